import RecordCore

/// Several observers in the place of one: a log and metrics, say.
///
///     ZohoCRM(…, observer: Observers(log, metrics))
public struct Observers: ClientObserver {
    private let all: [any ClientObserver]

    /// They are told in this order.
    public init(_ observers: any ClientObserver...) { all = observers }

    public func callStarted(_ call: ObservedCall) { for one in all { one.callStarted(call) } }
    public func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) {
        for one in all { one.callWillRetry(call, after: error, delay: delay) }
    }
    public func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) { for one in all { one.callFinished(call, outcome) } }
    public func tokenRefreshed(_ refresh: ObservedRefresh) { for one in all { one.tokenRefreshed(refresh) } }
    public func pageFindings(_ findings: [PageFinding], in call: String) { for one in all { one.pageFindings(findings, in: call) } }
    public func noticed(_ notice: ClientNotice, in call: String) { for one in all { one.noticed(notice, in: call) } }
}
