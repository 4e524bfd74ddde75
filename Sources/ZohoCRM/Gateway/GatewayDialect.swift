import CRMRuntime
import Foundation
import RecordCore

/// How a gateway's control host reports errors: a status, and a sentence under one of the usual names.
struct GatewayDialect: APIDialect {
    func failure(status: Int, body: JSONValue) -> APIFailure? {
        guard status >= 400 else { return nil }
        let text = body["message"]?.string ?? body["error"]?.string ?? body["error"]?["message"]?.string ?? body["detail"]?.string
        guard let text else { return nil }
        let next: String? =
            switch status {
            case 400: "Check that the key has an active connection for this app: `GatewayConnections(…).list()`."
            case 401, 403: "Check the gateway's key, the environment variable MATON_API_KEY for instance."
            case 404: "Check the connection's id, and the gateway's address."
            default: nil
            }
        return APIFailure(
            kind: .service(vendor: "gateway", code: String(status)), code: body["code"]?.string ?? String(status),
            message: text, reaction: status == 429 ? .slowDown : .report, nextAction: next)
    }

    func mayHoldFailure(_ body: Data) -> Bool { false }
    func holdsResults(_ body: JSONValue) -> Bool { false }
    func limits(in headers: HTTPHeaders) -> APILimits { APILimits(zoho: headers) }
}
