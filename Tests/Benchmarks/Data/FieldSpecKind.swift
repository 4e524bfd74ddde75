/// What a measured field holds; decides its text on the wire, its shape in a field table and its Swift type.
enum FieldSpecKind: Sendable {
    case text, longText, email, phone, url, picklist
    /// 19 digits, a string on the wire.
    case id
    case boolean, integer
    /// A number with up to nine decimals.
    case double
    /// An amount with none, two or four decimals.
    case money
    case date
    /// A moment with the offset it was written with.
    case dateTime
    /// `{"name", "id"}`
    case lookup
    /// `{"name", "id", "email"}`
    case user
    case multiPicklist
    /// Up to three objects of three members.
    case tags
    /// A subform: no or three rows of six members.
    case lines
}
