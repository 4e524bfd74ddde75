/// What was wrong with a listing, in a scenario.
public struct PagerKitFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public let subject: String
    public let scenario: String
    public let reason: String

    public var description: String { "\(subject), \(scenario): \(reason)" }
}
