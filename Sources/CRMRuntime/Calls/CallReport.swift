import Foundation

/// Tells the observer, and whoever collects answers, about one call. A class with a lock, as the call may end on its
/// deadline while an attempt is still being counted by another task.
final class CallReport: @unchecked Sendable {
    let call: ObservedCall
    private let observer: (any ClientObserver)?
    private let recorder: ResponseRecorder?
    private let clock: RuntimeClock
    private let start: Duration
    private let lock = NSLock()
    private var attempts = 0
    /// The head of the last answer, kept for the recorder alone.
    private var head: (status: Int, headers: HTTPHeaders)?

    init(_ call: ObservedCall, to observer: (any ClientObserver)?, _ recorder: ResponseRecorder?, clock: RuntimeClock) {
        self.call = call
        self.observer = observer
        self.recorder = recorder
        self.clock = clock
        start = clock.elapsed
        observer?.callStarted(call)
    }

    func sent(_ attempt: Int) { lock.withLock { attempts = attempt } }

    func received(_ response: HTTPResponse) {
        guard recorder != nil else { return }
        lock.withLock { head = (response.status, response.headers) }
    }

    func finished(_ response: HTTPResponse) {
        record(response.limits)
        finish(.answered(status: response.status, bytes: response.bodySize), response.limits)
    }

    func finished(_ error: any Error) {
        switch error {
        case let error as CRMError:
            record(error.limits)
            finish(.failed(error), error.limits)
        case is CancellationError: finish(.cancelled, APILimits())
        default:
            let error = CRMError(.transport, CRMError.name(of: error), call: call.name, underlying: error)
            finish(.failed(error), APILimits())
        }
    }

    private func record(_ limits: APILimits) {
        guard let recorder else { return }
        let (head, attempts) = lock.withLock { (self.head, self.attempts) }
        guard let head else { return }
        recorder.add(
            CallResponse(
                call: call.name, method: call.method, url: call.url, status: head.status,
                headers: Redaction.headers(head.headers), limits: limits, attempts: attempts))
    }

    private func finish(_ result: CallOutcome.Result, _ limits: APILimits) {
        guard let observer else { return }
        let outcome = CallOutcome(
            result: result, duration: clock.elapsed - start, attempts: lock.withLock { attempts }, limits: limits)
        observer.callFinished(call, outcome)
    }
}

/// Numbers the calls of the process, for observers.
final class CallNumbers: @unchecked Sendable {
    static let shared = CallNumbers()
    private let lock = NSLock()
    private var last = 0

    func next() -> Int {
        lock.withLock {
            last += 1
            return last
        }
    }
}
