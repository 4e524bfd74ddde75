import CRMRuntime

/// What the rows of a query are sorted by: columns, and one direction, which the server applies to the last of them.
struct QueryOrder: Hashable, Sendable {
    var columns: [String]
    let direction: SortDirection

    /// The order of listings that page by id.
    static let byID = QueryOrder(columns: ["id"], direction: .ascending)

    /// The same, with the id to decide between rows that are otherwise equal. Behind a descending column the id would
    /// take the direction away from it; such an order stays as it is.
    var decided: QueryOrder {
        guard direction == .ascending, !columns.contains("id") else { return self }
        return QueryOrder(columns: columns + ["id"], direction: direction)
    }

    var text: String {
        " ORDER BY " + columns.joined(separator: ", ") + (direction == .descending ? " DESC" : "")
    }
}
