#if CommandLine
import VtigerCRM
import VtigerStandardModules

/// Changes one field, clears another, leaves the rest alone.
struct VtigerEditStep: TourStep {
    let vtiger: VtigerCRM
    let title = "Editing: only what was touched is sent, nil clears"

    func run(_ printer: TourPrinter) async throws {
        guard var lead = try await vtiger.leads.where(.lastName == "Smith" && .company == "Acme").first() else {
            throw TourFailure(step: title, expected: "the lead created before", found: "none")
        }
        printer.code(
            """
            lead.company = "Acme & Sons"
            lead.phone = nil
            try await vtiger.leads.update(lead)
            """)
        lead.company = "Acme & Sons"
        lead.phone = nil
        var writer = JSONWriter()
        lead.storage.writeChanges(to: &writer, includingID: true)
        printer.say("What is sent: " + String(decoding: writer.finish(), as: UTF8.self))
        let stored = try await vtiger.leads.update(lead)
        try expect(title, "Acme & Sons", stored.company)
        let read = try await vtiger.leads.get(lead.id)
        try expect(title, "Acme & Sons", read.company)
        try expect(title, nil, read.phone)
        try expect(title, .webSite, read.leadSource)
        printer.result("company changed, phone is empty, lead source still \(read.leadSource?.rawValue ?? "?")")
    }
}
#endif
