import CRMRuntime

/// The states of a job until it is over; each iteration asks anew. The last element is a state that is over.
///
/// An iteration throws what ``MassJob/status()`` throws, and `CancellationError` when its task is cancelled: then
/// only the asking stops.
public struct JobProgressSequence: AsyncSequence, Sendable {
    public typealias Element = JobProgress

    let job: MassJob
    let polling: JobPolling

    public func makeAsyncIterator() -> Iterator { Iterator(job: job, polling: polling, pause: polling.first) }

    /// The state of one iteration. It belongs to the task that iterates.
    public struct Iterator: AsyncIteratorProtocol {
        let job: MassJob
        let polling: JobPolling
        var pause: Duration
        var last: JobProgress?
        /// Questions in a row that found no job.
        var misses = 0
        var isOver = false

        /// A job that was just made may not be known at once.
        static let toleratedMisses = 3

        public mutating func next() async throws -> JobProgress? {
            while !isOver {
                if last != nil || misses > 0 {
                    try await job.zoho.api.clock.sleep(for: pause)
                    pause = polling.pause(after: pause)
                }
                try Task.checkCancellation()
                guard let progress = try await ask() else { continue }
                let isNews = progress != last
                last = progress
                isOver = progress.state.isOver
                if isNews || isOver { return progress }
            }
            return nil
        }

        private mutating func ask() async throws -> JobProgress? {
            do {
                let progress = try await job.status()
                misses = 0
                return progress
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
