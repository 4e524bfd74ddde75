import CRMRuntime
import RecordCore

/// The errors that actions throw by themselves, each with a stable code, the reason and what to do next.
enum ActionProblem {
    static func refused(_ rule: String, _ message: String, call: String, next: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: call, nextAction: next)
    }

    static func wrongModule(_ module: String, expected: String, call: String) -> CRMError {
        refused(
            "convert.wrong-module", "A record of \(module) was given where one of \(expected) belongs.", call: call,
            next: "Give a record of \(expected).")
    }

    static func tooMany(_ what: String, _ count: Int, limit: Int, call: String, next: String) -> CRMError {
        refused("actions.too-many", "\(count) \(what) were given; Zoho takes at most \(limit).", call: call, next: next)
    }

    static func nothingToDo(_ what: String, call: String) -> CRMError {
        refused("actions.empty", "No \(what) was given.", call: call, next: "Give at least one, or don't make the call.")
    }

    // After a call.

    static func incomplete(_ what: String, _ details: JSONValue, status: Int?, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("incomplete-result"), "The action was carried out, but the answer lacks \(what).",
            call: call, httpStatus: status, details: details, nextAction: "Read the record to see what was done.")
    }
}
