import CRMArchive
import ZohoCRM

/// The rows of a bulk read, one after the other; see ``BulkReadJob/rows(polling:followsPages:)``.
public struct BulkRows<Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row

    let job: BulkReadJob<Row>
    let polling: JobPolling
    let followsPages: Bool

    public func makeAsyncIterator() -> Iterator { Iterator(job: job, polling: polling, followsPages: followsPages) }

    /// All rows in an array. Meant for jobs that are known to find few.
    public func collect() async throws -> [Row] {
        var rows: [Row] = []
        for try await row in self { rows.append(row) }
        return rows
    }

    /// The state of one iteration. It belongs to the task that iterates.
    public struct Iterator: AsyncIteratorProtocol {
        private var job: BulkReadJob<Row>?
        private let polling: JobPolling
        private let followsPages: Bool
        /// The state in which the job of the file at hand ended.
        private var status: BulkReadStatus?
        private var rows: TableRows<Row>?

        init(job: BulkReadJob<Row>, polling: JobPolling, followsPages: Bool) {
            self.job = job
            self.polling = polling
            self.followsPages = followsPages
        }

        public mutating func next() async throws -> Row? {
            do {
                while let job {
                    if rows == nil { try await open(job) }
                    if let row = try rows?.next() { return row }
                    rows = nil
                    self.job = nil
                    if followsPages, let status { self.job = try await job.next(after: status) }
                }
                return nil
            } catch {
                job = nil
                rows = nil
                throw error
            }
        }

        private mutating func open(_ job: BulkReadJob<Row>) async throws {
            let status = try await job.completion(polling: polling)
            self.status = status
            // Where nothing was found, there need not be a file.
            if status.count == 0, status.downloadURL == nil { return }
            let download = try await TemporaryDownload.of(try job.file(of: status))
            rows = try TableRows(try TableFile(download, call: "bulkRead.rows"), job.reading, job.zoho, call: "bulkRead.rows")
        }
    }
}
