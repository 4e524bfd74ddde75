/// A JSON document as a tree in which every value and key knows its place.
public struct JSONDocument: Sendable {
    public let root: JSONNode
    private let lines: LineIndex

    /// The UTF-8 byte order mark.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Parses a whole document: UTF-8, one value, nothing after it, at most 512 levels deep. A byte order mark at
    /// the start is allowed.
    public init(parsing bytes: [UInt8]) throws(JSONError) { fatalError("skeleton") }

    /// Line and column, both from 1, of a byte offset. Columns count bytes; the byte order mark is not counted.
    public func position(at offset: Int) -> (line: Int, column: Int) { lines.position(at: offset) }
}
