#if CommandLine
import Foundation
import ZohoCRM
import ZohoMetadata

/// Changes a field in the organisation and shows what that does to the code.
struct FieldChangeStep: TourStep {
    let zoho: ZohoCRM
    let server: URL
    let folder: URL
    let title = "The organisation changes a field: pull, generate, see"

    func run(_ printer: TourPrinter) async throws {
        let files = TourFiles(folder: folder)
        guard let before = files.generatedText("Leads.swift") else {
            throw TourFailure(step: title, expected: "Leads.swift from before", found: "no file")
        }
        printer.say("An admin adds the picklist “Priority Level” to Leads. Then: crm pull, crm generate.")
        let change = #"{"add":[{"api_name":"Priority_Level","field_label":"Priority Level","data_type":"picklist","pick_list_values":["High","Low"]}]}"#
        let call = APICall.json("sandbox.addField", .post, path: "/__sandbox/fields", query: [("module", "Leads")], body: Data(change.utf8))
        _ = try await zoho.api.send(call)

        let pulled = try await MetadataPull(zoho: zoho).fetch()
        let report = try SnapshotFolderWriter(folder: files.snapshots).write(pulled)
        try expect(title, ["fields_Leads.json", "layouts_Leads.json"], report.changed)
        _ = try files.generate()
        guard let after = files.generatedText("Leads.swift") else {
            throw TourFailure(step: title, expected: "Leads.swift", found: "no file")
        }
        let diff = UnifiedDiff(old: before, new: after)
        let text = diff.text(oldName: "Leads.swift (before)", newName: "Leads.swift (after)", context: 1)
        try expect(title, true, text.contains("+") && after.contains("var priorityLevel: Lead.PriorityLevel?"))
        printer.result("the fields and the layout of one module changed, so one Swift file changed:")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        printer.excerpt(lines.prefix(40))
        if lines.count > 40 { printer.say("… and \(lines.count - 40) more lines") }
    }
}
#endif
