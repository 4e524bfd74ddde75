#if CommandLine
import CRMRuntime
import CRMSandbox
import FlyingFox
import Foundation

/// Between the HTTP server and the sandbox: their requests and responses are different types.
struct SandboxHandler: HTTPHandler {
    let sandbox: Sandbox

    func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        guard let method = CRMRuntime.HTTPMethod(rawValue: request.method.rawValue), let url = Self.url(of: request) else {
            return Self.refusal
        }
        let body = try await request.bodyData
        var headers = CRMRuntime.HTTPHeaders()
        for (name, value) in request.headers { headers.append(name.rawValue, value) }
        let answer = await sandbox.respond(
            to: CRMRuntime.HTTPRequest(method: method, url: url, headers: headers, body: body.isEmpty ? .none : .data(body)))
        return Self.response(answer)
    }

    /// The address as the client wrote it: the sandbox names itself by it in token answers. The path and the query are
    /// taken raw, because clients leave characters unescaped that a URL parser refuses.
    private static func url(of request: FlyingFox.HTTPRequest) -> URL? {
        let host = request.headers[.host] ?? "127.0.0.1"
        return URL(string: "http://\(host)\(RequestTarget.escaped(request.target.rawValue))")
    }

    private static func response(_ answer: CRMRuntime.HTTPResponse) -> FlyingFox.HTTPResponse {
        var headers = FlyingFox.HTTPHeaders()
        for field in answer.headers.fields { headers.addValue(field.value, for: HTTPHeader(field.name)) }
        let status = HTTPStatusCode(answer.status, phrase: phrases[answer.status] ?? "Answer")
        switch answer.headers[SandboxFault.header] {
        case "closed":
            return HTTPResponse(statusCode: status, headers: headers, body: BrokenBody.sequence([], announced: 1_000))
        case "truncated":
            let full = answer.headers[SandboxFault.fullLengthHeader].flatMap { Int($0) } ?? answer.body.count + 1
            return HTTPResponse(statusCode: status, headers: headers, body: BrokenBody.sequence(Array(answer.body), announced: full))
        default:
            return HTTPResponse(statusCode: status, headers: headers, body: answer.body)
        }
    }

    private static let phrases = [
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 207: "Multi-Status", 302: "Found", 304: "Not Modified", 400: "Bad Request",
        401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 412: "Precondition Failed", 415: "Unsupported Media Type", 429: "Too Many Requests",
        500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable",
    ]

    private static var refusal: FlyingFox.HTTPResponse {
        let body = """
            {"code":"INVALID_REQUEST_METHOD","details":{},"message":"The http request method type is not a valid one","status":"error"}
            """
        return HTTPResponse(statusCode: .badRequest, headers: [.contentType: "application/json;charset=utf-8"], body: Data(body.utf8))
    }
}
#endif
