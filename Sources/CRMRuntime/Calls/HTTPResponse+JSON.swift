import Foundation
import RecordCore

extension HTTPResponse {
    /// The body as a JSON tree, for small answers; nil for an answer without one (204, 304).
    ///
    /// - Throws: ``CRMError`` that names the call, with the place in the body.
    public func json(of call: APICall) throws -> JSONValue? {
        if body.isEmpty { return nil }
        do {
            return try JSONValue(parsing: body)
        } catch {
            throw CRMError(undecodable: error, call: call, response: self)
        }
    }
}

extension CRMError {
    /// The error for an answer whose body could not be decoded. It names the call, the place and the reason.
    public init(undecodable error: JSONError, call: APICall, response: HTTPResponse) {
        let isCutOff = error.reason == .endOfInput
        self.init(
            isCutOff ? .truncatedJSON : .invalidJSON, "\(error)", call: call.name, method: call.method,
            httpStatus: response.status, body: call.isConfidential ? nil : response.body,
            retryCause: isCutOff ? .connectionLost : nil,
            nextAction: isCutOff
                ? "Try again; the connection ended before the answer was complete."
                : "The body of the answer is in `body`; report it to whoever runs the server.",
            underlying: error)
    }
}
