/// Decodes the bodies of list and get answers into pages of records. Keeps its scratch memory and the order of
/// keys it has learned between pages, so use one per sequence of pages.
public final class PageDecoder {
    // SKELETON
    public let schema: RecordSchema

    /// - Parameters:
    ///   - columns: the indices of the fields that were asked for; nil for all of the schema.
    ///   - envelope: the top-level key that holds the rows, `data` for records.
    public init(schema: RecordSchema, columns: [Int]? = nil, envelope: String = "data") { self.schema = schema }

    /// Decodes one answer. An odd value never fails the page: it is kept as it is and listed in `findings`.
    public func decode(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> DecodedPage { fatalError("skeleton") }
    public func decode(_ bytes: [UInt8]) throws(JSONError) -> DecodedPage { fatalError("skeleton") }

    /// Decodes several answers about the same records, each with other columns, and joins them by id: the rows
    /// are those of the first, in its order; what a later answer lacks stays absent.
    public func decode(joining answers: [[UInt8]]) throws(JSONError) -> DecodedPage { fatalError("skeleton") }
}

public struct DecodedPage: Sendable {
    // SKELETON
    public var count: Int { fatalError("skeleton") }
    public func storage(at row: Int) -> RecordStorage { fatalError("skeleton") }
    public func records<R: RecordRow>(as _: R.Type = R.self) -> [R] { (0..<count).map { R(storage: storage(at: $0)) } }
    /// The other top-level members: `info` of a list.
    public let envelope: [JSONMember]
    public let findings: [PageFinding]
}

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
    /// API name of the field; for rows inside a record, `Quoted_Items.Quantity`.
    public let field: String
    /// Zero-based row in the page.
    public let row: Int
}
