import CRMArchive
import ZohoCRM

/// Turns rows of text into JSON as the server's other answers have it, so that the record engine reads them: typed, and odd
/// values kept and reported like everywhere else.
struct TableCells {
    private struct Column {
        let key: String
        let shape: ValueShape
    }

    private let columns: [Column]

    init(_ header: TableHeader, _ schema: RecordSchema) {
        columns = header.names.map { name in
            // Files spell the id with a capital letter.
            let key = name == "Id" && schema.index(of: "Id") == nil ? "id" : name
            return Column(key: key, shape: schema.index(of: key).map { schema.fields[$0].shape } ?? .text)
        }
    }

    /// Writes one row as an object. Cells without a column are left out.
    func write(_ row: CSVRow, to writer: inout JSONWriter) {
        writer.beginObject()
        for (place, column) in columns.enumerated() where place < row.count {
            writer.key(column.key)
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
            switch String(decoding: cell, as: UTF8.self).lowercased() {
            case "true": writer.bool(true)
            case "false": writer.bool(false)
            default: text(cell, to: &writer)
            }
        case .integer, .decimal:
            if isNumber(cell) { writer.raw(Array(cell)) } else { text(cell, to: &writer) }
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
        case .text, .id, .date, .dateTime: text(cell, to: &writer)
        }
    }

    private static func text(_ cell: ArraySlice<UInt8>, to writer: inout JSONWriter) {
        // Bytes that are no UTF-8 would be no JSON.
        writer.string(String(decoding: cell, as: UTF8.self))
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
