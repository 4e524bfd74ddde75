#if CommandLine
import ZohoCRM
import ZohoStandardModules

/// Changes one field, clears another, leaves the rest alone.
struct EditStep: TourStep {
    let zoho: ZohoCRM
    let title = "Editing: only what was touched is sent, nil clears"

    func run(_ printer: TourPrinter) async throws {
        guard var lead = try await zoho.leads.search(.lastName == "Smith" && .company == "Acme").collect().first else {
            throw TourFailure(step: title, expected: "the lead created before", found: "none")
        }
        printer.code(
            """
            lead.company = "Acme & Sons"
            lead.phone = nil
            try await zoho.leads.update(lead)
            """)
        lead.company = "Acme & Sons"
        lead.phone = nil
        var writer = JSONWriter()
        lead.storage.writeChanges(to: &writer, includingID: true)
        printer.say("The body: " + String(decoding: writer.finish(), as: UTF8.self))
        try await zoho.leads.update(lead)

        let read = try await zoho.leads.get(lead.id)
        try expect(title, "Acme & Sons", read.company)
        try expect(title, nil, read.phone)
        try expect(title, true, read.isNull(.phone))
        try expect(title, .webDownload, read.leadSource)
        printer.result("company changed, phone is null, lead source still \(read.leadSource?.rawValue ?? "?")")
    }
}
#endif
