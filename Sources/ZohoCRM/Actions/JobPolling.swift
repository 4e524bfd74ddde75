/// How often the server is asked about a job. Every question is a call that costs a credit.
public struct JobPolling: Sendable, Hashable {
    /// The pause after the first question.
    public var first: Duration
    /// What each pause is multiplied by to give the next one, at least 1.
    public var factor: Double
    /// No pause is longer.
    public var longest: Duration

    /// - Parameters:
    ///   - first: the pause after the first question.
    ///   - factor: how the pauses grow.
    public init(first: Duration = .seconds(1), factor: Double = 1.6, longest: Duration = .seconds(30)) {
        self.first = first
        self.factor = factor
        self.longest = longest
    }

    /// After 1 s, 1.6 s, 2.56 s … up to every 30 s.
    public static let standard = JobPolling()

    /// The pause after this one.
    package func pause(after pause: Duration) -> Duration { min(longest, pause * Swift.max(1, factor)) }
}
