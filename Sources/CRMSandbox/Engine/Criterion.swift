/// A condition on records: comparisons, joined by and/or.
indirect enum Criterion: Hashable, Sendable {
    case comparison(Comparison)
    case all([Criterion])
    case any([Criterion])

    /// How many comparisons it holds.
    var count: Int {
        switch self {
        case .comparison: 1
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.count }
        }
    }

    var comparisons: [Comparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        }
    }
}

/// A field, an operator, and what to compare with.
struct Comparison: Hashable, Sendable {
    /// An API name; `Account_Name.id` for the id of a reference.
    let field: String
    let comparator: Comparator
    /// One value, two for `between`, any number for `in`.
    let values: [String]
}

/// The operators of search criteria.
enum Comparator: String, Hashable, Sendable, CaseIterable {
    case equals
    case notEqual = "not_equal"
    case greaterEqual = "greater_equal"
    case greaterThan = "greater_than"
    case lessEqual = "less_equal"
    case lessThan = "less_than"
    case between
    case oneOf = "in"
    case startsWith = "starts_with"
}
