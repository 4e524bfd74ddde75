#if CommandLine
import VtigerCRM
import VtigerStandardModules

/// Creates records: typed, and once without the mandatory fields, which only raw JSON can do.
struct VtigerCreateStep: TourStep {
    let vtiger: VtigerCRM
    let title = "Creating: mandatory fields are arguments"

    func run(_ printer: TourPrinter) async throws {
        printer.code(
            """
            let created = try await vtiger.leads.create(
                .init(lastName: "Smith", assignedUserID: vtiger.me()) { $0.company = "Acme"; $0.leadSource = .webSite; $0.annualRevenue = 1_250.55 })
            """)
        let me = try await vtiger.me()
        let created = try await vtiger.leads.create(
            .init(lastName: "Smith", assignedUserID: me) {
                $0.company = "Acme"
                $0.leadSource = .webSite
                $0.annualRevenue = 1_250.55
                $0.phone = "+1 555 0100"
            })
        let lead = try await vtiger.leads.get(created.id)
        try expect(title, "Smith", lead.lastName)
        try expect(title, .webSite, lead.leadSource)
        try expect(title, 1_250.55, lead.annualRevenue)
        printer.result("\(created.id), \(created.leadNo ?? "?"): \(lead.lastName) of \(lead.company ?? "?"), revenue exactly \(lead.annualRevenue?.description ?? "?")")

        printer.say("Leaving out `lastName` does not compile. Sent as raw JSON, the server says:")
        do {
            _ = try await vtiger.records(of: "Leads").create(["company": "Nobody Ltd"])
            throw TourFailure(step: title, expected: "a refusal", found: "a lead without a name")
        } catch let error as CRMError {
            try expect(title, "vtiger.MANDATORY_FIELDS_MISSING", error.code)
            printer.result("\(error.code): \(error.message)")
        }
        printer.say("An explicit null here makes the server store half a record, so it is refused before the call:")
        do {
            _ = try await vtiger.leads.create(.init(lastName: "Null", assignedUserID: me) { $0.company = nil })
            throw TourFailure(step: title, expected: "a refusal", found: "a call")
        } catch let error as CRMError {
            try expect(title, "refused.records.null", error.code)
            printer.result("\(error.code): \(error.message)")
        }
    }
}
#endif
