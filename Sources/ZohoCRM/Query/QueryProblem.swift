import CRMRuntime

/// The errors that queries throw by themselves, each with a stable code, the reason and what to do next.
enum QueryProblem {
    static let callName = "query"

    /// Why a query is not sent; nil if nothing is known against it.
    static func refusal(of plan: QueryPlan, offset: Int) -> CRMError? {
        if !(1...QueryLimits.rowsPerCall).contains(plan.rowsPerCall) {
            return refused(
                "query.rows-per-call",
                "\(plan.rowsPerCall) rows were asked for in one call; Zoho gives 1 to \(QueryLimits.rowsPerCall).",
                "Choose rowsPerCall within these bounds; limit ends a query after any number of rows.")
        }
        if offset < 0 || offset >= QueryLimits.rows {
            return refused(
                "query.offset", "An offset of \(offset) was asked for; Zoho takes 0 to \(QueryLimits.rows - 1).",
                "Narrow the query, for example to ids greater than the last one that was read.")
        }
        return plan.problem.map {
            refused("query.limits", $0, "Change the query, or ask in several queries and join what they find.")
        }
    }

    static func emptyText() -> CRMError {
        refused("query.empty", "The text of the query is empty.", "Give a query such as: select id from Leads where id is not null")
    }

    static func rowLimit() -> CRMError {
        CRMError(
            .unexpectedAnswer("query-limit"),
            "More than \(QueryLimits.rows) rows match, and a query gives no more than these.", call: callName,
            nextAction: "Sort by id and continue with ids greater than the last one; or read the module in a bulk job.")
    }

    static func repeatedPage() -> CRMError {
        CRMError(
            .unexpectedAnswer("repeated-page"), "The query came to rows that it had passed before.", call: callName,
            nextAction: "Start the query again.")
    }

    private static func refused(_ rule: String, _ message: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: callName, nextAction: nextAction)
    }
}
