import CRMArchive
import RecordCore

/// The file that a bulk read gives: a table with the id in its first column, or a calendar.
enum BulkTable {
    /// - Returns: its bytes, and how many records are in it.
    static func bytes(of ids: [UInt64], _ query: BulkReadQuery, _ state: ZohoState) -> (bytes: [UInt8], rows: Int) {
        guard let module = state.organisation.modules[query.module] else { return ([], 0) }
        let store = state[store: query.module]
        let records = ids.lazy.compactMap { store[$0] }
        if query.format == .ics { return (BulkCalendar.bytes(of: records), records.count) }
        var format = CSVFormat.standard
        format.lineEnd = "\n"
        var table = CSVWriter(format: format)
        table.add(["Id"] + query.columns.map(\.name))
        var rows = 0
        for record in records {
            table.add([record.idText] + query.columns.map { $0.text(of: record, in: module, state) })
            rows += 1
        }
        return (table.take(), rows)
    }
}
