/// A query as it is written: names are not looked up yet.
struct QuerySyntax: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        /// As in the query, without quotes: `Account_Name.Website`.
        let name: String
        let aggregate: Aggregate?
        let alias: String?

        /// What the column is called in the answer.
        var key: String { alias ?? aggregate.map { "\($0.rawValue)(\(name))" } ?? name }
    }

    enum Aggregate: String, Hashable, Sendable, CaseIterable {
        case sum = "SUM"
        case minimum = "MIN"
        case maximum = "MAX"
        case average = "AVG"
        case count = "COUNT"
    }

    struct Order: Hashable, Sendable {
        let name: String
        let isDescending: Bool
    }

    var columns: [Column] = []
    var module = ""
    var condition: QueryPredicate?
    var groups: [String] = []
    var orders: [Order] = []
    var count: Int?
    var offset = 0
}

/// A condition of a query: comparisons, joined by and/or.
indirect enum QueryPredicate: Hashable, Sendable {
    case comparison(QueryComparison)
    case all(QueryPredicate, QueryPredicate)
    case any(QueryPredicate, QueryPredicate)

    var comparisons: [QueryComparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .all(let left, let right), .any(let left, let right): left.comparisons + right.comparisons
        }
    }
}

/// A column, a comparator, and what to compare with.
struct QueryComparison: Hashable, Sendable {
    let name: String
    let comparator: QueryComparator
    /// None for `is null`, two for `between`, any number for `in`.
    let values: [String]
}

/// The comparators of queries, as they are written.
enum QueryComparator: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case greaterEqual = ">="
    case greater = ">"
    case lessEqual = "<="
    case less = "<"
    case like
    case notLike = "not like"
    case oneOf = "in"
    case noneOf = "not in"
    case between
    case notBetween = "not between"
    case isNull = "is null"
    case isNotNull = "is not null"
}
