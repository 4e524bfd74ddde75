import CRMRuntime
import Foundation
import RecordCore

/// VtigerCRM's own forms of errors: status 200 with `{"success": false, "error": {"message", "code"}}` for what it handles,
/// status 500 without a body for what it does not.
struct VtigerDialect: APIDialect {
    func failure(status: Int, body: JSONValue) -> APIFailure? {
        guard body["success"] == .bool(false) || body["error"]?.object != nil else { return nil }
        let error = body["error"] ?? .object([])
        let code = Self.code(error["code"])
        let message = error["message"]?.string ?? "the server reports a failure without a reason"
        return APIFailure(
            kind: .service(vendor: "vtiger", code: VtigerErrorCode.stable(code)), code: code, message: message,
            details: VtigerErrorCode.field(in: message, of: code).map { ["field": .string($0)] },
            reaction: VtigerErrorCode.reaction(to: code), nextAction: VtigerErrorCode.nextAction(for: code))
    }

    /// A text, but for duplicates, where it is the number 0.
    private static func code(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text) where !text.isEmpty: text
        case .number(let number): number.text
        default: "UNKNOWN"
        }
    }

    func mayHoldFailure(_ body: Data) -> Bool {
        // Good answers, which may be large, begin with this. Whatever begins otherwise is worth a look.
        !body.starts(with: Self.goodBeginning)
    }

    private static let goodBeginning = Data(#"{"success":true,"#.utf8)

    /// Every call is about one thing, so no answer holds a result per record.
    func holdsResults(_ body: JSONValue) -> Bool { false }
    /// The server tells no allowance.
    func limits(in headers: HTTPHeaders) -> APILimits { APILimits() }

    func repaired(_ response: HTTPResponse) -> RepairedAnswer? {
        guard let mended = MendedAnswer(response.body) else { return nil }
        var response = response
        response.body = mended.body
        response.headers["Content-Type"] = "application/json"
        return RepairedAnswer(response, ClientNotice("answer.repaired", mended.summary))
    }

    func explain(_ error: inout CRMError, _ response: HTTPResponse, of call: APICall) {
        UnreadableAnswer(response: response, call: call).explain(&error)
    }
}
