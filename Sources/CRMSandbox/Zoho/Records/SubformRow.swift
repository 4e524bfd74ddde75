import RecordCore

/// A row inside a record, as the store keeps it: an object whose keys without `$` are fields.
struct SubformRow: Sendable {
    let id: String
    let createdTime: Int64
    var modifiedTime: Int64
    var values: [String: JSONValue]

    init(id: String, time: Int64) {
        self.id = id
        createdTime = time
        modifiedTime = time
        values = [:]
    }

    /// A stored row.
    init(_ stored: JSONValue) {
        id = stored["$id"]?.string ?? ""
        createdTime = Int64(stored["$created"]?.int ?? 0)
        modifiedTime = Int64(stored["$modified"]?.int ?? 0)
        let fields = (stored.object ?? []).filter { !$0.key.hasPrefix("$") }
        values = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    /// The form for the store.
    var stored: JSONValue {
        let system = [
            JSONMember("$id", .string(id)), JSONMember("$created", .number(JSONNumber(Int(createdTime)))),
            JSONMember("$modified", .number(JSONNumber(Int(modifiedTime)))),
        ]
        return .object(system + values.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
    }
}
