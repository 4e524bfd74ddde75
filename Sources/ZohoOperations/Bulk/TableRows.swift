import CRMArchive
import ZohoCRM

/// Makes rows of a table, some hundred at a time.
struct TableRows<Row: Sendable> {
    /// How many rows the record engine is given at once, and how many bytes of text at most.
    private static var rowsPerPage: Int { 500 }
    private static var bytesPerPage: Int { 512 * 1024 }

    private var file: TableFile
    private let reading: TableReading<Row>
    private let zoho: ZohoCRM
    private let call: String
    private let cells: TableCells?
    private let decoder: PageDecoder?
    private var page: DecodedPage?
    private var place = 0
    /// Rows of the file before the page at hand.
    private var before = 0

    init(_ file: TableFile, _ reading: TableReading<Row>, _ zoho: ZohoCRM, call: String) throws(CRMError) {
        self.file = file
        self.reading = reading
        self.zoho = zoho
        self.call = call
        switch reading.form {
        case .typed(let schema, _):
            cells = TableCells(file.header, schema)
            decoder = PageDecoder(schema: schema)
        case .text: (cells, decoder) = (nil, nil)
        case .none: throw BulkProblem.notATable("The file of this job is no table.", call: call)
        }
    }

    mutating func next() throws -> Row? {
        switch reading.form {
        case .none: return nil
        case .text(let make): return try file.next().map { make($0, file.header) }
        case .typed(_, let make):
            if page.map({ place >= $0.count }) ?? true { try turn() }
            guard let page else { return nil }
            defer { place += 1 }
            return make(page.storage(at: place))
        }
    }

    private mutating func turn() throws {
        try Task.checkCancellation()
        before += page?.count ?? 0
        (page, place) = (nil, 0)
        guard let cells, let decoder else { return }
        var writer = JSONWriter(capacity: 256 * 1024)
        writer.beginObject()
        writer.key(preEscaped: "data")
        writer.beginArray()
        var (rows, bytes) = (0, 0)
        while rows < Self.rowsPerPage, bytes < Self.bytesPerPage, let row = try file.next() {
            cells.write(row, to: &writer)
            rows += 1
            bytes += row.byteCount
        }
        writer.endArray()
        writer.endObject()
        guard rows > 0 else { return }
        do {
            let page = try decoder.decode(writer.finish())
            zoho.report(page.findings.map { $0.moved(by: before) }, in: call)
            self.page = page
        } catch {
            throw BulkProblem.notATable("The rows of the file cannot be read: \(error)", call: call)
        }
    }
}
