import CRMRuntime
import RecordCore

/// A query without the types of its rows: what is sent, and which columns come back.
struct QueryPlan: Sendable {
    let schema: RecordSchema
    /// The fields to read; nil for all, as `*`.
    var columns: [Int]?
    var condition: Alternatives?
    /// Without one, rows come by id.
    var order: QueryOrder?
    /// How many rows are left out before the first.
    var offset = 0
    /// How many rows at most; nil for all.
    var limit: Int?

    init(schema: RecordSchema, columns: [Int]? = nil) {
        self.schema = schema
        self.columns = columns
    }

    /// The columns as they are selected. The id comes with every row and is named only if nothing else is. A column whose
    /// name cannot be written is had by asking for all.
    var selection: String {
        guard let columns else { return "*" }
        let names = columns.filter { $0 != schema.idIndex }.map { schema.fields[$0].name }
        if names.isEmpty { return "id" }
        return names.allSatisfy(ColumnName.canBeSaid) ? names.joined(separator: ", ") : "*"
    }

    /// Rows are fetched by id, each page after the last id of the one before: other than offsets, this neither misses nor
    /// repeats rows when records come and go meanwhile.
    /// Only records of modules, which tell when they were changed. Other types (currencies, groups, taxes) are short lists; there it
    /// was not seen that the server sorts by id, and a column that it cannot sort by gives no rows instead of an error.
    var isByID: Bool { order == nil && schema.index(of: "modifiedtime") != nil }

    /// The query for one page.
    /// - Parameter count: how many rows to ask for.
    func text(at cursor: QueryCursor, count: Int) -> String {
        var condition = condition
        if isByID, let id = cursor.after {
            let after = Comparison(idAfter: id)
            condition = condition?.and(after) ?? Alternatives(after)
        }
        var text = "SELECT \(selection) FROM \(schema.module)"
        if let condition { text += " WHERE \(condition.text)" }
        // One page needs no decision between equal rows.
        if let order = order.map({ isOnePage ? $0 : $0.decided }) ?? (isByID ? .byID : nil) { text += order.text }
        let skipped = isByID ? (cursor.after == nil ? offset : 0) : offset + cursor.passed
        return text + (skipped > 0 ? " LIMIT \(skipped), \(count);" : " LIMIT \(count);")
    }

    /// All rows fit on one page.
    private var isOnePage: Bool { limit.map { $0 <= VtigerLimits.rows } ?? false }

    /// The query that counts.
    var countText: String {
        "SELECT COUNT(*) FROM \(schema.module)" + (condition.map { " WHERE \($0.text)" } ?? "") + ";"
    }

    /// The text that a page may take at most: somewhere in the middle, where the place is longest.
    var longestText: String {
        var cursor = QueryCursor()
        cursor.after = "999x9999999999"
        cursor.passed = 9_999_999
        return text(at: cursor, count: VtigerLimits.rows)
    }

    /// What the rows are, whatever page of them: bookmarks of one query fit no other.
    var identity: String { "\(text(at: .start, count: 0)) \(offset) \(limit ?? -1)" }
}
