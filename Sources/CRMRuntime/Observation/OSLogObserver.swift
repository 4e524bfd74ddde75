#if canImport(os)
import RecordCore
import os

/// Writes what a client does to the system's log of Apple platforms.
///
///     ZohoCRM(…, observer: OSLogObserver(subsystem: "org.example.app"))
///
/// Names of calls, statuses, codes, sizes and times are public. URLs and messages are private, as ids, search terms and the
/// server's words may be your customers' data: the log shows them where a debugger or a profile allows it. Good calls are
/// of level `debug`, repetitions and new tokens `info`, failed calls `error`.
public struct OSLogObserver: ClientObserver {
    private let logger: Logger

    /// - Parameter subsystem: the bundle id of your app, as for other entries of it.
    public init(subsystem: String, category: String = "crm") { logger = Logger(subsystem: subsystem, category: category) }

    public func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) {
        logger.info(
            "\(call.name, privacy: .public) #\(call.id, privacy: .public) is sent again after \(delay.seconds, privacy: .public) s: \(error.code, privacy: .public)"
        )
    }

    public func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) {
        let seconds = outcome.duration.seconds
        let credits = outcome.limits.creditsRemaining.map(String.init) ?? "?"
        switch outcome.result {
        case .answered(let status, let bytes):
            logger.debug(
                "\(call.name, privacy: .public) #\(call.id, privacy: .public) \(call.method.rawValue, privacy: .public) \(call.url, privacy: .private) → \(status, privacy: .public), \(bytes, privacy: .public) bytes, \(seconds, privacy: .public) s, attempts \(outcome.attempts, privacy: .public), credits \(credits, privacy: .public)"
            )
        case .failed(let error):
            logger.error(
                "\(call.name, privacy: .public) #\(call.id, privacy: .public) \(call.method.rawValue, privacy: .public) \(call.url, privacy: .private) → \(error.code, privacy: .public) after \(seconds, privacy: .public) s, attempts \(outcome.attempts, privacy: .public): \(error.message, privacy: .private)"
            )
        case .cancelled:
            logger.debug("\(call.name, privacy: .public) #\(call.id, privacy: .public) cancelled after \(seconds, privacy: .public) s")
        }
    }

    public func tokenRefreshed(_ refresh: ObservedRefresh) {
        if let error = refresh.error {
            let code = (error as? CRMError)?.code ?? "\(type(of: error))"
            logger.error("no access token: \(code, privacy: .public)")
        } else {
            logger.info("access token \(refresh.generation ?? 0, privacy: .public) after \(refresh.duration.seconds, privacy: .public) s")
        }
    }

    public func pageFindings(_ findings: [PageFinding], in call: String) {
        logger.info("\(call, privacy: .public): \(findings.count, privacy: .public) values are not as the metadata says")
    }

    public func noticed(_ notice: ClientNotice, in call: String) {
        logger.info("\(call, privacy: .public): \(notice.code, privacy: .public): \(notice.message, privacy: .private)")
    }
}
#endif
