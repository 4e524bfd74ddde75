import CRMTesting
import Foundation
import Scenarios
import Testing
import ZohoStandardModules

/// The gateway that the sandbox plays, in process.
@Suite struct GatewaySandboxTests {
    @Test func everythingThatAppsDo() async throws {
        let sandbox = try await SandboxClient().sandbox
        let clock = VirtualClock(jumping: true)
        try await GatewayScenario(sandbox.gateway(), sandbox.transport, sandbox, clock: clock).run()
    }

    @Test func aClientInOneLine() async throws {
        let sandbox = try await SandboxClient().sandbox
        let zoho = await sandbox.gatewayClient()
        #expect(try await zoho.leads.create(.init(lastName: "Smith")).action == .created)
    }

    /// The page is opened while somebody waits for the connection.
    @Test(arguments: [("", nil), ("&deny=true", "sign-in.connection")]) func waiting(_ end: String, _ code: String?) async throws {
        let sandbox = try await SandboxClient().sandbox
        let clock = VirtualClock()
        let connections = try GatewayConnections(sandbox.gateway(), transport: sandbox.transport, clock: clock)
        let new = try await connections.create()
        async let active = connections.active(new.id)
        await clock.sleeping(1)
        let address = try #require(new.url).absoluteString
        let page = try #require(URL(string: address + end))
        _ = await sandbox.respond(to: HTTPRequest(method: .get, url: page))
        clock.advance(by: .seconds(1))
        do {
            #expect(try await active.isActive)
            #expect(code == nil)
        } catch let error as CRMError {
            #expect(error.code == code)
        }
    }

    /// Keys do not see each other's connections.
    @Test func keysAreApart() async throws {
        let sandbox = try await SandboxClient().sandbox
        let mine = await sandbox.makeConnection(key: "mine")
        let theirs = try GatewayConnections(sandbox.gateway(key: "theirs"), transport: sandbox.transport)
        #expect(try await theirs.list().isEmpty)
        let error = await #expect(throws: CRMError.self) { _ = try await theirs.get(mine) }
        #expect(error?.code == "gateway.404")
        let zoho = ZohoCRM(gateway: sandbox.gateway(key: "theirs"), connection: mine, transport: sandbox.transport)
        let refused = await #expect(throws: CRMError.self) { _ = try await zoho.leads.list(.id).collect() }
        #expect(refused?.code == "gateway.400" && refused?.nextAction?.contains("active connection") == true)
    }

    /// Its sign-in page is for the user alone.
    @Test func aConnectionDoesNotPrintItsSession() async throws {
        let sandbox = try await SandboxClient().sandbox
        let new = try await GatewayConnections(sandbox.gateway(), transport: sandbox.transport).create()
        let session = try #require(new.url?.query()?.split(separator: "=").last)
        var dumped = ""
        dump(new, to: &dumped)
        for text in ["\(new)", String(reflecting: new), dumped, "\([new])", "\(Optional(new) as Any)"] { #expect(!text.contains(session)) }
    }
}
