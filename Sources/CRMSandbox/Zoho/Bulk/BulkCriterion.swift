import CRMSchema
import RecordCore

/// The criteria of a bulk read, checked against the module's fields: groups of comparisons. The words differ from those of
/// searches (`equal`, not `equals`), and there are more of them.
indirect enum BulkCriterion: Sendable {
    case comparison(BulkColumn, String, [String])
    case all([BulkCriterion])
    case any([BulkCriterion])

    /// The most comparisons of one query.
    private static let limit = 25
    private static let emptyWord = "${EMPTY}"
    private static let filledWord = "${NOTEMPTY}"

    init(_ value: JSONValue, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        self = try Self.read(value, module, state)
        guard count <= Self.limit else {
            throw ZohoError(
                400, "CRITERIA_LIMIT_EXCEEDED", "the criteria have too many comparisons", [JSONMember("limit", .number(JSONNumber(Self.limit)))])
        }
    }

    private static func read(_ value: JSONValue, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) -> BulkCriterion {
        if let group = value["group"], !group.isNull {
            guard value["field"] == nil || value["field"]?.isNull == true else {
                throw ZohoError(400, "AMBIGUOUS_GROUP_IN_CRITERIA", "a group cannot be a comparison as well")
            }
            guard let parts = group.array, !parts.isEmpty else { throw ZohoError(400, "INVALID_CRITERIA", "the group is no list or empty") }
            var read: [BulkCriterion] = []
            for part in parts { read.append(try self.read(part, module, state)) }
            switch value["group_operator"]?.string?.lowercased() {
            case "and": return .all(read)
            case "or": return .any(read)
            default: throw ZohoError(400, "GROUP_OPERATOR_NOT_SUPPORTED", "the group operator is not supported")
            }
        }
        // Older versions name the field right here.
        guard let name = value["field"]?["api_name"]?.string ?? value["api_name"]?.string else {
            throw ZohoError(400, "INVALID_CRITERIA", "a comparison names no field")
        }
        let column = try BulkColumn(name, in: module, state, code: "FIELD_IN_CRITERIA_NOT_AVAILABLE")
        let details = [JSONMember("api_name", .string(name))]
        guard let word = value["comparator"]?.string?.lowercased(), comparators(of: column).contains(word) else {
            throw ZohoError(400, "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE", "the comparator is not supported for the field", details)
        }
        guard let operand = value["value"] else { throw ZohoError(400, "INVALID_CRITERIA", "a comparison has no value", details) }
        let values = (operand.array ?? [operand]).map { BulkColumn.text($0) ?? emptyWord }
        guard !word.hasSuffix("between") || values.count == 2 else {
            throw ZohoError(400, "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", "between takes two values", details)
        }
        for text in values where text != emptyWord && text != filledWord && !SearchValue.isReadable(text, as: column.type) {
            throw ZohoError(400, "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", "the value does not fit the field", details)
        }
        return .comparison(column, word, values)
    }

    private static func comparators(of column: BulkColumn) -> Set<String> {
        let lists: Set = ["equal", "not_equal", "in", "not_in"]
        let ordered = lists.union(["less_than", "less_equal", "greater_than", "greater_equal"])
        if case .system = column { return lists }
        return switch column.type {
        case .boolean, .formula(.boolean): ["equal", "not_equal"]
        case .integer, .bigInteger, .decimal, .recordID: ordered.union(["between", "not_between"])
        case .date, .dateTime: ordered.union(["between", "not_between"])
        case .lookup, .anyLookup, .user, .layout: lists
        default: lists.union(["contains", "not_contains", "starts_with", "ends_with"])
        }
    }

    private var count: Int {
        switch self {
        case .comparison: 1
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.count }
        }
    }

    /// Whether some comparison is about this column.
    func mentions(_ names: Set<String>) -> Bool {
        switch self {
        case .comparison(let column, _, _): names.contains(column.name)
        case .all(let parts), .any(let parts): parts.contains { $0.mentions(names) }
        }
    }

    // MARK: Matching

    func matches(_ record: StoredRecord, in module: ZohoModule, _ state: ZohoState) -> Bool {
        switch self {
        case .all(let parts): return parts.allSatisfy { $0.matches(record, in: module, state) }
        case .any(let parts): return parts.contains { $0.matches(record, in: module, state) }
        case .comparison(let column, let word, let values):
            let value = column.value(of: record, in: module, state)
            let texts = (value.array ?? [value]).compactMap(BulkColumn.text)
            if word.hasPrefix("not_") {
                let opposite = String(word.dropFirst(4))
                return !Self.holds(opposite, texts, values, column.type)
            }
            return Self.holds(word, texts, values, column.type)
        }
    }

    private static func holds(_ word: String, _ found: [String], _ values: [String], _ type: FieldType) -> Bool {
        if values == [emptyWord] { return found.isEmpty }
        if values == [filledWord] { return !found.isEmpty }
        return found.contains { text in
            func order(_ other: String) -> Int { self.order(text, other, type) }
            return switch word {
            case "equal", "in": values.contains { order($0) == 0 }
            case "contains": values.contains { text.lowercased().contains($0.lowercased()) }
            case "starts_with": values.contains { text.lowercased().hasPrefix($0.lowercased()) }
            case "ends_with": values.contains { text.lowercased().hasSuffix($0.lowercased()) }
            case "between": order(values[0]) >= 0 && order(values[1]) <= 0
            case "less_than": values.first.map { order($0) < 0 } ?? false
            case "less_equal": values.first.map { order($0) <= 0 } ?? false
            case "greater_than": values.first.map { order($0) > 0 } ?? false
            case "greater_equal": values.first.map { order($0) >= 0 } ?? false
            default: false
            }
        }
    }

    /// Numbers by their value, times as moments, texts without regard to letter case.
    private static func order(_ left: String, _ right: String, _ type: FieldType) -> Int {
        switch type {
        case .integer, .bigInteger, .decimal, .recordID:
            if let first = ExactDecimal(left), let second = ExactDecimal(right) { return first < second ? -1 : first == second ? 0 : 1 }
        case .dateTime:
            if let first = ZonedDateTime(left)?.secondsSince1970, let second = ZonedDateTime(right)?.secondsSince1970 {
                return first < second ? -1 : first == second ? 0 : 1
            }
        default: break
        }
        let (first, second) = (left.lowercased(), right.lowercased())
        return first < second ? -1 : first == second ? 0 : 1
    }
}
