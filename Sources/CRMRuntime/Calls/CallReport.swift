import Foundation

/// Tells the observer about one call. A class with a lock, as the call may end on its deadline while an attempt
/// is still being counted by another task.
final class CallReport: @unchecked Sendable {
    let call: ObservedCall
    private let observer: (any ClientObserver)?
    private let clock: RuntimeClock
    private let start: Duration
    private let lock = NSLock()
    private var attempts = 0

    init(_ call: ObservedCall, to observer: (any ClientObserver)?, clock: RuntimeClock) {
        self.call = call
        self.observer = observer
        self.clock = clock
        start = clock.elapsed
        observer?.callStarted(call)
    }

    func sent(_ attempt: Int) { lock.withLock { attempts = attempt } }

    func finished(_ response: HTTPResponse, limits: @autoclosure () -> APILimits) {
        guard observer != nil else { return }
        finish(.answered(status: response.status, bytes: response.bodySize), limits())
    }

    func finished(_ error: any Error) {
        switch error {
        case let error as CRMError: finish(.failed(error), error.limits)
        case is CancellationError: finish(.cancelled, APILimits())
        default:
            let error = CRMError(.transport, CRMError.name(of: error), call: call.name, underlying: error)
            finish(.failed(error), APILimits())
        }
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
