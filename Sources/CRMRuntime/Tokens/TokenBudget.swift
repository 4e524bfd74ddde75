import Foundation

/// How many access tokens an account may ask for in a span of time. Past the limit a server refuses further ones
/// for the rest of the span, so they are refused here, before the call.
public struct TokenBudget: Sendable, Hashable {
    public var limit: Int
    public var span: Duration
    /// How long to ask for nothing after the server has refused, if no earlier date follows from our own count.
    public var pause: Duration

    public init(limit: Int, span: Duration, pause: Duration) {
        self.limit = limit
        self.span = span
        self.pause = pause
    }

    /// The requests that still count at this date.
    func current(_ requests: [Date], at date: Date) -> [Date] {
        // A date ahead of ours comes from another machine's clock or a clock that was set back: it counts from now.
        requests.map { min($0, date) }.filter { date.timeIntervalSince($0) < span.seconds }
    }

    /// How long to wait until another token may be asked for; nil if it may be now.
    func wait(for record: TokenRecord, at date: Date) -> Duration? {
        var end = record.refusedUntil.flatMap { $0 > date ? $0 : nil }
        let counted = current(record.requests, at: date)
        if counted.count >= limit {
            // As soon as all but `limit - 1` of them have left the span.
            let free = counted[counted.count - limit].addingTimeInterval(span.seconds)
            end = max(end ?? free, free)
        }
        return end.map { .seconds(max(0, $0.timeIntervalSince(date))) }
    }

    /// When to ask again after the server has refused: when our oldest request leaves the span, or after the
    /// pause if we made none, since others then used up the limit.
    func refusalEnd(for record: TokenRecord, at date: Date) -> Date {
        let oldest = current(record.requests, at: date).dropLast().first
        return oldest.map { $0.addingTimeInterval(span.seconds) } ?? date.addingTimeInterval(pause.seconds)
    }
}
