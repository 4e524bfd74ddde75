import AsyncHTTPClient
import CRMAsyncHTTPClient
import CRMTesting
import Foundation
import Testing

/// The transport on AsyncHTTPClient, held to the rules that URLSession's is held to.
@Suite("AsyncHTTPClient as a transport") struct AsyncHTTPClientTransportTests {
    private func request(_ server: LoopbackServer, _ path: String = "/") -> CRMTesting.HTTPRequest {
        HTTPRequest(method: .get, url: server.url(path), timeout: .seconds(30))
    }

    @Test("Keeps the rules of a transport", arguments: TransportCheck.all)
    func rules(_ check: TransportCheck) async throws { try await check(AsyncHTTPClientTransport()) }

    @Test("The rules hold whatever the configuration says")
    func configuration() async throws {
        let other = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}") }
        let server = try LoopbackServer { _ in LoopbackServer.answer("302 Found", "", ["Location: \(other.url())"]) }
        let configuration = HTTPClient.Configuration(redirectConfiguration: .follow(max: 5, allowCycles: false))
        let response = try await AsyncHTTPClientTransport(configuration: configuration).send(request(server))
        #expect(response.status == 302 && other.requests.isEmpty)
    }

    @Test("Opens no more connections than allowed")
    func connections() async throws {
        let server = try LoopbackServer(keepsAlive: true) { _ in LoopbackServer.answer("200 OK", "{}", keepsAlive: true) }
        let transport = AsyncHTTPClientTransport(connectionsPerHost: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 { group.addTask { _ = try await transport.send(request(server)) } }
            try await group.waitForAll()
        }
        #expect(server.requests.count == 12)
        #expect(server.connections <= 2)
    }

    @Test("Goes with its last copy, and not before a call has ended")
    func lastCopy() async throws {
        let server = try LoopbackServer { _ in LoopbackServer.answer("200 OK", "{}") }
        for _ in 0..<20 {
            let response = try await AsyncHTTPClientTransport().send(request(server))
            #expect(response.status == 200)
        }
    }

    @Test("A long listing over it, page by page")
    func listing() async throws {
        let pages = PagedServer(PagingScenario("over a socket", rows: 2_650))
        let server = try LoopbackServer(keepsAlive: true) { text in
            let target = text.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
            return Self.answer(of: pages, to: target)
        }
        let zoho = ZohoCRM(
            dataCenter: .custom(accounts: server.url(), api: server.url()), tokens: .accessToken("token"),
            transport: AsyncHTTPClientTransport())
        var rows = 0
        for try await id in zoho.records(PagedRecord.self).list(perPage: 200) {
            #expect(PagedServer.row(ofID: id.id) == rows)
            rows += 1
        }
        #expect(rows == 2_650)
        #expect(server.connections <= 2)
    }

    /// The server's handler is synchronous, the pages are not.
    private static func answer(of pages: PagedServer, to target: String) -> String {
        let box = Box()
        let done = DispatchSemaphore(value: 0)
        Task {
            if let url = URL(string: "https://localhost\(target)") {
                box.response = try? await pages.transport.send(HTTPRequest(method: .get, url: url))
            }
            done.signal()
        }
        done.wait()
        guard let response = box.response else { return LoopbackServer.answer("500 Oh", "", keepsAlive: true) }
        return LoopbackServer.answer(
            "\(response.status) OK", String(decoding: response.body, as: UTF8.self), ["Content-Type: application/json"],
            keepsAlive: true)
    }

    /// Written by one task, read after it has said so.
    private final class Box: @unchecked Sendable { var response: CRMTesting.HTTPResponse? }
}

/// A record that is an id.
struct PagedRecord: CRMRecord {
    var storage: RecordStorage
    static let schema = RecordSchema(module: "Leads", fields: [.id("id")])
    var id: RecordID<PagedRecord> { storage.recordID(0) }
}
