import CRMRuntime
import Foundation

/// A request, taken apart: path segments, parameters, bytes of the body.
struct IncomingRequest: Sendable {
    let method: HTTPMethod
    /// Scheme, host and port as the client wrote them: `http://127.0.0.1:8080`.
    let origin: String
    /// Decoded, without empty ones.
    private(set) var path: [String]
    /// Decoded, in their order.
    let query: [(name: String, value: String)]
    let headers: HTTPHeaders
    let body: [UInt8]

    init(_ request: HTTPRequest) {
        method = request.method
        headers = request.headers
        origin = Self.origin(of: request.url)
        path = request.url.path(percentEncoded: true).split(separator: "/").map { QueryText.decoded($0, plusIsSpace: false) }
        query = QueryText.pairs(request.url.query(percentEncoded: true) ?? "")
        body = Self.bytes(of: request.body)
    }

    /// The same request as a server behind this one gets it: without the first part of the path.
    func behindGateway() -> IncomingRequest {
        var request = self
        request.path.removeFirst()
        return request
    }

    /// The first value of a query parameter that is not empty. Old clients send `undefined` for what they lack.
    subscript(name: String) -> String? {
        query.first { $0.name == name && !$0.value.isEmpty && $0.value != "undefined" }?.value
    }

    private static func origin(of url: URL) -> String {
        let port = url.port.map { ":\($0)" } ?? ""
        return "\(url.scheme ?? "http")://\(url.host ?? "localhost")\(port)"
    }

    /// A file that cannot be read is an empty body: the endpoint then says what it misses.
    private static func bytes(of body: HTTPBody) -> [UInt8] {
        switch body {
        case .none: []
        case .data(let data): [UInt8](data)
        case .file(let url): (try? Data(contentsOf: url)).map { [UInt8]($0) } ?? []
        }
    }
}
