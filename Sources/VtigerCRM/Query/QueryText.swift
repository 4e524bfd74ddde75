import CRMRuntime
import RecordCore

/// The text of a query that was written by hand.
enum QueryText {
    /// With the semicolon that the server wants at the end, if it is missing.
    static func closed(_ text: String) -> String {
        let trimmed = text.drop(while: \.isWhitespace)
        var end = trimmed[...]
        while end.last?.isWhitespace == true { end.removeLast() }
        return end.hasSuffix(";") ? String(end) : end + ";"
    }

    static func refusal(of text: String, call: String) -> CRMError? {
        guard text.allSatisfy({ $0.isWhitespace || $0 == ";" }) else { return nil }
        return QueryProblem.badText(
            "The text of the query is empty.", "Give a query such as: SELECT lastname FROM Leads WHERE city = 'Rome'", call: call)
    }
}
