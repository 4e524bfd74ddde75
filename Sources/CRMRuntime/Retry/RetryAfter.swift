import Foundation

/// Reads `Retry-After`: seconds, or a date.
enum RetryAfter {
    /// The time to wait from now on; nil if the header is missing or makes no sense. A date in the past is zero.
    static func duration(_ header: String?, now: Date) -> Duration? {
        guard let text = header?.trimmingCharacters(in: .whitespaces), !text.isEmpty else { return nil }
        if let seconds = Double(text) {
            // A day at most: beyond it the number is nonsense, and it must not overflow.
            guard seconds >= 0, seconds.isFinite else { return nil }
            return .seconds(min(seconds, 86_400))
        }
        guard let date = HTTPDate.date(text) else { return nil }
        return .seconds(min(max(0, date.timeIntervalSince(now)), 86_400))
    }
}
