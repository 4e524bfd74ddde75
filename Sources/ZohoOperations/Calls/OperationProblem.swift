import ZohoCRM

/// The errors that operations throw by themselves, each with a stable code, the reason and what to do next.
enum OperationProblem {
    // Before a call.

    static func emptySegment(_ name: String, call: String) -> CRMError {
        refused("operations.empty-parameter", "The parameter \(name) is empty, so the path would be another one.", call, "Give an id or name.")
    }

    static func emptyList(_ name: String, call: String) -> CRMError {
        refused(
            "operations.empty-list", "The list \(name) is empty; without it the call would be about all there is.", call,
            "Name at least one, leave the argument out to mean all, or don't make the call.")
    }

    static func tooMany(_ count: Int, limit: Int, call: String) -> CRMError {
        refused("operations.too-many", "\(count) elements were given; Zoho takes \(limit) in one call.", call, "Make several calls.")
    }

    static func foreignHost(_ host: String, call: String) -> CRMError {
        refused(
            "operations.foreign-host", "The address leads to \(host), which is no host of this data centre; a token is not sent there.", call,
            "Give the address as an answer of this organisation had it.")
    }

    static func noAddress(call: String) -> CRMError {
        refused("operations.address", "This is no address that can be called.", call, "Give the address as the server's answer had it.")
    }

    // After a call.

    static func notFound(_ response: HTTPResponse, _ call: APICall) -> CRMError {
        guard response.status != 304 else {
            return CRMError(
                .unexpectedAnswer("not-modified"), "It was not modified since the moment that was given.", call: call.name, method: call.method,
                httpStatus: 304, nextAction: "Use what was read before.")
        }
        return CRMError(
            .unexpectedAnswer("not-found"), "There is no such thing, says the server, or the user may not see it.", call: call.name,
            method: call.method, httpStatus: response.status, nextAction: "Check the id; a list shows what there is.")
    }

    static func unexpected(_ what: String, _ response: HTTPResponse, _ call: APICall) -> CRMError {
        CRMError(
            .unexpectedAnswer("result"), "The answer holds no \(what).", call: call.name, method: call.method, httpStatus: response.status,
            body: response.body, nextAction: "The body of the answer is in `body`; report it if the call should have one.")
    }

    private static func refused(_ rule: String, _ message: String, _ call: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: call, nextAction: nextAction)
    }
}
