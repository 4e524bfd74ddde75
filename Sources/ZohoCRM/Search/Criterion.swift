import RecordCore

/// What records of one module are searched by: comparisons of its fields, joined by `&&` and `||`.
///
///     zoho.leads.search(.lastName == "Smith" && .annualRevenue > 10_000)
///     zoho.leads.search(.starts(.company, with: "Ac") || .isAny(.leadSource, of: [.webDownload, .chat]))
///
/// A field offers the operators that Zoho documents for its type; another one, a value of another type or a field
/// of another module does not compile. At most 15 comparisons in one criterion and 100 values in one `isAny`;
/// more are refused before the call.
///
/// On text fields Zoho's *equals* finds records that **contain** the words, and a search sees a record only some
/// seconds after it was written.
public struct Criterion<Record: CRMRecord>: Sendable, Hashable {
    let node: CriterionNode

    /// Both must hold.
    public static func && (left: Self, right: Self) -> Self { Self(node: .and(left.node, right.node)) }
    /// One of them must hold.
    public static func || (left: Self, right: Self) -> Self { Self(node: .or(left.node, right.node)) }

    /// The text, or one of the chosen values, begins with the prefix.
    public static func starts<Kind: SearchPrefix>(_ field: Field<Record, Kind>, with prefix: String) -> Self {
        Self(node: .comparison(field: field.name + Kind.searchPath, .startsWith, values: [prefix]))
    }

    /// The value is one of these, at most 100 and at least one.
    public static func isAny<Kind: SearchMembership>(_ field: Field<Record, Kind>, of values: [Kind.SearchOperand])
        -> Self
    {
        Self(field, .isAny, values)
    }

    /// The value lies between the two, both included.
    public static func between<Kind: SearchComparable>(
        _ field: Field<Record, Kind>, _ lower: Kind.SearchOperand, _ upper: Kind.SearchOperand
    ) -> Self {
        Self(field, .between, [lower, upper])
    }

    /// The value lies in the range, its bounds included.
    public static func between<Kind: SearchComparable>(
        _ field: Field<Record, Kind>, _ range: ClosedRange<Kind.SearchOperand>
    ) -> Self {
        Self(field, .between, [range.lowerBound, range.upperBound])
    }
}

extension Criterion: CustomStringConvertible {
    /// The criterion as it is sent, before percent-encoding.
    public var description: String { node.text }
}

extension Criterion {
    init<Kind: SearchEquatable>(
        _ field: Field<Record, Kind>, _ comparator: CriterionOperator, _ operands: [Kind.SearchOperand]
    ) {
        node = .comparison(
            field: field.name + Kind.searchPath, comparator,
            values: operands.map { Kind.searchValue($0).searchText })
    }
}

extension FieldChange {
    /// The value as a criterion writes it, before escaping: dates as `yyyy-MM-dd`, moments with their offset.
    var searchText: String {
        switch self {
        case .null: "null"
        case .text(let value): value
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .date(let value): value.description
        case .dateTime(let value): value.description
        case .localDateTime(let value): value.description
        case .time(let value): value.description
        case .id(let value): value.description
        case .texts(let values), .added(let values): values.joined(separator: ";")
        case .reference(let value): value.id.description
        case .user(let value): value.id.description
        // No kind with these values can be searched; the operators don't exist for them.
        case .object, .rows: ""
        case .json(let value): value.jsonText
        }
    }
}
