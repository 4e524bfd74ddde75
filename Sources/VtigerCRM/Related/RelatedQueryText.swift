import CRMRuntime

/// The text of a query among related records. The server puts a condition of its own behind the word `WHERE`, which it looks
/// for in the whole text, and closes the query itself.
enum RelatedQueryText {
    static func text(
        selecting selection: String, from module: String, _ comparisons: [Comparison], call: String
    ) throws(CRMError) -> String {
        let head = "SELECT \(selection) FROM \(module)"
        let condition = comparisons.map(\.text).joined(separator: " AND ")
        let isMisread = comparisons.isEmpty ? head.uppercased().contains("WHERE") : (head + condition).contains("WHERE")
        if isMisread {
            throw VtigerProblem.refused(
                "query.where", "The word “WHERE” in a name or a value would be taken for that of the query.", call,
                "Write it in small letters: texts are compared without regard to case.")
        }
        return comparisons.isEmpty ? head : "\(head) WHERE \(condition)"
    }
}
