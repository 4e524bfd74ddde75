import CRMRuntime
import RecordCore

/// Something that the server works on by itself after a call has started it, and that is asked after until it is over.
///
///     let job = try await zoho.leads.massUpdate(view: viewID) { $0.leadStatus = .contacted }
///     for try await status in job.progress() { print(status.state) }
///     let result = try await job.completion()
///
/// A value that can be kept: its `id` is all that another process needs to ask after it later.
public protocol ServerJob: Sendable, Identifiable where ID == RawRecordID {
    associatedtype Status: ServerJobStatus

    /// The client that asks.
    var zoho: ZohoCRM { get }
    /// What errors and logs call the question: `bulkRead.job`.
    static var callName: String { get }
    /// Asks once.
    /// - Throws: `CRMError` `answer.job-not-found` if the server knows no such job, or knows it no longer.
    func status() async throws -> Status
}

extension ServerJob {
    /// The job's state, again and again until it is over: at once, and then whenever it has changed.
    ///
    /// The server is asked with growing pauses on the client's clock. Cancelling the task ends the asking with a
    /// `CancellationError`; the job itself goes on at the server.
    public func progress(polling: JobPolling = .standard) -> ServerJobProgress<Self> {
        ServerJobProgress(job: self, polling: polling)
    }

    /// Waits until the job is over.
    /// - Returns: the last state, with its counts if it has some. Records that were not done do not make it throw.
    /// - Throws: `CRMError` `answer.job-failed` if the job as a whole failed; `CancellationError` if the task was
    ///   cancelled, although the job goes on; what `status()` throws.
    @discardableResult
    public func completion(polling: JobPolling = .standard) async throws -> Status {
        var last: Status?
        for try await status in progress(polling: polling) { last = status }
        guard let last else { throw JobProblem.notFound(id, call: Self.callName) }
        if last.state == .failed { throw JobProblem.failed(id, last, call: Self.callName) }
        return last
    }
}
