import CRMSchema
import RecordCore

/// Values with keys of their own (reminders, participants, files, taxes): the outer shape is checked, what is inside is
/// kept as it was sent. Rows of files and images get ids and can be removed by `_delete`.
enum Structured {
    static func check(
        _ value: JSONValue, _ kind: FieldType.StructuredType, isList: Bool, _ field: FieldDescription, old: JSONValue?,
        at path: String, _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        let name = field.apiName.value
        guard isList else {
            guard value.object != nil else { throw .field(.wrongType(expected: "jsonobject"), name, at: path) }
            return value
        }
        guard let items = value.array else { throw .field(.wrongType(expected: "jsonarray"), name, at: path) }
        for (position, item) in items.enumerated() where item.object == nil && kind != .tax {
            throw .wrongType("jsonobject", name, at: "\(path)[\(position)]")
        }
        switch kind {
        case .file, .image: return try files(items, field, old: old, at: path, &state)
        default: return items.isEmpty ? .null : value
        }
    }

    /// A file has to be uploaded before; as long as nothing is, the ids are taken on trust, like references into modules
    /// without records.
    private static func files(
        _ items: [JSONValue], _ field: FieldDescription, old: JSONValue?, at path: String, _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        var rows = old?.array ?? []
        for (position, item) in items.enumerated() {
            if let id = item["id"].flatMap(References.id) {
                guard let known = rows.firstIndex(where: { $0["id"]?.string == id }) else {
                    throw .field(.unknownRow, "id", at: "\(path)[\(position)].id")
                }
                if item.object?.contains(where: { $0.key == "_delete" }) == true { rows.remove(at: known) }
                continue
            }
            guard let file = item["File_Id__s"]?.string else { throw .missingKey("File_Id__s", at: "\(path)[\(position)].File_Id__s") }
            let stored = state.files[file]
            guard stored != nil || state.files.isEmpty else {
                throw .field(.unknownTarget, "File_Id__s", at: "\(path)[\(position)].File_Id__s")
            }
            rows.append([
                "File_Id__s": .string(file), "File_Name__s": stored.map { .string($0.name) } ?? .null,
                "Size__s": stored.map { .string(String($0.bytes.count)) } ?? .null, "id": .string(String(state.ids.next())),
            ])
        }
        if let maximum = field.length, rows.count > maximum { throw .field(.tooLong(maximum: maximum), field.apiName.value, at: path) }
        return rows.isEmpty ? .null : .array(rows)
    }
}
