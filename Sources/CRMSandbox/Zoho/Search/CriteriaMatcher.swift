import CRMSchema
import RecordCore

/// Decides whether a record meets criteria. Made once per search, after every comparison has been checked against its
/// field.
struct CriteriaMatcher {
    private let state: ZohoState
    private let module: ZohoModule
    private let criterion: Criterion
    /// With several comparisons `equals` on a text finds longer texts too, which is how the real search behaves;
    /// alone it is exact.
    private let equalsFindsParts: Bool

    init(_ criterion: Criterion, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        guard criterion.count <= state.limits.criteriaPerSearch else { throw .limit(state.limits.criteriaPerSearch, parameter: "criteria") }
        for comparison in criterion.comparisons { try Self.check(comparison, module, state) }
        self.state = state
        self.module = module
        self.criterion = criterion
        equalsFindsParts = criterion.count > 1
    }

    func matches(_ record: StoredRecord) -> Bool { matches(criterion, record) }

    private func matches(_ criterion: Criterion, _ record: StoredRecord) -> Bool {
        switch criterion {
        case .all(let parts): parts.allSatisfy { matches($0, record) }
        case .any(let parts): parts.contains { matches($0, record) }
        case .comparison(let comparison): matches(comparison, record)
        }
    }

    // MARK: Checking

    private static func check(_ comparison: Comparison, _ module: ZohoModule, _ state: ZohoState) throws(ZohoError) {
        let details = [
            JSONMember("api_name", .string(comparison.field)), JSONMember("operator", .string(comparison.comparator.rawValue)),
        ]
        guard let (field, part) = field(comparison.field, module) else { throw .invalidQuery("the field is not available", details) }
        guard part == nil || part == "id" || part == "name" else { throw .invalidQuery("the field is not available", details) }
        guard SearchOperators.supported(field).contains(comparison.comparator) else {
            throw .invalidQuery("invalid operator found", details)
        }
        guard comparison.values.count <= state.limits.valuesPerComparison else {
            throw .invalidQuery("the number of values exceeds the limit", details)
        }
        for value in comparison.values where !isEmptyWord(value) {
            guard SearchValue.isReadable(value, as: field.type) else {
                throw .invalidQuery("invalid value found", details + [JSONMember("value", .string(value))])
            }
        }
    }

    /// `Account_Name.id` is a field and a part of it.
    private static func field(_ name: String, _ module: ZohoModule) -> (field: FieldDescription, part: String?)? {
        if let field = module[name] { return (field, nil) }
        guard let dot = name.lastIndex(of: "."), let field = module[String(name[..<dot])] else { return nil }
        switch field.type {
        case .lookup, .anyLookup, .user, .layout: return (field, String(name[name.index(after: dot)...]))
        default: return nil
        }
    }

    /// The word that stands for "no value".
    private static func isEmptyWord(_ value: String) -> Bool { value == "${EMPTY}" || value == "null" }

    // MARK: Comparing

    private func matches(_ comparison: Comparison, _ record: StoredRecord) -> Bool {
        guard let (field, part) = Self.field(comparison.field, module) else { return false }
        let found = SearchValue.candidates(of: field, part: part, in: record, module, state)
        switch comparison.comparator {
        case .notEqual:
            return !comparison.values.contains { equals($0, found, field, exactly: true) }
        case .equals, .oneOf:
            let exactly = comparison.comparator == .oneOf || !equalsFindsParts
            return comparison.values.contains { equals($0, found, field, exactly: exactly) }
        case .startsWith:
            return comparison.values.contains { prefix in
                found.contains { $0.text.lowercased().hasPrefix(prefix.lowercased()) }
            }
        case .between:
            guard comparison.values.count == 2 else { return false }
            let (low, high) = (comparison.values[0], comparison.values[1])
            return found.contains { ($0.order(low) ?? -1) >= 0 && ($0.order(high) ?? 1) <= 0 }
        case .greaterEqual: return ordered(comparison, found) { $0 >= 0 }
        case .greaterThan: return ordered(comparison, found) { $0 > 0 }
        case .lessEqual: return ordered(comparison, found) { $0 <= 0 }
        case .lessThan: return ordered(comparison, found) { $0 < 0 }
        }
    }

    private func ordered(_ comparison: Comparison, _ found: [SearchValue], _ test: (Int) -> Bool) -> Bool {
        guard let value = comparison.values.first else { return false }
        return found.contains { $0.order(value).map(test) ?? false }
    }

    private func equals(_ value: String, _ found: [SearchValue], _ field: FieldDescription, exactly: Bool) -> Bool {
        if Self.isEmptyWord(value) { return found.isEmpty }
        if case .multiPicklist = field.type, value.contains(";") {
            return Set(value.split(separator: ";").map { $0.lowercased() }) == Set(found.map { $0.text.lowercased() })
        }
        return found.contains { $0.equals(value, exactly: exactly) }
    }
}
