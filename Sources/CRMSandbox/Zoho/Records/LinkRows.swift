import CRMSchema
import RecordCore

/// Rows of a multi-select lookup: a row without id links, `_delete` unlinks, rows that are not named stay.
enum LinkRows {
    static func merge(
        _ value: JSONValue, _ field: FieldDescription, key: String, target: String, old: JSONValue?, at path: String,
        _ state: inout ZohoState
    ) throws(ZohoError) -> JSONValue {
        guard let items = value.array else { throw .field(.wrongType(expected: "jsonarray"), field.apiName.value, at: path) }
        var rows = items.isEmpty ? [] : (old?.array ?? [])
        for (position, item) in items.enumerated() {
            let place = "\(path)[\(position)]"
            guard let members = item.object else { throw .wrongType("jsonobject", field.apiName.value, at: place) }
            if let id = item["id"].flatMap(References.id) {
                guard let known = rows.firstIndex(where: { $0["id"]?.string == id }) else {
                    throw .field(.unknownRow, "id", at: "\(place).id")
                }
                if members.contains(where: { $0.key == "_delete" }) {
                    rows.remove(at: known)
                    continue
                }
                if let reference = item[key] {
                    let linked = try References.target(reference, field, target, at: "\(place).\(key)", state)
                    rows[known] = [key: .string(linked), "id": .string(id)]
                }
                continue
            }
            guard let reference = item[key], !reference.isNull else { throw .missingKey(key, at: "\(place).\(key)") }
            let linked = try References.target(reference, field, target, at: "\(place).\(key)", state)
            if let known = rows.first(where: { $0[key]?.string == linked }) {
                throw ZohoError(
                    400, "DUPLICATE_LINKING_DATA", "duplicate association",
                    [
                        JSONMember("linking_fields", [.string(field.apiName.value), .string(key)]),
                        JSONMember("id", known["id"] ?? .null),
                    ])
            }
            rows.append([key: .string(linked), "id": .string(String(state.ids.next()))])
        }
        return rows.isEmpty ? .null : .array(rows)
    }
}
