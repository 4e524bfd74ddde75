import CRMRuntime

/// The errors that queries throw by themselves, each with a stable code, the reason and what to do next.
enum QueryProblem {
    /// Why a query is not sent; nil if nothing is known against it.
    static func refusal(of plan: QueryPlan, call: String, _ prefixes: IDPrefixes) -> CRMError? {
        if let offset = [plan.offset, plan.limit ?? 0].first(where: { $0 < 0 }) {
            return refused("limit", "A limit or offset of \(offset) was asked for.", "Give numbers from 0 on.", call)
        }
        if let hidden = plan.columns?.first(where: { plan.schema.fields[$0].traits.contains(.notListed) }) {
            return refused(
                "column", "Queries do not carry \(plan.schema.fields[hidden].name).", "Read the record by its id.", call)
        }
        if let column = plan.order?.columns.first(where: { !ColumnName.canBeSaid($0) }) {
            return refused(
                "column", "The rows cannot be sorted by \(column): its name has signs or is a word of the query language.",
                "Sort by another field, or sort the rows here.", call)
        }
        if !ColumnName.canBeSaid(plan.schema.module) {
            return refused(
                "module", "The module \(plan.schema.module) has a name that the query language cannot write.",
                "Read its records by their ids.", call)
        }
        guard let problem = plan.condition?.problem ?? plan.condition?.foreignID(known: prefixes) else { return nil }
        return refused(problem.rule, problem.reason, nextActions[problem.rule] ?? "Change the condition.", call)
    }

    private static let nextActions = [
        "column": "Compare another field, or filter the rows here: a query without the comparison selects the field.",
        "empty-list": "Leave the condition out, or don't ask: nothing is in an empty list.",
        "empty-text": "Look for records that have a value and take the others, or filter the rows here.",
        "id-prefix": "Give the id of a record of that module; `learnIDPrefix` asks the server how its ids begin.",
        "id": "Give an id as the server writes it, with the number of its module in front.",
        "text": "Leave the null character out.",
        "too-long": "Ask in several queries and join what they find.",
    ]

    static func tooLong(_ bytes: Int, call: String) -> CRMError {
        refused(
            "too-long",
            "The query takes \(bytes) bytes of the URL; at most \(VtigerLimits.query) arrive. A long list is divided into "
                + "several queries only if nothing is joined to it by “or” and the rows have no order or offset of their own.",
            "Shorten the condition, or leave out the order.", call)
    }

    static func foreignBookmark(call: String) -> CRMError {
        refused(
            "bookmark", "The bookmark is one of another query.",
            "Build the query exactly as the one whose page the bookmark is from: fields, condition, order and limit.", call)
    }

    static func badText(_ reason: String, _ nextAction: String, call: String) -> CRMError {
        refused("text", reason, nextAction, call)
    }

    static func repeatedPage(call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("repeated-page"), "The query came to rows that it had passed before.", call: call,
            nextAction: "Start the query again.")
    }

    static func noCount(call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("no-count"), "The server answered a count with something else.", call: call,
            nextAction: "Read the rows and count them here.")
    }

    private static func refused(_ rule: String, _ message: String, _ nextAction: String, _ call: String) -> CRMError {
        CRMError(.refused(rule: "query.\(rule)"), message, call: call, nextAction: nextAction)
    }
}
