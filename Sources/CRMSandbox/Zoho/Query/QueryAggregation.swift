import CRMSchema
import RecordCore

/// Computes one value from those of many rows.
enum QueryAggregation {
    /// Which types a function takes.
    static func check(_ function: QuerySyntax.Aggregate, _ column: QueryColumn) throws(ZohoError) {
        let isPossible =
            switch function {
            case .count: true
            case .sum, .average: QueryComparators.isNumber(column.type)
            case .minimum, .maximum: QueryComparators.isOrdered(column.type)
            }
        guard isPossible else { throw .invalidColumn(column.name, "data type not supported") }
    }

    /// Empty values do not count. Without any, a count is 0 and everything else is null.
    static func value(_ function: QuerySyntax.Aggregate, of values: [JSONValue], type: FieldType) -> JSONValue {
        let present = values.filter { QueryOperand($0, type: type) != nil }
        if function == .count { return .number(JSONNumber(present.count)) }
        guard var best = present.first else { return .null }
        switch function {
        case .sum: return sum(present)
        case .average: return average(present)
        default: break
        }
        for value in present.dropFirst() {
            guard let operand = QueryOperand(value, type: type), let known = QueryOperand(best, type: type),
                let order = operand.order(known.text)
            else { continue }
            if function == .minimum ? order < 0 : order > 0 { best = value }
        }
        return best
    }

    private static func text(_ value: JSONValue) -> String { value.number?.text ?? value.string ?? "" }

    private static func sum(_ values: [JSONValue]) -> JSONValue {
        let sum = values.compactMap { ExactDecimal(text($0)) }.reduce(ExactDecimal(0), +)
        return JSONNumber(sum.description).map(JSONValue.number) ?? .null
    }

    private static func average(_ values: [JSONValue]) -> JSONValue {
        let numbers = values.compactMap { Double(text($0)) }
        guard !numbers.isEmpty else { return .null }
        return JSONNumber("\(numbers.reduce(0, +) / Double(numbers.count))").map(JSONValue.number) ?? .null
    }
}
