import CRMMetadata

/// The lists of Zoho's metadata that are no sets. A new one is a new value here.
public enum ZohoListOrders {
    public static let all: [ListOrder] = [
        ListOrder(
            key: "pick_list_values", rule: .numbered(by: "sequence_number", then: ["actual_value", "display_value"]),
            reason: "values in the order of the menu"),
        ListOrder(key: "sections", rule: .numbered(by: "sequence_number", then: ListOrder.identity), reason: "sections in the order of the screen"),
        ListOrder(
            key: "sections[].fields", rule: .numbered(by: "sequence_number", then: ListOrder.identity), reason: "fields in the order of the screen"),
        ListOrder(key: "arguments", rule: .kept, reason: "the arguments of a call"),
        ListOrder(key: "function_parameters", rule: .kept, reason: "the arguments of a function"),
        ListOrder(key: "show_fields", rule: .kept, reason: "what a lookup shows, in that order"),
        ListOrder(key: "group", rule: .kept, reason: "the conditions of a criterion"),
    ]
}
