import Foundation
import RecordCore

/// What an answer's headers tell about the API's allowance. All of it is optional: servers send it or not.
public struct APILimits: Sendable, Hashable {
    /// API credits left in the current period; for Zoho the last 24 hours of the whole organisation.
    public var creditsRemaining: Int?
    /// Calls allowed in the current window.
    public var windowLimit: Int?
    /// Calls left in the current window.
    public var windowRemaining: Int?
    /// When the window starts anew, as the server wrote it; see ``timeToWindowReset(at:)``.
    public var windowReset: String?
    /// When the access token ends, as the server wrote it.
    public var tokenReset: String?

    public init(
        creditsRemaining: Int? = nil, windowLimit: Int? = nil, windowRemaining: Int? = nil, windowReset: String? = nil,
        tokenReset: String? = nil
    ) {
        self.creditsRemaining = creditsRemaining
        self.windowLimit = windowLimit
        self.windowRemaining = windowRemaining
        self.windowReset = windowReset
        self.tokenReset = tokenReset
    }

    /// How long until the window starts anew, if the server wrote a number or a time. Servers differ in what the number
    /// means: a large one is a moment (milliseconds or seconds since 1970), a small one so many seconds from the answer.
    /// - Parameter date: now, as the server counts it.
    public func timeToWindowReset(at date: Date = Date()) -> Duration? {
        guard let text = windowReset else { return nil }
        let now = date.timeIntervalSince1970
        guard let number = Double(text), number.isFinite, number >= 0 else {
            return ZonedDateTime(text).map { .seconds(max(0, Double($0.secondsSince1970) - now)) }
        }
        let seconds =
            switch number {
            case 1e11...: number / 1000 - now
            case 1e9...: number - now
            default: number
            }
        // A month at most: no nonsense of a server overflows a duration.
        return .seconds(min(max(0, seconds), 2_678_400))
    }

    /// True when the server said nothing.
    public var isEmpty: Bool { self == APILimits() }
}
