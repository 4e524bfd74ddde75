import Foundation

// Each check is one rule of `HTTPTransport`. A server lives as long as its check.

extension TransportCheck {
    /// Every rule, for tests with an argument:
    ///
    ///     @Test(arguments: TransportCheck.all) func transport(_ check: TransportCheck) async throws {
    ///         try await check(MyTransport())
    ///     }
    public static let all: [TransportCheck] =
        HTTPMethod.allCases.map(exchange) + [file, missingFile, largeAnswer, chunkedAnswer, connectionsAreReused, manyAtOnce]
        + [redirect, cookies, challenge, errorStatuses, plainHTTP] + [endsEarly, nobodyListens, tooSlow, cancellation, cancelledBefore]

    private static func request(
        _ server: LoopbackServer, _ method: HTTPMethod = .get, _ path: String = "/path?q=%2B", headers: HTTPHeaders = [:],
        body: HTTPBody = .none, timeout: Duration = .seconds(30)
    ) -> HTTPRequest {
        HTTPRequest(method: method, url: server.url(path), headers: headers, body: body, timeout: timeout)
    }

    private static func answering(_ status: String, _ body: String = "{}", _ headers: [String] = []) throws -> LoopbackServer {
        try LoopbackServer { _ in LoopbackServer.answer(status, body, headers) }
    }

    /// What the transport fails with; the check is broken if it does not.
    private static func failure(
        _ transport: any HTTPTransport, _ request: HTTPRequest
    ) async throws -> TransportFailure.Cause {
        do {
            let response = try await transport.send(request)
            throw Broken(reason: "it answered \(response.status) where there is no answer")
        } catch let failure as TransportFailure {
            return failure.cause
        }
    }

    // MARK: Requests and answers

    private static func exchange(_ method: HTTPMethod) -> TransportCheck {
        TransportCheck("\(method.rawValue) is sent as it is and answered") { transport in
            let server = try answering("207 Multi-Status", #"{"a":1}"#, ["X-One: 1", "Content-Type: application/json"])
            let body: HTTPBody = method == .get ? .none : .data(Data(#"{"ä":2}"#.utf8))
            let response = try await transport.send(request(server, method, headers: ["Authorization": "Bearer t"], body: body))
            try demand(response.status == 207, "the status became \(response.status)")
            try demand(response.headers["x-one"] == "1", "a header of the answer is missing")
            try demand(response.body == Data(#"{"a":1}"#.utf8), "the body of the answer changed")
            let sent = server.requests.first ?? ""
            try demand(sent.hasPrefix("\(method.rawValue) /path?q=%2B HTTP/1.1\r\n"), "the first line was \(sent.prefix(60))")
            try demand(sent.lowercased().contains("authorization: bearer t\r\n"), "a header of the request is missing")
            try demand(method == .get || sent.hasSuffix(#"{"ä":2}"#), "the body of the request is missing")
        }
    }

    private static let file = TransportCheck("a body is sent from a file") { transport in
        let server = try answering("200 OK")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("crm-\(UUID().uuidString)")
        let text = String(repeating: "file body ", count: 40_000)
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try await transport.send(request(server, .post, body: .file(file)))
        try demand(server.requests.first?.hasSuffix("\r\n\r\n" + text) == true, "the file did not arrive as it is")
    }

    private static let missingFile = TransportCheck("a missing file is an unusable request") { transport in
        let server = try answering("200 OK")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("crm-missing-\(UUID().uuidString)")
        let cause = try await failure(transport, request(server, .post, body: .file(file)))
        try demand(cause == .unusableRequest && server.requests.isEmpty, "it became \(cause)")
    }

    private static let largeAnswer = TransportCheck("a large answer arrives whole") { transport in
        let text = (0..<150_000).map(String.init).joined(separator: ",")
        let server = try answering("200 OK", text)
        let response = try await transport.send(request(server))
        try demand(response.body == Data(text.utf8), "\(response.body.count) of \(text.utf8.count) bytes arrived, or others")
    }

    private static let chunkedAnswer = TransportCheck("an answer in chunks is put together") { transport in
        let server = try LoopbackServer { _ in
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n"
        }
        let response = try await transport.send(request(server))
        try demand(response.body == Data("abcdefg".utf8), "it became \(String(decoding: response.body, as: UTF8.self))")
    }

    private static let connectionsAreReused = TransportCheck("calls one after the other share a connection") { transport in
        let server = try LoopbackServer(keepsAlive: true) { _ in LoopbackServer.answer("200 OK", "{}", keepsAlive: true) }
        for _ in 0..<5 { _ = try await transport.send(request(server)) }
        try demand(server.connections == 1, "5 calls took \(server.connections) connections")
    }

    private static let manyAtOnce = TransportCheck("fifty calls at once keep their answers apart") { transport in
        let server = try LoopbackServer { LoopbackServer.answer("200 OK", String($0.split(separator: " ")[1])) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let response = try await transport.send(request(server, .get, "/\(number)"))
                    try demand(response.body == Data("/\(number)".utf8), "call \(number) got another one's answer")
                }
            }
            try await group.waitForAll()
        }
        try demand(server.requests.count == 50, "50 calls became \(server.requests.count)")
    }

    // MARK: What it leaves to the client

    private static let redirect = TransportCheck("a redirect is an answer and is not followed") { transport in
        let other = try answering("200 OK")
        let server = try answering("302 Found", "", ["Location: \(other.url().absoluteString)"])
        let response = try await transport.send(request(server, headers: ["Authorization": "Bearer t"]))
        try demand(response.status == 302 && other.requests.isEmpty, "it was followed")
    }

    private static let cookies = TransportCheck("cookies are not kept") { transport in
        let server = try answering("200 OK", "{}", ["Set-Cookie: a=b; Path=/"])
        for _ in 0..<2 { _ = try await transport.send(request(server)) }
        try demand(server.requests.allSatisfy { !$0.lowercased().contains("cookie") }, "a cookie was sent back")
    }

    private static let challenge = TransportCheck("a 401 with a challenge is an answer") { transport in
        let server = try answering("401 Unauthorized", #"{"error":"TOKEN"}"#, ["WWW-Authenticate: Basic realm=\"x\""])
        let response = try await transport.send(request(server, headers: ["Authorization": "Bearer t"]))
        try demand(response.status == 401 && response.body == Data(#"{"error":"TOKEN"}"#.utf8), "it became \(response.status)")
    }

    private static let errorStatuses = TransportCheck("an error status is an answer") { transport in
        for status in ["404 Not Found", "429 Too Many Requests", "503 Service Unavailable"] {
            let server = try answering(status, "no")
            let response = try await transport.send(request(server))
            try demand(status.hasPrefix(String(response.status)) && response.body == Data("no".utf8), "\(status) became \(response.status)")
        }
    }

    private static let plainHTTP = TransportCheck("plain http to another computer is refused") { transport in
        guard let url = URL(string: "http://example.com/") else { return }
        let cause = try await failure(transport, HTTPRequest(method: .get, url: url))
        try demand(cause == .unusableRequest, "it became \(cause)")
    }

    // MARK: No answer

    private static let endsEarly = TransportCheck("a connection that ends before the answer is lost") { transport in
        let silent = try LoopbackServer { _ in nil }
        let cutOff = try LoopbackServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"data\":[" }
        for server in [silent, cutOff] {
            let cause = try await failure(transport, request(server))
            try demand(cause == .connectionLost, "it became \(cause)")
        }
    }

    private static let nobodyListens = TransportCheck("where nobody listens there is no connection") { transport in
        let server = try LoopbackServer(listens: false)
        let cause = try await failure(transport, request(server))
        try demand(cause == .cannotConnect, "it became \(cause)")
    }

    /// Never answers; tells when it was asked.
    private static func deaf(_ asked: CallWatch) throws -> LoopbackServer {
        try LoopbackServer { _ in
            asked.happen()
            Thread.sleep(until: .distantFuture)
            return nil
        }
    }

    private static let tooSlow = TransportCheck("where nothing arrives for the time of the request it has timed out") { transport in
        let server = try deaf(CallWatch())
        let cause = try await failure(transport, request(server, timeout: .milliseconds(300)))
        try demand(cause == .timedOut, "it became \(cause)")
    }

    private static let cancellation = TransportCheck("cancelling the task ends the request") { transport in
        let asked = CallWatch()
        let server = try deaf(asked)
        let task = Task { try await transport.send(request(server)) }
        try demand(await asked.reached(), "nothing was sent")
        task.cancel()
        try await cancelled { _ = try await task.value }
        // A server ends with its last use.
        try demand(server.requests.count == 1, "it was sent again")
    }

    private static let cancelledBefore = TransportCheck("a task cancelled beforehand sends nothing") { transport in
        let server = try answering("200 OK")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await transport.send(request(server))
        }
        try await cancelled { _ = try await task.value }
        try demand(server.requests.isEmpty, "it was sent")
    }

    private static func cancelled(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch is CancellationError {
            return
        }
        throw Broken(reason: "it was answered all the same")
    }
}
