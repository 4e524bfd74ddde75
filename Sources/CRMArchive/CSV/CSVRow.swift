/// A row of a table of text: its fields in one run of bytes. Strings are made when they are asked for.
public struct CSVRow: Sendable, Hashable {
    var bytes: [UInt8] = []
    /// Where each field ends in the bytes.
    var ends: [Int] = []
    /// The line on which it starts, from 1.
    public internal(set) var line = 1

    public var count: Int { ends.count }

    /// Bytes of all fields together.
    public var byteCount: Int { bytes.count }

    /// The text of a field. Bytes that are no UTF-8 become `�`.
    public subscript(_ field: Int) -> String { String(decoding: utf8(field), as: UTF8.self) }

    /// All fields.
    public var fields: [String] { ends.indices.map { self[$0] } }

    /// The bytes of a field, without its quotes.
    public func utf8(_ field: Int) -> ArraySlice<UInt8> { bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]] }

    public func isEmpty(_ field: Int) -> Bool { ends[field] == (field == 0 ? 0 : ends[field - 1]) }
}
