import CRMArchive
import ZohoCRM

/// What becomes of the rows of a table.
struct TableReading<Row: Sendable>: Sendable {
    enum Form: Sendable {
        /// Through the record engine.
        case typed(RecordSchema, @Sendable (RecordStorage) -> Row)
        case text(@Sendable (CSVRow, TableHeader) -> Row)
        /// It is no table.
        case none
    }

    let form: Form

    init(_ schema: RecordSchema, _ row: @escaping @Sendable (RecordStorage) -> Row) { form = .typed(schema, row) }

    private init(form: Form) { self.form = form }
}

extension TableReading where Row == TableRow {
    static var text: TableReading { TableReading(form: .text { TableRow($0, $1) }) }
}

extension TableReading where Row == Never {
    static var none: TableReading { TableReading(form: .none) }
}
