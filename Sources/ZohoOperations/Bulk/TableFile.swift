import CRMArchive
import Foundation
import ZohoCRM

/// Reads the table in a downloaded archive row by row.
struct TableFile {
    let header: TableHeader
    private let call: String
    /// Kept, as the file is deleted with it.
    private let download: TemporaryDownload
    private var entry: ZipEntryReader
    private var table: CSVReader
    private var isComplete = false

    /// - Throws: `CRMError` `answer.bulk-file` if it is no archive with a table.
    init(_ download: TemporaryDownload, call: String) throws(CRMError) {
        self.download = download
        self.call = call
        do throws(ArchiveError) {
            let archive = try ZipArchive(file: download.downloaded.url)
            let files = archive.entries.filter { !$0.isFolder }
            guard let file = files.first(where: { $0.name.lowercased().hasSuffix(".csv") }) ?? files.first else {
                throw ArchiveError(.noEntry, "the archive is empty")
            }
            entry = try archive.open(file)
            table = CSVReader()
            guard let first = try Self.row(&table, &entry, &isComplete) else { throw ArchiveError(.noEntry, "the table has no columns", entry: file.name) }
            header = TableHeader(first)
        } catch {
            throw BulkProblem.file(error, call: call)
        }
    }

    /// The next row; nil after the last one, when the whole file was found to be undamaged.
    mutating func next() throws(CRMError) -> CSVRow? {
        do throws(ArchiveError) {
            return try Self.row(&table, &entry, &isComplete)
        } catch {
            throw BulkProblem.file(error, call: call)
        }
    }

    private static func row(
        _ table: inout CSVReader, _ entry: inout ZipEntryReader, _ isComplete: inout Bool
    ) throws(ArchiveError) -> CSVRow? {
        while true {
            if let row = try table.next() { return row }
            if isComplete { return nil }
            if let piece = try entry.next() {
                table.push(piece)
            } else {
                table.finish()
                isComplete = true
            }
        }
    }
}
