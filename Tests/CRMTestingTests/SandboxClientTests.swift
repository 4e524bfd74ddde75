import CRMTesting
import Foundation
import Testing
import ZohoStandardModules

/// The client for tests of apps, as such tests use it.
@Suite("A client on a sandbox") struct SandboxClientTests {
    @Test("One line gives a client with records")
    func oneLine() async throws {
        let zoho = try await SandboxClient.zoho(seed: ["Accounts": 3, "Leads": 250])
        #expect(try await zoho.leads.list(.id).collect().count == 250)
        #expect(try await zoho.accounts.list(.accountName).collect().count == 3)
    }

    @Test("Mishaps are ordered, and waits take no time")
    func faults() async throws {
        let crm = try await SandboxClient(seed: ["Leads": 1])
        await crm.order(.tooManyRequests(retryAfter: 30), path: "/Leads")
        #expect(try await crm.zoho.leads.list(.id).collect().count == 1)
        #expect(crm.clock.sleeps == [.seconds(30)])
        await crm.order(.status(500), call: nil, method: .post)
        await #expect(throws: CRMError.self) { try await crm.zoho.leads.create(.init(lastName: "A")) }
        #expect(await crm.sandbox.recordCounts == ["Leads": 1])
    }

    @Test("An access token that ends is renewed by the clock, without waiting for it")
    func clock() async throws {
        var options = SandboxOptions()
        options.recordsRequests = true
        let crm = try await SandboxClient(seed: ["Leads": 1], options: options)
        for _ in 0..<2 {
            _ = try await crm.zoho.leads.list(.id).collect()
            crm.clock.advance(seconds: 4_000)
        }
        let paths = await crm.sandbox.recordedRequests.map(\.url.path)
        #expect(paths == ["/oauth/v2/token", "/crm/v8/Leads", "/oauth/v2/token", "/crm/v8/Leads"])
    }

    @Test("A folder without snapshots is an error that says so")
    func noSnapshots() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("no-snapshots-\(UUID().uuidString)")
        await #expect(throws: (any Error).self) { try await SandboxClient.zoho(snapshots: folder) }
        await #expect(throws: SandboxError.unknownModule("Nobodies")) { try await SandboxClient.zoho(seed: ["Nobodies": 1]) }
    }
}
