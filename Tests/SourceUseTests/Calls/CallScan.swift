import BindingsGenerator
import CRMSchema
import StandardOrganisation

@testable import SourceUse

/// The calls of some text, in short.
struct CallScan {
    static let names = BindingsGenerator.names(
        schema: ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots, includingSubfolders: true).schema)
    private static let spec = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.zohoEndpointSpec))
    static let operations = spec.operations
    static let shapes = spec.shapes

    /// Some generated functions, and all that are written by hand.
    static let functions = ClientFunctions(
        HandWrittenCalls.functions + [
            ClientFunction(.client(["settings", "fields"]), "list", labels: ["module", "type"], operations: ["fields.getFields"]),
            ClientFunction(.client(["settings", "fields"]), "get", labels: ["", "module"], operations: ["fields.getField"]),
            ClientFunction(.client(["tags"]), "list", labels: ["module", "myTags"], operations: ["tags.getTags"]),
            ClientFunction(.client(["tags"]), "create", labels: ["", "module", "colorCode"], operations: ["tags.createTags"]),
            ClientFunction(.client(["tags"]), "update", labels: ["", "module"], operations: ["tags.updateTags"]),
            ClientFunction(.client(["tags"]), "update", labels: ["", "id", "module"], operations: ["tags.updateTag"]),
            ClientFunction(.client(["tags"]), "delete", labels: ["id"], operations: ["tags.deleteTag"]),
            ClientFunction(.client(["org"]), "get", labels: [], operations: ["org.getOrganization"]),
            ClientFunction(.record(["emailDrafts"]), "list", labels: [], operations: ["email_drafts.getEmailDrafts"]),
        ])
    static let groupTypes: [String: ClientFunction.Owner] = ["TagsOperations": .client(["tags"])]

    let calls: ClientCalls

    init(_ text: String..., index: [IndexedFile] = []) {
        calls = ClientCalls(
            scanning: text.enumerated().map { SourceText(path: "App\($0 + 1).swift", bytes: Array($1.utf8)) }, functions: Self.functions,
            bindings: Self.names, groupTypes: Self.groupTypes, index: index)
    }

    /// `line operation modules`, the first operation of several, with a question mark behind possible ones.
    var lines: [String] {
        calls.calls.map { call in
            (["\(call.location.line)\(call.certainty == .certain ? "" : "?")", call.operations.first ?? ""] + call.modules).joined(separator: " ")
        }
    }

    var undecided: [String] { calls.undecided.map { "\($0.location.line) \($0.text)" } }

    func scopes(isExact: Bool = false) -> [String] {
        ScopeList(calls.calls, operations: Self.operations, isExact: isExact).entries.map(\.scope.description)
    }
}
