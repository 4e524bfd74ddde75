import CRMRuntime
import RecordCore

/// The states of a job until it is over; each iteration asks anew. The last element is a state that is over.
///
/// An iteration throws what ``ServerJob/status()`` throws, and `CancellationError` when its task is cancelled: then only
/// the asking stops.
public struct ServerJobProgress<Job: ServerJob>: AsyncSequence, Sendable {
    public typealias Element = Job.Status

    let job: Job
    let polling: JobPolling

    public func makeAsyncIterator() -> Iterator { Iterator(job: job, polling: polling, pause: polling.first) }

    /// The state of one iteration. It belongs to the task that iterates.
    public struct Iterator: AsyncIteratorProtocol {
        let job: Job
        let polling: JobPolling
        var pause: Duration
        private var last: Job.Status?
        /// Questions in a row that found no job.
        private var misses = 0
        private var isOver = false

        /// A job that was just made may not be known at once.
        private static var toleratedMisses: Int { 3 }

        init(job: Job, polling: JobPolling, pause: Duration) {
            self.job = job
            self.polling = polling
            self.pause = pause
        }

        public mutating func next() async throws -> Job.Status? {
            while !isOver {
                if last != nil || misses > 0 {
                    try await job.zoho.api.clock.sleep(for: pause)
                    pause = polling.pause(after: pause)
                }
                try Task.checkCancellation()
                guard let status = try await ask() else { continue }
                let isNews = status != last
                last = status
                isOver = status.state.isOver
                if isNews || isOver { return status }
            }
            return nil
        }

        private mutating func ask() async throws -> Job.Status? {
            do {
                let status = try await job.status()
                misses = 0
                return status
            } catch let error as CRMError where error.kind == .unexpectedAnswer("job-not-found") {
                misses += 1
                // Known before and gone now, or never there.
                guard last == nil, misses <= Self.toleratedMisses else {
                    isOver = true
                    throw error
                }
                return nil
            } catch {
                isOver = true
                throw error
            }
        }
    }
}
