import CRMRuntime
import CRMTesting
import Foundation
import Testing

/// The system's transport on a real connection to this computer.
@Suite("URLSession as a transport") struct URLSessionTransportTests {
    @Test("Keeps the rules of a transport", arguments: TransportCheck.all)
    func rules(_ check: TransportCheck) async throws { try await check(URLSessionTransport()) }

    @Test("Opens no more connections than allowed")
    func connections() async throws {
        let server = try LoopbackServer(keepsAlive: true) { _ in LoopbackServer.answer("200 OK", "{}", keepsAlive: true) }
        let transport = URLSessionTransport(connectionsPerHost: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 {
                group.addTask { _ = try await transport.send(HTTPRequest(method: .get, url: server.url())) }
            }
            try await group.waitForAll()
        }
        #expect(server.requests.count == 12)
        #expect(server.connections <= 2)
    }
}
