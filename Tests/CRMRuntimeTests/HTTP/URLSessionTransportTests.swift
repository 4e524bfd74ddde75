import Foundation
import Testing

@testable import CRMRuntime

/// The system's transport on a real connection to this computer.
@Suite struct URLSessionTransportTests {
    private func request(
        _ server: LoopbackServer, _ method: HTTPMethod = .get, headers: HTTPHeaders = [:], body: HTTPBody = .none,
        timeout: Duration? = .seconds(30)
    ) -> HTTPRequest {
        HTTPRequest(
            method: method, url: URL(string: "http://127.0.0.1:\(server.port)/path?q=%2B")!, headers: headers, body: body,
            timeout: timeout)
    }

    @Test(arguments: HTTPMethod.allCases) func sendsAndReceives(_ method: HTTPMethod) async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("207 Multi-Status", "{\"a\":1}", ["X-One: 1", "Content-Type: application/json"]) }
        let body: HTTPBody = method == .get ? .none : .data(Data("{\"ä\":2}".utf8))
        let response = try await URLSessionTransport().send(request(server, method, headers: ["Authorization": "Bearer t"], body: body))
        #expect(response.status == 207)
        #expect(response.headers["x-one"] == "1")
        #expect(response.body == Data("{\"a\":1}".utf8))
        let sent = server.requests[0]
        #expect(sent.hasPrefix("\(method.rawValue) /path?q=%2B HTTP/1.1\r\n"))
        #expect(sent.contains("Authorization: Bearer t\r\n"))
        #expect(method == .get || sent.hasSuffix("{\"ä\":2}"))
    }

    @Test func sendsAFile() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}") }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("crm-\(UUID().uuidString)")
        try Data("file body".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try await URLSessionTransport().send(request(server, .post, body: .file(file)))
        #expect(server.requests[0].hasSuffix("\r\n\r\nfile body"))

        let missing = file.appendingPathExtension("missing")
        await #expect(throws: TransportFailure.self) { try await URLSessionTransport().send(self.request(server, .post, body: .file(missing))) }
    }

    @Test func redirectsAreNotFollowed() async throws {
        let other = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}") }
        let server = try LoopbackServer { _ in
            LoopbackServer.answer("302 Found", "", ["Location: http://127.0.0.1:\(other.port)/"])
        }
        let response = try await URLSessionTransport().send(request(server, headers: ["Authorization": "Bearer t"]))
        #expect(response.status == 302)
        #expect(other.requests.isEmpty)
    }

    @Test func refusalWithAChallengeIsAnAnswer() async throws {
        let server = try LoopbackServer { _ in
            LoopbackServer.answer("401 Unauthorized", "{\"error\":\"TOKEN\"}", ["WWW-Authenticate: Basic realm=\"x\""])
        }
        let response = try await URLSessionTransport().send(request(server, headers: ["Authorization": "Bearer t"]))
        #expect(response.status == 401)
        #expect(response.body == Data("{\"error\":\"TOKEN\"}".utf8))
    }

    @Test func cookiesAreNotKept() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}", ["Set-Cookie: a=b; Path=/"]) }
        let transport = URLSessionTransport()
        _ = try await transport.send(request(server))
        _ = try await transport.send(request(server))
        #expect(!server.requests[1].lowercased().contains("cookie"))
    }

    @Test func connectionThatEndsEarly() async throws {
        let silent = try LoopbackServer { _ in nil }
        let cutOff = try LoopbackServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"data\":[" }
        for server in [silent, cutOff] {
            do {
                _ = try await URLSessionTransport().send(request(server))
                Issue.record("an answer that never came")
            } catch let failure as TransportFailure {
                #expect(failure.cause == .connectionLost, "\(failure)")
            }
        }
    }

    @Test func nobodyListens() async throws {
        let server = try LoopbackServer(listens: false)
        do {
            _ = try await URLSessionTransport().send(request(server))
            Issue.record("an answer from nobody")
        } catch let failure as TransportFailure {
            #expect(failure.cause == .cannotConnect)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func cancellationEndsARequest() async throws {
        let gate = Gate()
        let server = try LoopbackServer { _ in
            Task { await gate.open() }
            // Never answers: the connection stays open until the server goes.
            Thread.sleep(until: .distantFuture)
            return nil
        }
        let task = Task { try await URLSessionTransport().send(self.request(server)) }
        await gate.pass()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // A server ends with its last use.
        #expect(server.requests.count == 1)
    }

    @Test func taskCancelledBeforehandSendsNothing() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}") }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await URLSessionTransport().send(self.request(server))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }

    @Test func plainHTTPElsewhereIsRefused() async {
        let request = HTTPRequest(method: .get, url: URL(string: "http://example.com/")!)
        await #expect(throws: TransportFailure.self) { try await URLSessionTransport().send(request) }
    }

    @Test func manyAtOnce() async throws {
        let server = try LoopbackServer { LoopbackServer.answer("200 OK", String($0.split(separator: " ")[1])) }
        let transport = URLSessionTransport(connectionsPerHost: 4)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    var request = self.request(server)
                    request.url = URL(string: "http://127.0.0.1:\(server.port)/\(number)")!
                    let response = try await transport.send(request)
                    #expect(response.body == Data("/\(number)".utf8))
                }
            }
            try await group.waitForAll()
        }
        #expect(server.requests.count == 50)
    }
}
