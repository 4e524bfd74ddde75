import CRMArchive
import ZohoCRM

/// What became of one row of a bulk write.
public struct BulkWriteRow<Record: CRMRecord>: Sendable, Hashable {
    /// What the server did with it. The set is open.
    public struct Outcome: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
        /// In capitals: `ADDED`.
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }

        public static var added: Outcome { "ADDED" }
        public static var updated: Outcome { "UPDATED" }
        /// It was refused: see ``BulkWriteRow/errors``.
        public static var skipped: Outcome { "SKIPPED" }
        public static var unprocessed: Outcome { "UNPROCESSED" }
    }

    /// Its place among the rows that were given, from 0.
    public let row: Int
    public let outcome: Outcome
    /// The record; nil for a row that was refused.
    public let id: RecordID<Record>?
    /// Why it was refused; empty for the others.
    public let errors: [BulkWriteError]
    /// All columns of the result: the first of the table that was sent, and those of the server.
    public let cells: TableRow

    init(_ cells: TableRow, row: Int) {
        self.row = row
        self.cells = cells
        outcome = Outcome(rawValue: cells["STATUS"]?.uppercased() ?? "")
        id = cells["RECORD_ID"].map { RecordID(RawRecordID($0)) }
        errors = BulkWriteError.errors(in: cells["ERRORS"] ?? "")
    }
}
