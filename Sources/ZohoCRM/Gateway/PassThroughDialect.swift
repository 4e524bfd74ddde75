import CRMRuntime
import Foundation
import RecordCore

/// Errors of calls through a gateway: Zoho's own, passed on as they are, and those of the gateway itself.
struct PassThroughDialect: APIDialect {
    private let zoho = ZohoDialect()
    private let gateway = GatewayDialect()

    func failure(status: Int, body: JSONValue) -> APIFailure? {
        guard var failure = zoho.failure(status: status, body: body) else { return gateway.failure(status: status, body: body) }
        // The gateway renews Zoho's tokens; the key that is known here would be the same again.
        if failure.reaction == .refreshToken {
            failure.reaction = .report
            failure.nextAction = "Zoho refuses the gateway's sign-in: make a new connection."
        }
        return failure
    }

    func mayHoldFailure(_ body: Data) -> Bool { zoho.mayHoldFailure(body) }
    func holdsResults(_ body: JSONValue) -> Bool { zoho.holdsResults(body) }
    func limits(in headers: HTTPHeaders) -> APILimits { zoho.limits(in: headers) }
}
