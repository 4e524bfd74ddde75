import Foundation
import VtigerCRM

/// Keeps what a client tells its observer.
final class ScenarioObserver: ClientObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var notices: [ClientNotice] = []
    private var logins = 0

    func noticed(_ notice: ClientNotice, in call: String) { lock.withLock { notices.append(notice) } }

    func tokenRefreshed(_ refresh: ObservedRefresh) {
        lock.withLock { if refresh.error == nil { logins += 1 } }
    }

    var codes: Set<String> { lock.withLock { Set(notices.map(\.code)) } }
    /// How often it has signed in.
    var signIns: Int { lock.withLock { logins } }
}
