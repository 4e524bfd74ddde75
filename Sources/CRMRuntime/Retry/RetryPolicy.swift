/// How often and after which delay a failed call is sent again. Whether it may be is ``RetryCause``'s matter.
///
/// The delay before the n-th repetition is a random part of `base · 2ⁿ⁻¹`, at most `maximumDelay` ("full
/// jitter", so that clients that failed together do not come back together). Where the server asks for a time
/// with `Retry-After`, the call waits that long and its random part on top.
public struct RetryPolicy: Sendable {
    /// All attempts together, the first one included. 1 means no repetition.
    public var maximumAttempts: Int
    public var baseDelay: Duration
    /// The longest delay of our own choosing; a server's `Retry-After` may be longer.
    public var maximumDelay: Duration
    /// No further attempt starts later than this after the first one. A `Retry-After` beyond it is reported as
    /// an error at once, instead of waiting in vain.
    public var maximumElapsed: Duration
    public var jitter: Jitter

    public init(
        maximumAttempts: Int = 4, baseDelay: Duration = .milliseconds(500), maximumDelay: Duration = .seconds(20),
        maximumElapsed: Duration = .seconds(120), jitter: Jitter = .random
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.maximumElapsed = maximumElapsed
        self.jitter = jitter
    }

    /// Four attempts within two minutes.
    public static let standard = RetryPolicy()
    /// Every call is sent once. A refused access token is still replaced.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// The delay before the next attempt; nil if there is none.
    /// - Parameters:
    ///   - attempt: the number of attempts made.
    ///   - elapsed: the time since the first attempt started.
    func delay(afterAttempt attempt: Int, retryAfter: Duration?, elapsed: Duration) -> Duration? {
        guard attempt < maximumAttempts else { return nil }
        let ceiling = min(maximumDelay, baseDelay * Self.power(attempt - 1))
        let delay = (retryAfter ?? .zero) + ceiling * jitter.next()
        return elapsed + delay <= maximumElapsed ? delay : nil
    }

    /// 2 to the power of `exponent`, held so low that a delay cannot overflow.
    private static func power(_ exponent: Int) -> Int { 1 << min(max(exponent, 0), 20) }
}
