import CRMRuntime

/// What becomes of an answer that a fault strikes after the work is done.
enum FaultEffect {
    static func spoil(_ response: HTTPResponse, _ kind: SandboxFault.Kind?) -> HTTPResponse {
        var response = response
        switch kind {
        case .truncated:
            response.headers[SandboxFault.header] = "truncated"
            response.headers[SandboxFault.fullLengthHeader] = String(response.body.count)
            response.body = response.body.prefix(response.body.count / 2)
        case .closedAfterwards:
            response = HTTPResponse(status: 503, headers: [SandboxFault.header: "closed"])
        default: break
        }
        return response
    }
}
