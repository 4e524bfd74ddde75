import CRMRuntime
import Foundation
import VtigerCRM

extension VtigerCRM {
    /// A client of a staged server; repetitions follow at once.
    static func staged(
        _ server: StagedServer, key: String = StagedServer.key, user: String = StagedServer.user,
        middleware: [any Middleware] = [], observer: (any ClientObserver)? = nil
    ) throws -> VtigerCRM {
        try VtigerCRM(
            url: "https://crm.example.com", user: user, accessKey: Secret(key), transport: server,
            retry: RetryPolicy(baseDelay: .zero, jitter: Jitter { 0 }), middleware: middleware, observer: observer)
    }
}

/// The error that the work throws; nil if it throws none, or another one.
func crmError(_ work: () async throws -> Void) async -> CRMError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? CRMError
    }
}
