import CRMTesting
import Testing

/// What a fleet of processes lives through, whatever their store is.
struct FleetScenario {
    /// As the workers take it.
    let name: String
    let store: any TokenStore

    /// Eight processes with a hundred calls each: one asks for a token, also when it is refused to all of them, and when
    /// it ends for all of them.
    func oneRenewalForAll() async throws {
        let server = try await FleetServer()
        let fleet = try (0..<8).map { _ in try FleetProcess(server, store: name) }
        for process in fleet { _ = try await process.waits(for: "ready") }

        try await callsAreGood(fleet, 100)
        #expect(server.signIns.count == 1)
        #expect(try await record().generation == 1)

        await server.endAccessTokens()
        try await callsAreGood(fleet, 100)
        #expect(server.signIns.count == 2)

        server.advance(seconds: 3600)
        for process in fleet {
            try process.send("advance 3600")
            _ = try await process.waits(for: "advanced")
        }
        try await callsAreGood(fleet, 100)
        #expect(server.signIns.count == 3)
        #expect(try await record().generation == 3)
    }

    /// All at once; one of them renews.
    private func callsAreGood(_ fleet: [FleetProcess], _ count: Int) async throws {
        for process in fleet { try process.send("call \(count)") }
        var (good, renewals) = (0, 0)
        for process in fleet {
            let said = try await process.waits(for: "called")
            #expect(said["failures"] == .array([]))
            good += said["good"]?.int ?? 0
            renewals += said["renewals"]?.int ?? 0
        }
        #expect(good == fleet.count * count)
        #expect(renewals == 1)
    }

    /// The process that asks for a token is killed before the answer: the next one takes over, and what the dead one
    /// has used up of the budget counts.
    func nextOneTakesOver() async throws {
        let server = try await FleetServer()
        server.signIns.hold()
        let first = try FleetProcess(server, store: name)
        try first.send("call 1")
        await server.signIns.reached(1)

        let second = try FleetProcess(server, store: name)
        try second.send("call 1")
        _ = try await second.waits(for: "calling")
        #expect(server.signIns.count == 1)

        await first.kill()
        // The second one asks although the first one's question is still open.
        await server.signIns.reached(2)
        server.signIns.release()
        let said = try await second.waits(for: "called")
        #expect(said["good"] == 1 && said["renewals"] == 1)
        #expect(try await record().requests.count == 2)

        let third = try FleetProcess(server, store: name)
        try third.send("call 1")
        #expect(try await third.waits(for: "called")["good"] == 1)
        #expect(server.signIns.count == 2)
    }

    private func record() async throws -> TokenRecord {
        let key = try #require(try await store.keys().first)
        return try #require(try await store.load(key))
    }
}
