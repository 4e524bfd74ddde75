import Foundation

/// How many access tokens an account may ask for in a span of time, and how many may be alive. Past the limit a server
/// refuses further ones for the rest of the span, or ends older ones that others still use, so they are refused here,
/// before the call.
public struct TokenBudget: Sendable, Hashable {
    public var limit: Int
    public var span: Duration
    /// How long to ask for nothing after the server has refused, if no earlier date follows from our own count.
    public var pause: Duration
    /// How many access tokens may be alive at once.
    public var alive: Int
    /// How long an access token lives.
    public var lifetime: Duration

    /// - Parameters:
    ///   - limit: at least 1.
    ///   - alive: at least 1; no limit by default.
    public init(limit: Int, span: Duration, pause: Duration, alive: Int = .max, lifetime: Duration = .zero) {
        self.limit = limit
        self.span = span
        self.pause = pause
        self.alive = alive
        self.lifetime = lifetime
    }

    /// The requests that count for one of the limits at this date.
    func remembered(_ requests: [Date], at date: Date) -> [Date] { requests.within(max(span, lifetime), of: date) }

    /// Refuses a request that the server would refuse, or that would end a token which others still use.
    /// - Throws: `CRMError` of kind `tokenBudget`, with the time to wait.
    package func check(_ record: TokenRecord, at date: Date) throws(CRMError) {
        guard let shortage = shortage(of: record, at: date) else { return }
        throw CRMError(
            .tokenBudget, "no new access token for \(Int(shortage.wait.seconds.rounded(.up))) s: \(shortage.reason)",
            retryAfter: shortage.wait,
            nextAction: "Share one client or one token store between the parts of your app, so that they share a token.")
    }

    /// Why no token may be asked for now, in words, and for how long; nil if one may be.
    func shortage(of record: TokenRecord, at date: Date) -> (wait: Duration, reason: String)? {
        var shortages: [(end: Date, reason: String)] = []
        if let end = record.refusedUntil, end > date { shortages.append((end, "the server has refused one")) }
        for (limit, span, words) in [(limit, span, ""), (alive, lifetime, " that may be alive at once")] {
            let counted = record.requests.within(span, of: date)
            guard counted.count >= max(1, limit) else { continue }
            // As soon as all but `limit - 1` of them have left the span.
            let end = counted[counted.count - max(1, limit)].addingTimeInterval(span.seconds)
            shortages.append((end, "\(counted.count) of \(limit)\(words) were asked for within \(Int(span.seconds)) s"))
        }
        guard let end = shortages.map(\.end).max() else { return nil }
        let wait = Duration.seconds(max(0, end.timeIntervalSince(date)))
        return (wait, shortages.map(\.reason).joined(separator: ", and "))
    }

    /// When to ask again after the server has refused: when our oldest request leaves the span, or after the
    /// pause if we made none, since others then used up the limit.
    func refusalEnd(for record: TokenRecord, at date: Date) -> Date {
        let oldest = record.requests.within(span, of: date).dropLast().first
        return oldest.map { $0.addingTimeInterval(span.seconds) } ?? date.addingTimeInterval(pause.seconds)
    }
}

extension [Date] {
    /// Those of the last so much time, as seen at this date.
    fileprivate func within(_ span: Duration, of date: Date) -> [Date] {
        // A date ahead of ours comes from another machine's clock or a clock that was set back: it counts from now.
        map { Swift.min($0, date) }.filter { date.timeIntervalSince($0) < span.seconds }
    }
}
