import RecordCore

/// Which records a query takes: comparisons of the module's fields, and of fields reached through lookups, joined by
/// `&&` and `||`.
///
///     .where(.stage == .closedWon && .amount > 10_000 && .accountName / .industry != .banking)
///     .where(.contains(.dealName, "pump") || .isNull(.closingDate))
///
/// Not a ``Criterion``, as the query language knows other operators than searches do: parts of texts, negations and
/// conditions on emptiness; `==` on a text means the whole text. A field offers those that Zoho documents for its
/// type; another one, a value of another type or a field of another module does not compile. At most 25 comparisons,
/// and 50 values in one list; more are refused before the call.
///
/// Amounts of money are compared in the organisation's home currency, whatever the record's own is.
public struct QueryCondition<Record: CRMRecord>: Sendable, Hashable {
    let node: QueryNode

    /// Both must hold.
    public static func && (left: Self, right: Self) -> Self { Self(node: .and(left.node, right.node)) }
    /// One of them must hold.
    public static func || (left: Self, right: Self) -> Self { Self(node: .or(left.node, right.node)) }
}

// Conditions that no operator of Swift says.
extension QueryCondition {
    /// The field holds nothing.
    public static func isNull<Kind: QueryNullable>(_ field: Field<Record, Kind>) -> Self {
        Self(node: .comparison(QueryComparison(field, "is null", .nothing, [])))
    }

    /// The field holds something.
    public static func isNotNull<Kind: QueryNullable>(_ field: Field<Record, Kind>) -> Self {
        Self(node: .comparison(QueryComparison(field, "is not null", .nothing, [])))
    }

    /// The value is one of these, at most 50 and at least one.
    public static func isAny<Kind: QueryEquatable>(_ field: Field<Record, Kind>, of values: [Kind.QueryOperand]) -> Self {
        Self(field, "in", .list, values)
    }

    /// The value is none of these, at most 50 and at least one.
    public static func isNone<Kind: QueryEquatable>(_ field: Field<Record, Kind>, of values: [Kind.QueryOperand]) -> Self {
        Self(field, "not in", .list, values)
    }

    /// The value lies between the two, both included.
    public static func between<Kind: QueryOrdered>(
        _ field: Field<Record, Kind>, _ lower: Kind.QueryOperand, _ upper: Kind.QueryOperand
    ) -> Self {
        Self(field, "between", .range, [lower, upper])
    }

    /// The value lies outside the two.
    public static func notBetween<Kind: QueryOrdered>(
        _ field: Field<Record, Kind>, _ lower: Kind.QueryOperand, _ upper: Kind.QueryOperand
    ) -> Self {
        Self(field, "not between", .range, [lower, upper])
    }

    /// The text has this part. `%` cannot be looked for: it is the query language's own sign for "anything".
    public static func contains<Kind: QueryText>(_ field: Field<Record, Kind>, _ part: String) -> Self {
        Self(field, "like", pattern: "%", part, "%")
    }

    /// The text does not have this part.
    public static func containsNot<Kind: QueryText>(_ field: Field<Record, Kind>, _ part: String) -> Self {
        Self(field, "not like", pattern: "%", part, "%")
    }

    /// The text begins with this part.
    public static func starts<Kind: QueryText>(_ field: Field<Record, Kind>, with part: String) -> Self {
        Self(field, "like", pattern: "", part, "%")
    }

    /// The text ends with this part.
    public static func ends<Kind: QueryText>(_ field: Field<Record, Kind>, with part: String) -> Self {
        Self(field, "like", pattern: "%", part, "")
    }
}

extension QueryCondition: CustomStringConvertible {
    /// The condition as it is sent.
    public var description: String { node.text }
}

extension QueryCondition {
    init<Kind: QueryComparand>(
        _ field: Field<Record, Kind>, _ comparator: String, _ form: QueryComparison.Form, _ operands: [Kind.QueryOperand]
    ) {
        node = .comparison(QueryComparison(field, comparator, form, operands.map { QueryLiteral(Kind.queryValue($0)) }))
    }

    private init<Kind: QueryText>(
        _ field: Field<Record, Kind>, _ comparator: String, pattern before: String, _ part: String, _ after: String
    ) {
        var comparison = QueryComparison(field, comparator, .single, [.text(before + part + after)])
        if part.utf8.contains(UInt8(ascii: "%")) || part.isEmpty { comparison.oddPattern = part }
        node = .comparison(comparison)
    }
}
