import CRMSchema
import RecordCore

// `operation-names.json`: `{"areas": {"tags": {"choices", "properties", "types", "values"}}}`.
extension OperationNameLock {
    /// The file's name.
    public static let fileName = "operation-names.json"

    /// Reads a lock file. One that is no JSON is an error; an entry of another shape is left out, and its name derived anew.
    public static func read(_ file: SnapshotFile) -> (lock: OperationNameLock, diagnostics: [SchemaDiagnostic]) {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: file.bytes)
        } catch {
            let place = SourceLocation(file: file.path, line: error.line, column: error.column)
            let message = "the lock of names is not valid JSON (\(error.reason)); restore it from version control, or delete it to derive all names anew"
            return (OperationNameLock(), [SchemaDiagnostic(.error, "lock.syntax", message, at: place)])
        }
        var lock = OperationNameLock()
        for member in root["areas"]?.object ?? [] {
            var area = Area()
            area.types = names(member.value["types"])
            area.choices = names(member.value["choices"])
            area.properties = lists(member.value["properties"])
            area.values = lists(member.value["values"])
            lock[member.key] = area
        }
        return (lock, [])
    }

    /// The text of the file: keys in order, so that version control shows the names that came.
    public var text: String {
        let areas = Self.object(areas) { area in
            .object(
                [
                    JSONMember("choices", Self.object(area.choices) { .string($0) }), JSONMember("properties", Self.object(area.properties, Self.names)),
                    JSONMember("types", Self.object(area.types) { .string($0) }), JSONMember("values", Self.object(area.values, Self.names)),
                ].filter { $0.value != .object([]) })
        }
        return JSONValue.object([JSONMember("areas", areas)]).prettyText()
    }

    private static func names(_ names: [String: String]) -> JSONValue { object(names) { .string($0) } }

    private static func object<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
        .object(values.sorted { $0.key < $1.key }.map { JSONMember($0.key, json($0.value)) })
    }

    /// What would not be a name in Swift is left out.
    private static func names(_ value: JSONValue?) -> [String: String] {
        Dictionary(
            (value?.object ?? []).compactMap { member in
                member.value.string.flatMap { SwiftIdentifier.isValid($0) ? (member.key, $0) : nil }
            }) { first, _ in first }
    }

    private static func lists(_ value: JSONValue?) -> [String: [String: String]] {
        Dictionary((value?.object ?? []).map { ($0.key, names($0.value)) }) { first, _ in first }
    }
}
