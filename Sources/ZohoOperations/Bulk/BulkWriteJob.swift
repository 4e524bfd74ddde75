import CRMArchive
import Foundation
import ZohoCRM

/// A bulk write: the server carries out the rows of a table, at most 25,000.
///
///     let job = try await zoho.leads.bulkWrite(inserting: drafts)
///     let status = try await job.completion()             // status.added, status.skipped
///     for try await row in job.results() where row.outcome == .skipped { print(row.row, row.errors) }
///
/// Starting one costs 500 credits.
public struct BulkWriteJob<Record: CRMRecord>: ServerJob {
    public let id: RawRecordID
    public let zoho: ZohoCRM

    public static var callName: String { "bulkWrite.job" }

    public func status() async throws -> BulkWriteStatus {
        let call = APICall(Self.callName, path: "/crm/bulk/v8/write/\(PercentEncoding.segment(id.description))")
        let root = try await zoho.api.send(call).json(of: call)
        let value = root?["data"]?.array?.first ?? root
        guard let value, value["status"] != nil else { throw JobProblem.notFound(id, call: Self.callName) }
        return BulkWriteStatus(value)
    }

    /// What became of each row, in the order of the rows, in constant memory. Nothing is sent before the iteration starts;
    /// then it waits for the job and downloads its file into a temporary one.
    ///
    /// An iteration throws `CRMError` (`answer.job-failed`, `answer.bulk-file` for a damaged file, what calls throw), or
    /// `CancellationError`.
    public func results(polling: JobPolling = .standard) -> BulkWriteResults<Record> { BulkWriteResults(job: self, polling: polling) }

    /// Waits for the job, and gives the file of its results as the server made it: a ZIP archive with a table of text. Nothing
    /// of it is fetched yet.
    /// - Throws: `CRMError` `answer.job-failed`; `answer.job-without-file`.
    public func file(polling: JobPolling = .standard) async throws -> FileDownload {
        let status = try await completion(polling: polling)
        guard let address = status.downloadURL else { throw JobProblem.noFile(id, status.raw, call: Self.callName) }
        return FileDownload(address: address, of: zoho, call: "bulkWrite.download")
    }
}
