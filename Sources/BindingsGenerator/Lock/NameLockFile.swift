import CRMSchema
import RecordCore

// `crm-names.json`: `{"modules": {"Leads": {"type", "accessor", "fields", "types", "options", "relatedLists", "layouts",
// "id", "ids", "shims"}}}`. Files of earlier versions have no ids and no shims.
extension NameLock {
    /// Reads a lock file. A file that is no JSON is an error; an entry of another shape is left out with a warning:
    /// the name is then derived again.
    public static func read(_ file: SnapshotFile) -> (lock: NameLock, diagnostics: [SchemaDiagnostic]) {
        do {
            var reader = NameLockReader(document: try JSONDocument(parsing: file.bytes), path: file.path)
            return (reader.read(), reader.diagnostics)
        } catch {
            let place = SourceLocation(file: file.path, line: error.line, column: error.column)
            let message = "the lock of names is not valid JSON (\(error.reason)); restore it from version control, or delete it to derive all names anew"
            return (NameLock(), [SchemaDiagnostic(.error, "lock.syntax", message, at: place)])
        }
    }

    /// The text of the lock file: keys in order, so that version control shows the names that came.
    public var text: String {
        JSONValue.object([JSONMember("modules", .entries(modules, \.json))]).prettyText()
    }
}

extension NameLock.Module {
    fileprivate var json: JSONValue {
        .entries([
            "accessor": accessor.map { .string($0) }, "fields": .names(fields), "id": id.map { .string($0) }, "ids": ids.json.ifAny,
            "layouts": .names(layouts), "options": JSONValue.entries(options) { .names($0) ?? .object([]) }.ifAny,
            "relatedLists": .names(relatedLists), "shims": shims.json.ifAny, "type": type.map { .string($0) }, "types": .names(types),
        ])
    }
}

extension NameLock.IDs {
    fileprivate var json: JSONValue {
        .entries([
            "fields": .names(fields), "layouts": .names(layouts),
            "options": JSONValue.entries(options) { .names($0) ?? .object([]) }.ifAny, "relatedLists": .names(relatedLists),
        ])
    }
}

extension NameLock.Shims {
    fileprivate var json: JSONValue {
        .entries([
            "accessor": JSONValue.shims(accessor).ifAny, "fields": JSONValue.entries(fields, JSONValue.shims).ifAny,
            "layouts": JSONValue.entries(layouts, JSONValue.shims).ifAny,
            "options": JSONValue.entries(options) { .entries($0, JSONValue.shims) }.ifAny,
            "relatedLists": JSONValue.entries(relatedLists, JSONValue.shims).ifAny, "type": JSONValue.shims(type).ifAny,
            "types": JSONValue.entries(types, JSONValue.shims).ifAny,
        ])
    }
}

extension JSONValue {
    fileprivate static func entries<Value>(_ entries: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
        .object(entries.sorted { $0.key < $1.key }.map { JSONMember($0.key, json($0.value)) })
    }

    fileprivate static func entries(_ entries: [String: JSONValue?]) -> JSONValue { Self.entries(entries.compactMapValues(\.self)) { $0 } }

    /// Nil for none.
    fileprivate static func names(_ names: [String: String]) -> JSONValue? { entries(names) { .string($0) }.ifAny }

    fileprivate static func shims(_ shims: [NameShim]) -> JSONValue {
        .array(
            shims.map { shim in
                .entries(["name": .string(shim.name), "since": shim.since.map { .string("\($0)") }, "was": .string(shim.was)])
            })
    }

    /// Nil if there is nothing inside.
    fileprivate var ifAny: JSONValue? {
        switch self {
        case .object(let members): members.isEmpty ? nil : self
        case .array(let elements): elements.isEmpty ? nil : self
        default: self
        }
    }
}
