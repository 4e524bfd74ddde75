import RecordCore

/// A tag of a module.
struct RecordTag: Sendable, Hashable {
    let id: String
    let name: String
    var colorCode: String?

    var json: JSONValue {
        ["name": .string(name), "id": .string(id), "color_code": colorCode.map(JSONValue.string) ?? .null]
    }
}
