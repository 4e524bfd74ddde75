import RecordCore

/// A field table learned from a page: generated code knows the types of its fields, a benchmark against any server
/// has to look.
enum LearnedTable {
    /// - Parameter rows: the rows of a page; where all values of a field are null it is taken for a text.
    static func schema(module: String, fields: [String], rows: [JSONValue]) -> RecordSchema {
        let descriptors = fields.filter { $0 != "id" }.map { name in
            FieldDescriptor(name, rows.lazy.compactMap { $0[name].flatMap(shape) }.first ?? .text)
        }
        return RecordSchema(module: module, fields: [.id("id")] + descriptors)
    }

    private static func shape(_ value: JSONValue) -> ValueShape? {
        switch value {
        case .null: nil
        case .bool: .boolean
        case .number: .decimal
        case .string(let text):
            if ZonedDateTime(text) != nil { .dateTime } else if CalendarDate(text) != nil { .date } else { .text }
        case .array(let items): items.allSatisfy { $0.string != nil } ? .texts : .json
        case .object: value["id"]?.string != nil ? .reference : .json
        }
    }
}
