import RecordCore

/// A value as the database orders and compares it: by record number, by size, or as a text.
enum VtigerSortKey: Hashable, Comparable {
    /// NULL: before everything else in an order, equal to nothing in a comparison.
    case none
    case number(ExactDecimal)
    case text(String)

    init(_ value: JSONValue, _ field: VtigerField) {
        guard let text = value.string else {
            self = .none
            return
        }
        switch field.kind {
        case .id, .owner, .reference:
            let number = VtigerID(text)?.number ?? Int(text) ?? 0
            self = .number(ExactDecimal(number))
        case .integer, .decimal, .currency, .boolean: self = .number(NumberPrefix.decimal(text))
        case .date where text.isEmpty: self = .none
        default: self = .text(Collation.key(text))
        }
    }
}
