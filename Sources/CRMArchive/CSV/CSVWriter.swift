/// Writes a table of text row by row, quoting what needs it.
///
///     var table = CSVWriter()
///     table.add(["Last_Name", "Email"])
///     table.add(["Smith, Ada", nil])
///     try zip.write(table.take())
public struct CSVWriter: Sendable {
    private let format: CSVFormat
    /// What was written and not taken yet.
    public private(set) var bytes: [UInt8] = []

    public init(format: CSVFormat = .standard) { self.format = format }

    /// Adds a row; nil is an empty field.
    public mutating func add(_ fields: some Sequence<String?>) {
        let start = bytes.count
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(format.separator) }
            isFirst = false
            if let field { append(field) }
        }
        // An empty line would be no row.
        if bytes.count == start { bytes += [Self.quote, Self.quote] }
        bytes += format.lineEnd.utf8
    }

    /// What was written since the last time.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ field: String) {
        let needsQuotes = field.utf8.contains { byte in
            byte == format.separator || byte == Self.quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
        // A mark of byte order at the beginning of a table would be skipped when it is read.
        guard needsQuotes || (bytes.isEmpty && field.utf8.first == 0xEF) else {
            bytes += field.utf8
            return
        }
        bytes.append(Self.quote)
        for byte in field.utf8 {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    private static let quote = UInt8(ascii: "\"")
}
