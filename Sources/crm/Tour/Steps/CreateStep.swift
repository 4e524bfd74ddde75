#if CommandLine
import Foundation
import ZohoCRM
import ZohoStandardModules

/// Creates records: typed, and once without the mandatory field, which only raw JSON can do.
struct CreateStep: TourStep {
    let zoho: ZohoCRM
    let title = "Creating: mandatory fields are arguments"

    func run(_ printer: TourPrinter) async throws {
        printer.code(
            """
            let created = try await zoho.leads.create(
                .init(lastName: "Smith") { $0.company = "Acme"; $0.leadSource = .webDownload; $0.annualRevenue = 1_250.55 })
            """)
        let created = try await zoho.leads.create(
            .init(lastName: "Smith") {
                $0.company = "Acme"
                $0.leadSource = .webDownload
                $0.annualRevenue = 1_250.55
                $0.phone = "+1 555 0100"
            })
        let lead = try await zoho.leads.get(created.id)
        try expect(title, "Smith", lead.lastName)
        try expect(title, .webDownload, lead.leadSource)
        try expect(title, 1_250.55, lead.annualRevenue)
        printer.result("\(created.id): \(lead.lastName) of \(lead.company ?? "?"), revenue exactly \(lead.annualRevenue?.description ?? "?")")

        printer.say("Leaving out `lastName` does not compile. Sent as raw JSON beside a good record, the server says:")
        let body = #"{"data":[{"Company":"Nobody Ltd"},{"Last_Name":"Extra"}]}"#
        let call = APICall.json("records.create", .post, path: "/crm/v8/Leads", body: Data(body.utf8), acceptsErrorBody: true)
        let response = try await zoho.api.send(call)
        let results = try response.json(of: call)?["data"]
        try expect(title, "MANDATORY_NOT_FOUND", results?[0]?["code"]?.string)
        try expect(title, "SUCCESS", results?[1]?["code"]?.string)
        printer.result(
            "HTTP \(response.status); first record: \(results?[0]?["code"]?.string ?? "?") at \(results?[0]?["details"]?["json_path"]?.string ?? "?"), second: \(results?[1]?["code"]?.string ?? "?")")
        guard let extra = results?[1]?["details"]?["id"]?.string else {
            throw TourFailure(step: title, expected: "the id of the second record", found: results?.jsonText ?? "nothing")
        }
        try await zoho.leads.delete(RecordID(extra))
    }
}
#endif
