import CRMTesting

/// Notes what the sandbox says of each call: which operation it was, and whether it agreed with the endpoint spec.
struct OperationProbe: HTTPTransport {
    struct Exchange: Sendable {
        let method: String
        let path: String
        /// Nil where the spec has no such operation.
        let operation: String?
        /// `ok`, or what does not agree; nil where nobody looked.
        let check: String?
        let isCanned: Bool
        let status: Int
    }

    actor Log {
        private(set) var exchanges: [Exchange] = []
        func add(_ exchange: Exchange) { exchanges.append(exchange) }

        /// Those since the last time.
        func take() -> [Exchange] {
            defer { exchanges = [] }
            return exchanges
        }
    }

    let sandbox: Sandbox
    let log = Log()

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try await sandbox.transport.send(request)
        await log.add(
            Exchange(
                method: request.method.rawValue, path: request.url.path, operation: response.headers["X-Sandbox-Operation"],
                check: response.headers["X-Sandbox-Check"], isCanned: response.headers["X-Sandbox"] == "canned", status: response.status))
        return response
    }
}
