import CRMRuntime
import CRMTesting
import Foundation
import Testing
import ZohoCRM

/// A gateway in front of Zoho: its address, its key, its choice of connection, and the management of connections.
@Suite struct GatewayTests {
    /// Answers from a list and remembers what was asked.
    private actor Script: HTTPTransport {
        private var answers: [(Int, String)]
        private(set) var requests: [HTTPRequest] = []

        init(_ answers: [(Int, String)]) { self.answers = answers }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            requests.append(request)
            guard !answers.isEmpty else { throw TransportFailure(.cannotConnect, reason: "nothing is left to answer") }
            let (status, body) = answers.removeFirst()
            return HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(body.utf8))
        }
    }

    private static func connection(_ status: String) -> String {
        """
        {"connection": {"connection_id": "e55c", "status": "\(status)", "creation_time": "2025-12-08T07:20:53.488460Z", \
        "url": "https://connect.maton.ai/?session_token=very-secret", "app": "zoho-crm", "metadata": {}}}
        """
    }

    @Test func callsGoThroughTheGateway() async throws {
        let script = Script([(200, #"{"org": []}"#)])
        let zoho = ZohoCRM(gateway: .maton(key: "key-1"), connection: "e55c", transport: script)
        _ = try await zoho.api.send(APICall("org.get", path: "/crm/v8/org"))
        let request = try #require(await script.requests.first)
        #expect(request.url.absoluteString == "https://gateway.maton.ai/zoho-crm/crm/v8/org")
        #expect(request.headers["Authorization"] == "Bearer key-1")
        #expect(request.headers["Maton-Connection"] == "e55c")
    }

    @Test func theKeyComesFromTheEnvironment() throws {
        #expect(try ZohoGateway.maton(environment: ["MATON_API_KEY": "k"]).key == Secret("k"))
        let error = #expect(throws: CRMError.self) { _ = try ZohoGateway.maton(environment: [:]) }
        #expect(error?.code == "refused.configuration.missing")
    }

    @Test func connectionsAreManaged() async throws {
        let script = Script([
            (200, #"{"connections": [\#(Self.connection("ACTIVE").dropFirst(15).dropLast()), {"odd": true}]}"#),
            (200, #"{"connection_id": "e55c"}"#), (200, Self.connection("PENDING")),
            (200, "{}"), (404, #"{"error": "no such connection"}"#),
        ])
        let connections = try GatewayConnections(.maton(key: "key-1"), transport: script)
        let all = try await connections.list(status: "ACTIVE")
        #expect(all.map(\.id) == ["e55c"] && all[0].isActive)
        let new = try await connections.create()
        #expect(new.url?.host == "connect.maton.ai" && !new.isActive)
        try await connections.delete("a/b")
        let error = await #expect(throws: CRMError.self) { _ = try await connections.get("gone") }
        #expect(error?.httpStatus == 404 && error?.message == "no such connection")
        let urls = await script.requests.map { "\($0.method.rawValue) \($0.url.absoluteString)" }
        #expect(
            urls == [
                "GET https://ctrl.maton.ai/connections?app=zoho-crm&status=ACTIVE", "POST https://ctrl.maton.ai/connections",
                "GET https://ctrl.maton.ai/connections/e55c", "DELETE https://ctrl.maton.ai/connections/a%2Fb",
                "GET https://ctrl.maton.ai/connections/gone",
            ])
    }

    /// Waiting goes by the client's clock.
    @Test func waitsUntilSomebodyHasSignedIn() async throws {
        let pending = (200, Self.connection("PENDING"))
        let script = Script([pending, pending, pending, (200, Self.connection("ACTIVE"))])
        let connections = try GatewayConnections(.maton(key: "key-1"), transport: script, clock: VirtualClock(jumping: true))
        #expect(try await connections.active("e55c").isActive)
        let failing = try GatewayConnections(
            .maton(key: "key-1"), transport: Script([pending, (200, Self.connection("FAILED"))]), clock: VirtualClock(jumping: true))
        let error = await #expect(throws: CRMError.self) { _ = try await failing.active("e55c") }
        #expect(error?.code == "sign-in.connection")
        let nobody = try GatewayConnections(
            .maton(key: "key-1"), transport: Script(Array(repeating: pending, count: 9)), clock: VirtualClock(jumping: true))
        let late = await #expect(throws: CRMError.self) { _ = try await nobody.active("e55c", patience: .seconds(10)) }
        #expect(late?.code == "sign-in.connection-pending")
    }
}
