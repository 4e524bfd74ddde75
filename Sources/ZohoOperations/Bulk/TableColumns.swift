import ZohoCRM

/// The columns of a table that some fields are read from, and the field table of its rows.
struct TableColumns {
    private let module: String
    private var descriptors: [FieldDescriptor] = [.id("id")]

    init(_ schema: RecordSchema) { module = schema.module }

    /// Adds a field and tells its place in the rows; a field that is there already keeps its place. The id comes with every
    /// row and has the first one.
    mutating func place<Record, Kind>(_ field: Field<Record, Kind>) -> Int {
        let name = field.name
        if let known = descriptors.firstIndex(where: { $0.name == name }) { return known }
        let own = field.descriptor
        // A lookup may be empty, and so what is behind it.
        descriptors.append(FieldDescriptor(name, own.shape, field.path.count > 1 ? [] : own.traits))
        return descriptors.count - 1
    }

    /// What is asked for: the id only if it is alone.
    var names: [String] { descriptors.count == 1 ? ["id"] : descriptors.dropFirst().map(\.name) }

    var schema: RecordSchema { RecordSchema(module: module, fields: descriptors) }
}
