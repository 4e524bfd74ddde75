import CRMArchive

/// A row of a bulk file as plain text, by column.
///
///     for try await row in try await zoho.leads.bulkRead(columns: ["Email", "Owner.last_name"]).rows() {
///         print(row["Email"] ?? "none")
///     }
public struct TableRow: Sendable, Hashable {
    /// The columns of the file, in its order; the id comes first.
    public let columns: TableHeader
    private let row: CSVRow

    init(_ row: CSVRow, _ columns: TableHeader) {
        self.row = row
        self.columns = columns
    }

    /// The text in a column; nil if it is empty or there is no such column.
    public subscript(_ column: String) -> String? { columns.place(of: column).flatMap { self[$0] } }

    /// The text in the column of this number, from 0; nil if it is empty or there is no such column.
    public subscript(_ place: Int) -> String? {
        guard place >= 0, place < row.count, !row.isEmpty(place) else { return nil }
        return row[place]
    }

    /// All columns; empty ones are nil.
    public var dictionary: [String: String?] {
        Dictionary(columns.names.enumerated().map { ($1, self[$0]) }, uniquingKeysWith: { first, _ in first })
    }
}
