/// What a field is in Swift: the types and the calls of the record engine that its accessor, table row and token
/// are made of.
struct FieldMapping: Hashable, Sendable {
    /// The factory of the table row: `.text("Last_Name", …)`.
    var shape: String
    /// The type of the rows or of the object, where the shape has one.
    var row: TypeReference?
    /// The type that is written, and read as an optional.
    var value: TypeReference
    /// The method of the storage that reads it, and the one that reads it without an optional.
    var reader: String
    var requiredReader: String?
    /// The kind in the token's type.
    var kind: TypeReference
    /// Something about the mapping that the reader of the code should know.
    var remark: String?
}
