import CRMArchive
import Foundation
import ZohoCRM

/// A bulk read: the server writes up to 200,000 records into a file.
///
///     let job = try await zoho.leads.bulkRead(.lastName, .email, where: .leadSource == .webDownload)
///     for try await (lastName, email) in job.rows() { … }
///
/// `Row` is a record, a single value, a tuple of values, or a ``TableRow`` of plain text, whatever was asked for. Starting one
/// costs 50 credits, asking after it one each time; the server takes ten downloads a minute and keeps the file for a day.
public struct BulkReadJob<Row: Sendable>: ServerJob {
    public let id: RawRecordID
    public let zoho: ZohoCRM
    /// Nil for a job that was started elsewhere: what it reads is in its answer.
    let query: BulkReadQuery?
    let reading: TableReading<Row>

    public static var callName: String { "bulkRead.job" }

    public func status() async throws -> BulkReadStatus {
        let call = APICall(Self.callName, path: "/crm/bulk/v8/read/\(PercentEncoding.segment(id.description))")
        let root = try await zoho.api.send(call).json(of: call)
        let value = root?["data"] ?? root
        guard let item = value?.loneObject else { throw JobProblem.notFound(id, call: Self.callName) }
        return BulkReadStatus(item)
    }

    /// The rows, one after the other, in constant memory. Nothing is sent before the iteration starts; then it waits for the
    /// job, downloads its file into a temporary one and reads that. Where there are more rows than one file holds, the job for
    /// the next ones is started when all of these were read, and costs its own 50 credits.
    ///
    /// Odd values are kept as they came and told to the client's observer. An iteration throws `CRMError`
    /// (`answer.job-failed`, `answer.bulk-file` for a damaged file, what calls throw), or `CancellationError`.
    /// - Parameter followsPages: false ends with the rows of this job.
    public func rows(polling: JobPolling = .standard, followsPages: Bool = true) -> BulkRows<Row> {
        BulkRows(job: self, polling: polling, followsPages: followsPages)
    }

    /// Waits for the job, and gives its file as the server made it: a ZIP archive with one table of text (or calendar).
    /// Nothing of it is fetched yet.
    /// - Throws: `CRMError` `answer.job-failed`; `answer.job-without-file`.
    public func file(polling: JobPolling = .standard) async throws -> FileDownload {
        try file(of: try await completion(polling: polling))
    }

    func file(of status: BulkReadStatus) throws(CRMError) -> FileDownload {
        guard let address = status.downloadURL else { throw JobProblem.noFile(id, status.raw, call: Self.callName) }
        return FileDownload(address: address, of: zoho, call: "bulkRead.download")
    }

    /// Waits for the job, downloads its file and puts what is in the archive into a folder.
    /// - Parameter folder: has to exist. Files of the same name are replaced.
    /// - Returns: the files, mostly one: `<job id>.csv`.
    @discardableResult
    public func unpack(
        into folder: URL, polling: JobPolling = .standard, progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> [URL] {
        let download = try await TemporaryDownload.of(try await file(polling: polling), progress: progress)
        return try Unpacking.unpack(download.downloaded.url, into: folder, call: "bulkRead.unpack")
    }

    /// Starts the job for the rows after these.
    func next(after status: BulkReadStatus) async throws -> BulkReadJob? {
        guard let page = status.next, let query = query ?? BulkReadQuery(status.raw) else { return nil }
        return try await Self.start(query, zoho, reading, page)
    }

    static func start(
        _ query: BulkReadQuery, _ zoho: ZohoCRM, _ reading: TableReading<Row>, _ page: BulkReadPage = .number(1)
    ) async throws -> BulkReadJob {
        let name = BulkReadStart.callName
        let call = APICall.json(
            name, .post, path: "/crm/bulk/v8/read", body: Data(query.body(page).jsonText.utf8), isRepeatable: false)
        let receipt = try ActionAnswer(try await zoho.api.send(call), to: call).single()
        guard let id = receipt["details"]?["id"]?.lenientID else { throw JobProblem.noID(receipt, call: name) }
        return BulkReadJob(id: id, zoho: zoho, query: query, reading: reading)
    }
}
