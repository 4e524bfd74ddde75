/// How much a finding matters, from not at all to most.
public enum DiffSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Found, but neither counted nor shown.
    case off
    case note
    case warning
    case error

    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .off: 0
        case .note: 1
        case .warning: 2
        case .error: 3
        }
    }
}
