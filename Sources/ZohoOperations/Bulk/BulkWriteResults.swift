import CRMArchive
import ZohoCRM

/// What became of the rows of a bulk write, one after the other; see ``BulkWriteJob/results(polling:)``.
public struct BulkWriteResults<Record: CRMRecord>: AsyncSequence, Sendable {
    public typealias Element = BulkWriteRow<Record>

    let job: BulkWriteJob<Record>
    let polling: JobPolling

    public func makeAsyncIterator() -> Iterator { Iterator(job: job, polling: polling) }

    /// All rows in an array.
    public func collect() async throws -> [Element] {
        var rows: [Element] = []
        for try await row in self { rows.append(row) }
        return rows
    }

    /// The state of one iteration. It belongs to the task that iterates.
    public struct Iterator: AsyncIteratorProtocol {
        private let job: BulkWriteJob<Record>
        private let polling: JobPolling
        private var file: TableFile?
        private var count = 0
        private var isOver = false

        init(job: BulkWriteJob<Record>, polling: JobPolling) {
            self.job = job
            self.polling = polling
        }

        public mutating func next() async throws -> Element? {
            guard !isOver else { return nil }
            do {
                try Task.checkCancellation()
                if file == nil {
                    let download = try await TemporaryDownload.of(try await job.file(polling: polling))
                    file = try TableFile(download, call: "bulkWrite.results")
                }
                if let row = try file?.next(), let header = file?.header {
                    defer { count += 1 }
                    return BulkWriteRow(TableRow(row, header), row: count)
                }
                isOver = true
                file = nil
                return nil
            } catch {
                isOver = true
                file = nil
                throw error
            }
        }
    }
}
