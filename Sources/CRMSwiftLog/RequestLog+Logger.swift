#if SwiftLog
import CRMRuntime
import Logging

extension RequestLog {
    /// Writes what goes over the line to a `Logger`, credentials replaced by `…`: an entry per attempt.
    ///
    ///     ZohoCRM(…, middleware: [RequestLog(.bodies, to: logger, level: .trace)])
    ///
    public init(_ detail: Detail = .line, to logger: Logger, level: Logger.Level = .debug) {
        self.init(detail) { entry in logger.log(level: level, "\(entry)") }
    }
}
#endif
