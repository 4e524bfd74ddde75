import RecordCore

/// One comparison of a query, its values made comparable.
struct VtigerQueryMatcher {
    let field: VtigerField
    private let comparator: String
    private let keys: [VtigerSortKey]
    /// For `LIKE`.
    private let pattern: String

    init(_ comparison: VtigerQuery.Comparison, _ field: VtigerField) throws(VtigerFailure) {
        self.field = field
        // References have no text to look into: `LIKE` is `=` for them.
        let isRecord = VtigerQueryMatcher.isRecord(field)
        comparator = comparison.comparator == "LIKE" && isRecord ? "=" : comparison.comparator
        pattern = Self.unescaped(comparison.values[0].text, isPattern: true)
        var keys: [VtigerSortKey] = []
        for value in comparison.values { keys.append(try Self.key(value, field)) }
        self.keys = keys
    }

    private static func isRecord(_ field: VtigerField) -> Bool {
        if case .reference = field.kind { return true }
        return field.kind == .id || field.kind == .owner
    }

    private static func key(_ token: VtigerQueryToken, _ field: VtigerField) throws(VtigerFailure) -> VtigerSortKey {
        let text = unescaped(token.text, isPattern: false)
        // A bare word that is no number is a column to the database, or nothing: equal to nothing.
        if case .word(let word) = token, Int(word) == nil, !isRecord(field) { return .none }
        switch field.kind {
        case .reference:
            guard text.contains("x") else { throw .invalidID }
            return (VtigerID(text)?.number).map { .number(ExactDecimal($0)) } ?? .none
        case .id, .owner: return (VtigerID(text)?.number).map { .number(ExactDecimal($0)) } ?? .none
        default: return VtigerSortKey(.string(text), field)
        }
    }

    /// The number behind which all records are that match: for readers that go from page to page by id.
    var lowerBound: Int? {
        guard field.kind == .id, case .number(let number)? = keys.first, let bound = number.int else { return nil }
        return comparator == ">" ? bound : comparator == ">=" ? bound - 1 : nil
    }

    func matches(_ value: JSONValue) -> Bool {
        if comparator == "LIKE" { return value.string.map { Collation.matches($0, like: pattern) } ?? false }
        var own = VtigerSortKey(value, field)
        // No reference is the number nought in its table.
        if own == .none, Self.isRecord(field) { own = .number(0) }
        guard own != .none, let key = keys.first else { return false }
        if comparator == "IN" { return keys.contains(own) }
        guard key != .none else { return false }
        return switch comparator {
        case "=": own == key
        case "!=": own != key
        case "<": own < key
        case "<=": own <= key
        case ">": own > key
        default: own >= key
        }
    }

    /// Backslashes as the database takes them, which gets the text between the quotes as it stands.
    private static func unescaped(_ text: String, isPattern: Bool) -> String {
        guard text.contains("\\") else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            if isEscaped {
                switch character {
                case "n": result.append("\n")
                case "r": result.append("\r")
                case "t": result.append("\t")
                case "0": result.append("\0")
                case "%", "_": result.append("\\\(character)")
                // A pattern is read for escapes once more.
                case "\\" where isPattern: result.append("\\")
                default: result.append(character)
                }
            } else {
                result.append(character)
            }
            isEscaped = false
        }
        return result
    }
}
