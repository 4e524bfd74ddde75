#if SwiftLog
import CRMRuntime
import Logging
import RecordCore

/// Writes what a client does to a `Logger` of swift-log, the logging of servers.
///
///     let zoho = ZohoCRM(dataCenter: .eu, tokens: …, observer: SwiftLogObserver(Logger(label: "crm")))
///
/// A message is short and always the same; the facts are metadata: `call`, `id`, `method`, `url` (secrets replaced by
/// `…`), `status`, `bytes`, `ms`, `attempts`, `credits`, and for errors `code`, `reason` and `next`. Started calls are of
/// level `trace`, good and cancelled ones `debug`, new tokens `info`, repetitions and odd values `notice`, failed calls and
/// failed sign-ins `error`. Comes with the package trait `SwiftLog`.
public struct SwiftLogObserver: ClientObserver {
    private let logger: Logger

    public init(_ logger: Logger) { self.logger = logger }

    public func callStarted(_ call: ObservedCall) { logger.trace("call started", metadata: metadata(of: call)) }

    public func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) {
        var metadata = metadata(of: call)
        add(error, to: &metadata)
        metadata["attempts"] = "\(error.attempts)"
        metadata["delay_ms"] = "\(milliseconds(delay))"
        logger.notice("call will be repeated", metadata: metadata)
    }

    public func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) {
        var metadata = metadata(of: call)
        metadata["ms"] = "\(milliseconds(outcome.duration))"
        metadata["attempts"] = "\(outcome.attempts)"
        if let credits = outcome.limits.creditsRemaining { metadata["credits"] = "\(credits)" }
        switch outcome.result {
        case .answered(let status, let bytes):
            metadata["status"] = "\(status)"
            metadata["bytes"] = "\(bytes)"
            logger.debug("call finished", metadata: metadata)
        case .failed(let error):
            add(error, to: &metadata)
            logger.error("call failed", metadata: metadata)
        case .cancelled:
            logger.debug("call cancelled", metadata: metadata)
        }
    }

    public func tokenRefreshed(_ refresh: ObservedRefresh) {
        var metadata: Logger.Metadata = ["ms": "\(milliseconds(refresh.duration))"]
        guard let error = refresh.error else {
            if let generation = refresh.generation { metadata["generation"] = "\(generation)" }
            return logger.info("access token renewed", metadata: metadata)
        }
        if let error = error as? CRMError {
            add(error, to: &metadata)
        } else {
            // The text of another library's error may repeat a URL or a password.
            metadata["reason"] = "\(type(of: error))"
        }
        logger.error("no access token", metadata: metadata)
    }

    public func pageFindings(_ findings: [PageFinding], in call: String) {
        logger.notice("values are not as the metadata says", metadata: ["call": "\(call)", "count": "\(findings.count)"])
    }

    public func noticed(_ notice: ClientNotice, in call: String) {
        logger.notice("\(notice.code)", metadata: ["call": "\(call)", "reason": "\(notice.message)"])
    }

    private func metadata(of call: ObservedCall) -> Logger.Metadata {
        ["call": "\(call.name)", "id": "\(call.id)", "method": "\(call.method.rawValue)", "url": "\(call.url)"]
    }

    private func add(_ error: CRMError, to metadata: inout Logger.Metadata) {
        metadata["code"] = "\(error.code)"
        metadata["reason"] = "\(error.message)"
        if let status = error.httpStatus { metadata["status"] = "\(status)" }
        if let next = error.nextAction { metadata["next"] = "\(next)" }
    }

    private func milliseconds(_ duration: Duration) -> Int { Int((duration.seconds * 1000).rounded()) }
}
#endif
