#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation

/// `crm operations`: the calls of Zoho's API that the endpoint spec has.
struct OperationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operations",
        abstract: "List the operations of Zoho's API.",
        discussion: """
            EXAMPLES
              crm operations                      all of them, by group
              crm operations tags                 those with “tags” in their title, id, path or function
              crm operations "get tags"           those with both words
              crm operations "PUT /settings/tags" by method and path
              crm operations --json               with scopes, paging, limits and where the fact comes from
            """)

    @Argument(help: ArgumentHelp("Only those with these words in their title, id, function, method or path.", valueName: "word"))
    var word: String?

    @Option(help: ArgumentHelp("Another endpoint spec than the built-in one.", valueName: "folder"))
    var spec: String?

    @ArgumentParser.Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let folder = spec.map { URL(fileURLWithPath: $0) } ?? StandardOrganisation.zohoEndpointSpec
        let loaded = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: folder))
        for diagnostic in loaded.diagnostics { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        guard !loaded.operations.isEmpty else { throw ValidationError("“\(folder.path)” holds no endpoint spec") }
        let found = loaded.operations.filter(isAsked).sorted { ($0.function, $0.id.value) < ($1.function, $1.id.value) }
        if json { return Terminal.output.print(json: .array(found.map(\.json))) }
        for operation in found {
            Terminal.output.print("\(operation.function)  \(operation.method.value) \(operation.path.value)  [\(operation.id.value)]")
        }
        Terminal.talk.print("\(found.count) of \(loaded.operations.count) operations")
    }

    private func isAsked(_ operation: OperationDescription) -> Bool {
        word.map { OperationSearch($0).finds(operation) } ?? true
    }
}

extension OperationDescription {
    /// `settings.fields.list`, or who has the function.
    fileprivate var function: String {
        if let sameAs { return "(\(sameAs.value))" }
        return [group?.value, name?.value].compactMap(\.self).joined(separator: ".")
    }

    fileprivate var json: JSONValue {
        let optional: [(String, JSONValue?)] = [
            ("id", .string(id.value)), ("title", title.map { .string($0.value) }), ("method", .string(method.value)), ("path", .string(path.value)),
            ("group", group.map { .string($0.value) }), ("name", name.map { .string($0.value) }),
            ("sameAs", sameAs.map { .string($0.value) }), ("variantOf", variantOf.map { .string($0.value) }),
            ("scopes", .array(scopes.map { .string($0.value) })), ("paging", paging.map { .string($0.value) }),
            ("idempotent", .bool(isIdempotent)), ("limit", recordLimit.map { .number(JSONNumber($0.value)) }),
            ("credits", credits.map { .number(JSONNumber($0.value)) }),
            ("source", .string("\(location.file.split(separator: "/").last ?? ""):\(location.line)")),
        ]
        return .object(optional.compactMap { key, value in value.map { JSONMember(key, $0) } })
    }
}
#endif
