/// How a table of text is written: RFC 4180, with another separator if need be.
public struct CSVFormat: Sendable, Hashable {
    public var separator = UInt8(ascii: ",")
    /// Bytes that one field may have when a table is read.
    public var longestField = 16 * 1024 * 1024
    /// Fields that one row may have when a table is read.
    public var mostFields = 10_000
    /// What ends a row that is written; when a table is read, any of the three usual ends will do.
    public var lineEnd = "\r\n"

    public static let standard = CSVFormat()

    public init() {}
}
