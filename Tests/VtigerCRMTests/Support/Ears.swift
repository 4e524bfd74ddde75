import CRMRuntime
import Foundation
import RecordCore

/// An observer that remembers what it was told.
final class Ears: ClientObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var heard: [ClientNotice] = []
    private var lines: [String] = []
    private var oddities: [PageFinding] = []

    var notices: [ClientNotice] { lock.withLock { heard } }
    var findings: [PageFinding] { lock.withLock { oddities } }
    /// Everything, printed and dumped.
    var text: String { lock.withLock { lines.joined(separator: "\n") } }

    private func hear(_ values: Any...) {
        var text = ""
        for value in values {
            print(value, to: &text)
            dump(value, to: &text)
        }
        lock.withLock { lines.append(text) }
    }

    func callStarted(_ call: ObservedCall) { hear(call) }
    func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) { hear(call, error) }
    func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) { hear(call, outcome) }
    func tokenRefreshed(_ refresh: ObservedRefresh) { hear(refresh) }
    func pageFindings(_ findings: [PageFinding], in call: String) {
        hear(findings)
        lock.withLock { oddities += findings }
    }
    func noticed(_ notice: ClientNotice, in call: String) {
        hear(notice)
        lock.withLock { heard.append(notice) }
    }
}
