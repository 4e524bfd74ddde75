import CRMRuntime
import Foundation

/// The clients that were handed out, one for each account.
final class AccountClients: @unchecked Sendable {
    private let lock = NSLock()
    private var clients: [TokenKey: ZohoCRM] = [:]

    func has(_ key: TokenKey) -> Bool { lock.withLock { clients[key] != nil } }

    /// The one that is there, or the one that is made now.
    func client(_ key: TokenKey, _ make: () throws -> ZohoCRM) rethrows -> ZohoCRM {
        try lock.withLock {
            if let client = clients[key] { return client }
            let client = try make()
            clients[key] = client
            return client
        }
    }

    func remove(_ key: TokenKey) { lock.withLock { clients[key] = nil } }
}
