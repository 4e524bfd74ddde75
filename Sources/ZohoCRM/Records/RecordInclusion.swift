/// Which of two groups of records a listing holds: those with a property, those without it, or both.
public enum RecordInclusion: String, Sendable, Hashable, CaseIterable, Codable {
    /// Those with it alone.
    case only = "true"
    /// Those without it alone.
    case excluded = "false"
    case both
}
