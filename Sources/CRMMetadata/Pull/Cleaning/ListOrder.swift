/// How a list of the metadata is put in order, told by the key it stands under. Lists that have none are sets:
/// they are sorted by `identity`.
public struct ListOrder: Sendable, Hashable {
    public enum Rule: Sendable, Hashable {
        /// By a number that each element has, equal numbers by `then`. Where an element lacks it, as they came.
        case numbered(by: String, then: [String])
        /// As they came: the order is what the list says, and nothing else tells it.
        case kept
    }

    public let key: String
    public let rule: Rule
    public let reason: String

    /// Sets of objects are sorted by the first of these that differs, sets of plain values by their text. Ids that are
    /// numbers count as such, so what is new comes last, and what is renamed stays where it is.
    public static let identity = ["id", "api_name", "name", "value"]

    public init(key: String, rule: Rule, reason: String) {
        self.key = key
        self.rule = rule
        self.reason = reason
    }
}
