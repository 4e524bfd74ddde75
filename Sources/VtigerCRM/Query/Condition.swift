import RecordCore

/// Which records a query takes: comparisons of the module's fields, joined by `&&` and `||`.
///
///     .where(.city == "Rome" && .annualRevenue > 10_000 || .starts(.email, with: "a"))
///     .where(.isAny(.leadStatus, of: [.hot, .warm]) && (.contains(.company, "pump") || .website != "x.test"))
///
/// The server has no brackets; there as in Swift, "and" binds tighter than "or". Brackets are multiplied out:
/// `(a || b) && c` is sent as `a AND c OR b AND c`, which means the same. A condition that grows beyond
/// ``VtigerQuery/longestURL`` by that is refused before the call.
///
/// The server has no "not" and cannot look for nothing: `!` and `== nil` do not compile, an empty text is refused before
/// the call. Texts are compared without regard to case and accents. Whether `!=` also finds records without a value
/// depends on how the server keeps the field.
///
/// A field offers the operators of its kind; another one, a value of another type or a field of another module does not
/// compile.
public struct Condition<Record: CRMRecord>: Sendable, Hashable {
    let alternatives: Alternatives

    /// Both must hold.
    public static func && (left: Self, right: Self) -> Self { Self(left.alternatives.and(right.alternatives)) }
    /// One of them must hold.
    public static func || (left: Self, right: Self) -> Self { Self(left.alternatives.or(right.alternatives)) }

    init(_ alternatives: Alternatives) { self.alternatives = alternatives }

    init(_ comparison: Comparison) { alternatives = Alternatives(comparison) }
}

// Conditions that no operator of Swift says.
extension Condition {
    /// The value is one of these, at least one. A list that is too long for one call becomes several calls, see
    /// ``VtigerQuery``.
    public static func isAny<Kind: VtigerComparand>(_ field: Field<Record, Kind>, of values: [Kind.VtigerOperand]) -> Self {
        Self(Comparison(field, .isAny, values))
    }

    /// The value is none of these, at least one.
    public static func isNone<Kind: VtigerComparand>(_ field: Field<Record, Kind>, of values: [Kind.VtigerOperand]) -> Self {
        guard let first = values.first else { return Self(Comparison(field, .isAny, [])) }
        // There is no NOT IN.
        return values.dropFirst().reduce(Self(Comparison(field, .isNot, [first]))) { $0 && Self(Comparison(field, .isNot, [$1])) }
    }

    /// The value lies between the two, both included.
    public static func between<Kind: VtigerOrdered>(
        _ field: Field<Record, Kind>, _ lower: Kind.VtigerOperand, _ upper: Kind.VtigerOperand
    ) -> Self {
        Self(Comparison(field, .atLeast, [lower])) && Self(Comparison(field, .atMost, [upper]))
    }

    /// The text begins with this part.
    public static func starts<Kind: VtigerText>(_ field: Field<Record, Kind>, with part: String) -> Self {
        Self(Comparison(field, part: part) { $0 + "%" })
    }

    /// The text has this part.
    public static func contains<Kind: VtigerText>(_ field: Field<Record, Kind>, _ part: String) -> Self {
        Self(Comparison(field, part: part) { "%" + $0 + "%" })
    }

    /// The text ends with this part.
    public static func ends<Kind: VtigerText>(_ field: Field<Record, Kind>, with part: String) -> Self {
        Self(Comparison(field, part: part) { "%" + $0 })
    }

    /// The text fits the pattern, in which `%` stands for any text and `_` for any one character; after a backslash
    /// both, and the backslash, mean themselves.
    public static func like<Kind: VtigerText>(_ field: Field<Record, Kind>, _ pattern: String) -> Self {
        Self(Comparison(field, pattern: pattern))
    }

    /// The choice is among those of the field.
    public static func includes<Kind: VtigerChoices>(_ field: Field<Record, Kind>, _ choice: Kind.VtigerChoice) -> Self {
        // The server keeps the choices as one text.
        let joint = ValueSpelling.choiceSeparator
        let value = choice.rawValue
        return Self(Comparison(field, whole: value))
            || Self(Comparison(field, part: value) { $0 + joint + "%" })
            || Self(Comparison(field, part: value) { "%" + joint + $0 })
            || Self(Comparison(field, part: value) { "%" + joint + $0 + joint + "%" })
    }
}

extension Condition: CustomStringConvertible {
    /// The condition as it is sent.
    public var description: String { alternatives.text }
}
