/// Why a value cannot be written into a field; the vendor's folder says it in the vendor's words.
enum FieldIssue: Hashable, Sendable {
    /// Missing, null or empty where the system demands a value.
    case missing
    /// Another type than the field's; the vendor's word for the expected one.
    case wrongType(expected: String)
    /// Longer than the field: characters, digits or items.
    case tooLong(maximum: Int)
    /// Not the form that the type has: an e-mail address without @.
    case malformed(expected: String)
    /// A reference to nothing.
    case unknownTarget
    /// A row that the record does not have.
    case unknownRow
}
