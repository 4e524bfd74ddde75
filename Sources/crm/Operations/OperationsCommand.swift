#if CommandLine
import ArgumentParser
import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore

/// `crm operations`: the calls of a vendor's API, and the Swift functions that make them.
struct OperationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operations",
        abstract: "List the operations of Zoho's or VtigerCRM's API with the Swift functions that make them.",
        discussion: """
            Words are looked for in the method, path, id and title of an operation and in its Swift call; all of them have \
            to be there.

            EXAMPLES
              crm operations                      all of them, by group
              crm operations tags                 those about tags, with signature, scopes, paging and source
              crm operations delete /users        those that delete something of users
              crm operations --vendor vtiger      those of VtigerCRM's web service, and on which versions they do not work
              crm operations --json               everything that the endpoint spec says
            """)

    @Argument(help: ArgumentHelp("Only those with all these words.", valueName: "word"))
    var words: [String] = []

    @Option(help: ArgumentHelp("Whose: zoho (if not given) or vtiger.", valueName: "vendor"))
    var vendor: SchemaDescription.Vendor = .zoho

    @OptionGroup var endpoints: EndpointSpecOption

    @ArgumentParser.Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let spec = try endpoints.load(vendor)
        let plan = endpoints.plan(spec)
        for diagnostic in plan.diagnostics where diagnostic.severity == .error { Terminal.talk.print("\(diagnostic)") }
        let functions = Dictionary(plan.functions.map { ($0.id, $0) }) { first, _ in first }
        let all = spec.operations.map { OperationEntry(operation: $0, function: functions[$0.id.value]) }
        let found = all.filter { $0.isFound(by: words) }.sorted()
        if json {
            Terminal.output.print(json: .array(found.map(\.json)))
        } else {
            OperationListing(found, isDetailed: !words.isEmpty).print(to: .output)
        }
        Terminal.talk.print("\(found.count) of \(all.count) operations\(found.isEmpty ? "; try fewer words, or `crm operations` for all" : "")")
    }
}
#endif
