import CRMArchive
import ZohoCRM

/// Turns rows of text into JSON as the server's other answers have it, so that the record engine reads them: typed, and odd
/// values kept and reported like everywhere else.
struct TableCells {
    private struct Column {
        /// As JSON has it, without its quotes.
        let key: [UInt8]
        let shape: ValueShape
    }

    private let columns: [Column]

    init(_ header: TableHeader, _ schema: RecordSchema) {
        columns = header.names.map { name in
            // Files spell the id with a capital letter.
            let key = name == "Id" && schema.index(of: "Id") == nil ? "id" : name
            return Column(key: Array(JSONValue.string(key).jsonText.utf8.dropFirst().dropLast()), shape: schema.index(of: key).map { schema.fields[$0].shape } ?? .text)
        }
    }

    /// Writes one row as an object. Cells without a column are left out.
    func write(_ row: CSVRow, to writer: inout JSONWriter) {
        writer.beginObject()
        for (place, column) in columns.enumerated() where place < row.count {
            column.key.withUnsafeBytes { writer.key(preEscaped: $0) }
            if row.isEmpty(place) {
                writer.null()
            } else {
                Self.write(row.utf8(place), column.shape, to: &writer)
            }
        }
        writer.endObject()
    }

    private static func write(_ cell: ArraySlice<UInt8>, _ shape: ValueShape, to writer: inout JSONWriter) {
        switch shape {
        case .boolean:
            if isWord(cell, "true") {
                writer.bool(true)
            } else if isWord(cell, "false") {
                writer.bool(false)
            } else {
                text(cell, to: &writer)
            }
        case .integer, .decimal:
            if isNumber(cell) { cell.withUnsafeBytes { writer.raw($0) } } else { text(cell, to: &writer) }
        case .texts:
            writer.beginArray()
            for part in cell.split(separator: UInt8(ascii: ";")) {
                let value = String(decoding: part, as: UTF8.self)
                writer.string(value.first == " " ? String(value.dropFirst()) : value)
            }
            writer.endArray()
        case .reference:
            writer.beginObject()
            writer.key(preEscaped: "id")
            text(cell, to: &writer)
            writer.endObject()
        case .object, .rows, .json:
            if let value = structure(cell) { writer.value(value) } else { text(cell, to: &writer) }
        case .text, .id, .date, .dateTime, .localDateTime, .time: text(cell, to: &writer)
        }
    }

    private static func text(_ cell: ArraySlice<UInt8>, to writer: inout JSONWriter) {
        cell.withUnsafeBytes { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) {
                writer.string(utf8: bytes)
            } else {
                // Bytes that are no UTF-8 would be no JSON.
                writer.string(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// In letters of any case.
    private static func isWord(_ cell: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        cell.count == word.utf8CodeUnitCount && zip(cell, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).allSatisfy { $0 | 0x20 == $1 }
    }

    /// A value that was written as JSON into a cell.
    private static func structure(_ cell: ArraySlice<UInt8>) -> JSONValue? {
        guard let first = cell.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        return cell.withUnsafeBytes { try? JSONValue(parsing: $0) }
    }

    /// Whether it is a number in JSON's spelling.
    private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
        var rest = cell
        func digits() -> Int {
            let count = rest.prefix { $0 &- 0x30 < 10 }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leadingZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !(leadingZero && whole > 1) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
