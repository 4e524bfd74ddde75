/// A JSON document as a tree in which every value and key knows its place.
public struct JSONDocument: Sendable {
    public let root: JSONNode
    private let lines: LineIndex

    /// The UTF-8 byte order mark.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Parses a whole document: UTF-8, one value, nothing after it, at most 512 levels deep. A byte order mark at
    /// the start is allowed.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        let skipped = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        let (tree, lines) = bytes.withUnsafeBytes { document in
            (Result { () throws(JSONError) in try JSONTreeParser<JSONNode>.parse(document, skipping: skipped) }, LineIndex(document))
        }
        root = try tree.get()
        self.lines = lines
    }

    /// Line and column, both from 1, of a byte offset. Columns count bytes; the byte order mark is not counted.
    public func position(at offset: Int) -> (line: Int, column: Int) { lines.position(at: offset) }

    /// The same, with the column in UTF-16 code units besides, as editors and SARIF count.
    package func place(at offset: Int) -> (line: Int, column: Int, utf16Column: Int) { lines.place(at: offset) }
}
