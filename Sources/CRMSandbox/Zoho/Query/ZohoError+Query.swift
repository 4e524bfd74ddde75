import RecordCore

/// The errors that queries are answered with.
extension ZohoError {
    static func unexpectedToken(_ token: QueryToken) -> ZohoError {
        ZohoError(
            400, "SYNTAX_ERROR", "unexpected token",
            [
                JSONMember("line", .number(JSONNumber(token.line))), JSONMember("column", .number(JSONNumber(token.column))),
                JSONMember("near", .string(token.text)),
            ])
    }

    static func missingClause(_ clause: String) -> ZohoError {
        ZohoError(400, "SYNTAX_ERROR", "missing clause", [JSONMember("clause", .string(clause))])
    }

    static let invalidAlias = ZohoError(400, "INVALID_ALIAS", "the alias name cannot be an empty string")
    static let duplicateAlias = ZohoError(
        400, "DUPLICATE_ALIAS", "the same alias cannot refer to more than one select column")

    static func duplicateColumn(_ name: String, clause: String) -> ZohoError {
        ZohoError(
            400, "DUPLICATE_DATA", "duplicate data", [JSONMember("column_name", .string(name)), JSONMember("clause", .string(clause))])
    }

    static func queryLimit(_ limit: Int, clause: String) -> ZohoError {
        ZohoError(
            400, "LIMIT_EXCEEDED", "limit exceeded", [JSONMember("limit", .number(JSONNumber(limit))), JSONMember("clause", .string(clause))])
    }

    static func invalidColumn(_ name: String, _ reason: String = "column given seems to be invalid") -> ZohoError {
        .invalidQuery(reason, [JSONMember("column_name", .string(name))])
    }

    static func invalidComparator(_ comparison: QueryComparison) -> ZohoError {
        .invalidQuery(
            "invalid operator found",
            [JSONMember("column_name", .string(comparison.name)), JSONMember("operator", .string(comparison.comparator.rawValue))])
    }

    static func invalidValue(_ value: String, _ name: String) -> ZohoError {
        .invalidQuery(
            "value given seems to be invalid for the column",
            [JSONMember("column_name", .string(name)), JSONMember("value", .string(value))])
    }
}
