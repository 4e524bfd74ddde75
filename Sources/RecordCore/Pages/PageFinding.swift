/// Something unexpected in a page: the value was kept, nothing was lost.
public struct PageFinding: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Null in a field that the system makes mandatory.
        case nullInRequiredField
        /// A value of another shape than the metadata says; `found` is its JSON type.
        case unexpectedShape(found: String)
        /// A key twice in one record: the last one counts.
        case duplicateKey
    }
    public let kind: Kind
    /// API name of the field; for rows inside a record, `Quoted_Items.Quantity`. For an element of the answer that
    /// is no record at all, the key of the answer's rows.
    public let field: String
    /// Zero-based row in the page.
    public let row: Int

    /// The same of a page that begins with a later row of a file.
    package func moved(by rows: Int) -> PageFinding { PageFinding(kind: kind, field: field, row: row + rows) }
}
