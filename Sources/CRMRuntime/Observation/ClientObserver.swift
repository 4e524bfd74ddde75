import RecordCore

/// Is told what a client does: for logs, metrics and traces. Nothing it is given holds a secret.
///
/// Its functions are called on the task of the call, so they should be quick. Each has an empty default.
public protocol ClientObserver: Sendable {
    /// Before the first attempt of a call.
    func callStarted(_ call: ObservedCall)
    /// An attempt failed and another one will follow after the delay. `error.attempts` counts those made.
    func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration)
    /// The call has ended, with an answer or an error.
    func callFinished(_ call: ObservedCall, _ outcome: CallOutcome)
    /// A new access token was obtained, or could not be.
    func tokenRefreshed(_ refresh: ObservedRefresh)
    /// Values in an answer that were not as the metadata says; they were kept as they are.
    func pageFindings(_ findings: [PageFinding], in call: String)
    /// Something that the call survived and somebody should know: an answer that had to be mended, a value that the server
    /// changed.
    func noticed(_ notice: ClientNotice, in call: String)
}

extension ClientObserver {
    public func callStarted(_ call: ObservedCall) {}
    public func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) {}
    public func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) {}
    public func tokenRefreshed(_ refresh: ObservedRefresh) {}
    public func pageFindings(_ findings: [PageFinding], in call: String) {}
    public func noticed(_ notice: ClientNotice, in call: String) {}
}

/// A call as an observer sees it.
public struct ObservedCall: Sendable, Hashable {
    /// Tells the calls of one process apart; counts up.
    public let id: Int
    public let name: String
    public let method: HTTPMethod
    /// With secrets replaced by `…`.
    public let url: String
}

/// How a call ended.
public struct CallOutcome: Sendable {
    public enum Result: Sendable {
        case answered(status: Int, bytes: Int)
        case failed(CRMError)
        case cancelled
    }

    public let result: Result
    /// With all attempts and the waiting between them.
    public let duration: Duration
    /// How many times the call was sent.
    public let attempts: Int
    public let limits: APILimits
}

/// An attempt to get a new access token, as an observer sees it.
public struct ObservedRefresh: Sendable {
    /// Number of the new token, counted from 1 for the first one of the account; nil after a failure.
    public let generation: Int?
    public let duration: Duration
    public let error: (any Error)?

    package init(generation: Int?, duration: Duration, error: (any Error)?) {
        self.generation = generation
        self.duration = duration
        self.error = error
    }
}
