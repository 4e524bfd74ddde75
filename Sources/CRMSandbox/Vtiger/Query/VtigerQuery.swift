/// A query that was understood.
struct VtigerQuery: Hashable, Sendable {
    enum Columns: Hashable, Sendable {
        case all, count
        case named([String])
    }

    struct Comparison: Hashable, Sendable {
        let column: String
        /// `=` `!=` `<` `<=` `>` `>=` `IN` `LIKE`
        let comparator: String
        /// One, or several for `IN`; as written.
        let values: [VtigerQueryToken]
    }

    var columns: Columns
    var module: String
    /// Joined by OR; inside, by AND.
    var conditions: [[Comparison]] = []
    var order: [String] = []
    /// Of the last column of the order.
    var isDescending = false
    var offset = 0
    var limit = 100
}
