import CRMRuntime
import Foundation
import RecordCore

/// The results in the answer to an action: a list under `data` (or `merge`, `share`), a lone object under it, or a
/// bare result. Which of them comes differs between endpoints and versions, so all three are read.
package struct ActionAnswer: Sendable {
    package let items: [JSONValue]
    package let status: Int
    package let limits: APILimits
    let callName: String

    /// - Throws: `CRMError` if the body does not hold results.
    package init(_ response: HTTPResponse, to call: APICall, under key: String = "data") throws {
        guard let root = try response.json(of: call) else { throw RecordProblem.noResults(response, call: call.name) }
        try self.init(root, response, to: call, under: key)
    }

    /// Of a body that is parsed already.
    package init(_ root: JSONValue, _ response: HTTPResponse, to call: APICall, under key: String) throws(CRMError) {
        if let list = root[key]?.array, !list.isEmpty {
            // One operation wraps each result in a list of its own.
            items = list.flatMap { $0.array ?? [$0] }
        } else if let item = root[key], item["code"] != nil {
            items = [item]
        } else if root["code"] != nil {
            items = [root]
        } else {
            throw RecordProblem.noResults(response, call: call.name)
        }
        status = response.status
        limits = response.limits
        callName = call.name
    }

    /// The results of an answer that is nothing but them.
    package init(items: [JSONValue], response: HTTPResponse, call: APICall) {
        self.items = items
        status = response.status
        limits = response.limits
        callName = call.name
    }

    /// The one result of an action on one thing.
    /// - Throws: the server's error, if the result is one.
    package func single() throws(CRMError) -> JSONValue {
        guard let item = items.first else {
            throw RecordProblem.unmatched(results: 0, records: 1, status: status, call: callName)
        }
        return try result(of: item).get()
    }

    package func result(of item: JSONValue) -> Result<JSONValue, CRMError> {
        if Self.isSuccess(item) { return .success(item) }
        var error = RecordProblem.refused(item, status: status, call: callName)
        error.limits = limits
        return .failure(error)
    }

    /// A job that was scheduled is a success, too: its code is `SCHEDULED`.
    static func isSuccess(_ item: JSONValue) -> Bool {
        guard let status = item["status"]?.string else { return item["code"]?.string == "SUCCESS" }
        return status.lowercased() == "success"
    }
}

extension JSONValue {
    /// The first of a list, or the object itself: what is about one thing comes as either.
    package var loneObject: JSONValue? { array?.first ?? (object == nil ? nil : self) }
}

extension ZohoCRM {
    /// Sends a call that acts, and gives its results.
    func act(_ call: APICall, under key: String = "data") async throws -> ActionAnswer {
        try ActionAnswer(try await api.send(call), to: call, under: key)
    }
}

extension APICall {
    /// A call that acts. It is not sent again by itself unless it says so: whether the first one was carried out is
    /// not known then.
    static func action(
        _ name: String, _ method: HTTPMethod = .post, path: String, body: JSONValue, isRepeatable: Bool = false,
        acceptsErrorBody: Bool = false
    ) -> APICall {
        .json(
            name, method, path: path, body: Data(body.jsonText.utf8), isRepeatable: isRepeatable,
            acceptsErrorBody: acceptsErrorBody)
    }
}

extension ModulePath {
    /// `/crm/v8/Leads/actions/mass_update`
    static func action(_ action: String, in module: String) -> String { records(module) + "/actions/" + action }
    /// `/crm/v8/Leads/42/actions/convert`
    static func action(_ action: String, on id: String, in module: String) -> String {
        record(module, id) + "/actions/" + action
    }
}
