/// How a list of the metadata is put in order, told by the key it stands under. Lists that are not in `all` are sets:
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

    public static let all: [ListOrder] = [
        ListOrder(
            key: "pick_list_values", rule: .numbered(by: "sequence_number", then: ["actual_value", "display_value"]),
            reason: "values in the order of the menu"),
        ListOrder(key: "sections", rule: .numbered(by: "sequence_number", then: identity), reason: "sections in the order of the screen"),
        ListOrder(
            key: "sections[].fields", rule: .numbered(by: "sequence_number", then: identity), reason: "fields in the order of the screen"),
        ListOrder(key: "arguments", rule: .kept, reason: "the arguments of a call"),
        ListOrder(key: "function_parameters", rule: .kept, reason: "the arguments of a function"),
        ListOrder(key: "show_fields", rule: .kept, reason: "what a lookup shows, in that order"),
        ListOrder(key: "group", rule: .kept, reason: "the conditions of a criterion"),
    ]
}
