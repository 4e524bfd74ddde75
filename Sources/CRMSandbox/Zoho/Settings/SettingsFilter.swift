import RecordCore

/// The conditions of a parameter such as `filters`, over settings: JSON with fields, comparators and groups.
struct SettingsFilter: Sendable {
    private let condition: JSONValue

    /// - Parameter parameter: its name, for errors.
    init(_ text: String, parameter: String) throws(ZohoError) {
        guard let value = try? JSONValue(parsing: Array(text.utf8)), value.object != nil else { throw .invalidParameter(parameter) }
        guard Self.isReadable(value) else { throw .invalidParameter(parameter) }
        condition = value
    }

    func matches(_ row: JSONValue) -> Bool { Self.matches(condition, row) }

    private static func isReadable(_ condition: JSONValue) -> Bool {
        if let group = condition["group"]?.array { return !group.isEmpty && group.allSatisfy(isReadable) }
        return condition["field"]?["api_name"]?.string != nil && condition["comparator"]?.string != nil
    }

    private static func matches(_ condition: JSONValue, _ row: JSONValue) -> Bool {
        if let group = condition["group"]?.array {
            let isAny = condition["group_operator"]?.string?.lowercased() == "or"
            return isAny ? group.contains { matches($0, row) } : group.allSatisfy { matches($0, row) }
        }
        let path = (condition["field"]?["api_name"]?.string ?? "").split(separator: ".").map(String.init)
        let found = text(path.reduce(row) { $0[$1] ?? .null })
        let wanted = (condition["value"]?.array ?? [condition["value"] ?? .null]).map(text)
        switch condition["comparator"]?.string {
        case "equal", "in": return wanted.contains(found)
        case "not_equal", "not_in": return !wanted.contains(found)
        case "contains": return wanted.contains { found.contains($0) }
        case "starts_with": return wanted.contains { found.hasPrefix($0) }
        case "between": return wanted.count == 2 && order(found, wanted[0]) >= 0 && order(found, wanted[1]) <= 0
        case "greater_than": return wanted.count == 1 && order(found, wanted[0]) > 0
        case "greater_equal": return wanted.count == 1 && order(found, wanted[0]) >= 0
        case "less_than": return wanted.count == 1 && order(found, wanted[0]) < 0
        case "less_equal": return wanted.count == 1 && order(found, wanted[0]) <= 0
        default: return false
        }
    }

    /// Times are compared as times, whatever their offset.
    private static func order(_ left: String, _ right: String) -> Int {
        if let first = ZonedDateTime(left), let second = ZonedDateTime(right) {
            return first.secondsSince1970 < second.secondsSince1970 ? -1 : first.secondsSince1970 == second.secondsSince1970 ? 0 : 1
        }
        return left < right ? -1 : left == right ? 0 : 1
    }

    /// A reference counts by its API name or its id.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text.lowercased()
        case .number(let number): number.text
        case .bool(let bool): bool ? "true" : "false"
        case .object: (value["api_name"] ?? value["id"] ?? .null).string?.lowercased() ?? ""
        default: ""
        }
    }
}
