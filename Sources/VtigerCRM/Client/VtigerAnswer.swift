import CRMRuntime
import Foundation
import RecordCore

/// A good answer of the web service: `{"success": true, "result": …}`.
///
/// The result has the shape of the operation; a few operations have none. PHP writes an empty map as `[]`, so where an
/// object or a list is meant both empty forms are read.
public struct VtigerAnswer: Sendable {
    public let response: HTTPResponse
    let call: APICall

    /// The whole answer, `result` and what is around it. A `PageDecoder` with the envelope `result` reads records from it.
    public var body: Data { response.body }

    /// The result, parsed; nil if the answer has none.
    /// - Throws: ``CRMError`` `http.invalid-json` with the place in the body.
    public func resultIfAny() throws(CRMError) -> JSONValue? {
        do {
            return try JSONValue(parsing: response.body)["result"]
        } catch {
            throw CRMError(undecodable: error, call: call, response: response)
        }
    }

    /// The result, parsed.
    /// - Throws: ``CRMError`` `answer.no-result` if the answer has none, `http.invalid-json`.
    public func result() throws(CRMError) -> JSONValue {
        guard let result = try resultIfAny() else { throw unexpected("no-result", "the answer holds no result") }
        return result
    }

    /// The result as an object; `[]` and null are an empty one.
    /// - Throws: ``CRMError`` `answer.shape` for anything else.
    public func object() throws(CRMError) -> [JSONMember] {
        switch try result() {
        case .object(let members): return members
        case .array([]), .null: return []
        default: throw unexpected("shape", "the result is not the object that it should be")
        }
    }

    /// The result as a list; `{}` and null are an empty one.
    /// - Throws: ``CRMError`` `answer.shape` for anything else.
    public func list() throws(CRMError) -> [JSONValue] {
        switch try result() {
        case .array(let elements): return elements
        case .object([]), .null: return []
        default: throw unexpected("shape", "the result is not the list that it should be")
        }
    }

    /// The error for an answer that is good JSON and still not what the operation should give.
    package func unexpected(_ what: String, _ message: String) -> CRMError {
        CRMError(
            .unexpectedAnswer(what), message, call: call.name, method: call.method, httpStatus: response.status,
            body: call.isConfidential ? nil : response.body,
            nextAction: "The answer is in `body`; another version of the server or an extension may answer so.")
    }
}
