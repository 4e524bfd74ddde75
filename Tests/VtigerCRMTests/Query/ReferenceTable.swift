import Foundation

/// Rows of a module and which of them a query finds, compared as the server's database does: ids by number, numbers as
/// numbers, texts without regard to case and accents.
struct ReferenceTable {
    typealias Row = [String: String]

    var rows: [Row]

    /// The rows in the order and bounds of the query, with the columns that it names.
    func rows(of query: ReferenceQuery) -> [Row] {
        // Made ready once, as lists are long.
        let groups = query.groups.map { $0.map { (test: $0, values: $0.values.map(Value.init)) } }
        let found = rows.filter { row in
            groups.isEmpty || groups.contains { group in group.allSatisfy { Self.holds($0.test, $0.values, row) } }
        }
        let sorted = query.order.isEmpty ? found : found.map { row in (row, query.order.map { Value(row[$0] ?? "") }) }.enumerated().sorted { left, right in
            for (place, (l, r)) in zip(left.element.1, right.element.1).enumerated() {
                let order = l.compared(to: r)
                let isDescending = query.isDescending && place == query.order.count - 1
                if order != 0 { return isDescending ? order > 0 : order < 0 }
            }
            return left.offset < right.offset
        }.map(\.element.0)
        return sorted.dropFirst(query.offset).prefix(query.count).map { row in
            query.columns.isEmpty ? row : row.filter { query.columns.contains($0.key) || $0.key == "id" }
        }
    }

    private static func holds(_ test: ReferenceQuery.Test, _ values: [Value], _ row: Row) -> Bool {
        guard let own = row[test.column].map(Value.init) else { return false }
        return values.contains { value in
            switch test.comparator {
            case "=", "in": own.compared(to: value) == 0
            case "!=": own.compared(to: value) != 0
            case "<": own.compared(to: value) < 0
            case "<=": own.compared(to: value) <= 0
            case ">": own.compared(to: value) > 0
            case ">=": own.compared(to: value) >= 0
            default: matches(Array(own.plain.unicodeScalars)[...], Array(value.plain.unicodeScalars)[...])
            }
        }
    }

    /// A value as the database compares it.
    private struct Value {
        let number: Double?
        let plain: String

        init(_ text: String) {
            let parts = text.split(separator: "x")
            number = parts.count == 2 && Int(parts[0]) != nil ? Double(parts[1]) : Double(text)
            plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }

        func compared(to other: Value) -> Int {
            if let l = number, let r = other.number { return l < r ? -1 : l > r ? 1 : 0 }
            return plain < other.plain ? -1 : plain > other.plain ? 1 : 0
        }
    }

    private static func matches(_ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let sign = pattern.first else { return text.isEmpty }
        switch sign {
        case "%":
            var rest = text
            while true {
                if matches(rest, pattern.dropFirst()) { return true }
                if rest.popFirst() == nil { return false }
            }
        case "_": return !text.isEmpty && matches(text.dropFirst(), pattern.dropFirst())
        case "\\" where pattern.count > 1:
            let pattern = pattern.dropFirst()
            return text.first == pattern.first && !text.isEmpty && matches(text.dropFirst(), pattern.dropFirst())
        default: return text.first == sign && matches(text.dropFirst(), pattern.dropFirst())
        }
    }
}
