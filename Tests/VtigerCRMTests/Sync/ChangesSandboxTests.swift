import CRMSandbox
import CRMTesting
import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Streams of changes against servers whose `sync` fails, and one on which it works.
@Suite("Changes between client and sandbox")
struct ChangesSandboxTests {
    private func crm(_ quirks: VtigerQuirks, leads: Int = 0, observer: (any ClientObserver)? = nil) async throws -> VtigerSandboxClient {
        let crm = try await VtigerSandboxClient(quirks: quirks, observer: observer)
        let me = try await crm.vtiger.me()
        for number in 0..<leads { try await crm.vtiger.leads.create(.init(lastName: "Lead \(number)", assignedUserID: me)) }
        return crm
    }

    /// As it is kept from one process to the next.
    private func kept(_ checkpoint: SyncCheckpoint?) throws -> SyncCheckpoint {
        let text = try #require(checkpoint).description
        return try #require(SyncCheckpoint(text))
    }

    @Test("Everything once, then what is news", arguments: [VtigerQuirks.v84, .v82, .repaired])
    func news(quirks: VtigerQuirks) async throws {
        let ears = Ears()
        // All of them within one second: the clock stands still.
        let crm = try await crm(quirks, leads: 230, observer: ears)
        let leads = crm.vtiger.leads
        let first = try await leads.changes().array()
        #expect(first.changes.count == 230 && Set(first.changes.map(\.id)).count == 230)
        #expect(first.changes.allSatisfy { $0.record?.lastName.hasPrefix("Lead ") == true })
        #expect(ears.notices.map(\.code).contains("sync.by-query") == quirks.syncIsBroken)

        // Nothing new: nothing is told, however often it is asked, in this second and later.
        var checkpoint = try kept(first.checkpoint)
        for _ in 0..<3 {
            let none = try await leads.changes(since: checkpoint).array()
            #expect(none.changes.isEmpty)
            checkpoint = try kept(none.checkpoint)
            crm.clock.advance(seconds: 4)
        }

        // Changed, changed again within the same second, created, deleted.
        let changed = first.changes[17].id
        try await leads.update(changed) { $0.phone = "1" }
        let one = try await leads.changes(since: checkpoint).array()
        #expect(one.changes.map(\.id) == [changed])
        try await leads.update(changed) { $0.phone = "2" }
        try await leads.create(.init(lastName: "New", assignedUserID: crm.vtiger.me()))
        try await leads.delete(first.changes[3].id)
        let more = try await leads.changes(since: kept(one.checkpoint)).array()
        let records = more.changes.compactMap(\.record)
        #expect(records.compactMap(\.phone) == ["2"])
        #expect(records.count == 2 && records.contains { $0.lastName == "New" })
        let deleted = more.changes.filter { $0.record == nil }.map(\.id)
        #expect(deleted == (quirks.syncIsBroken ? [] : [first.changes[3].id]))
        #expect(try await leads.deleted(among: first.changes.map(\.id)) == [first.changes[3].id])
    }

    @Test("A stream that was cut goes on behind the last change", arguments: [VtigerQuirks.v84, .repaired])
    func resuming(quirks: VtigerQuirks) async throws {
        let crm = try await crm(quirks)
        let leads = crm.vtiger.leads
        let me = try await crm.vtiger.me()
        for number in 0..<150 {
            try await leads.create(.init(lastName: "\(number)", assignedUserID: me))
            crm.clock.advance(seconds: 1)
        }
        var told: [RecordID<Lead>] = []
        var checkpoint: SyncCheckpoint?
        for try await change in leads.changes() {
            told.append(change.id)
            checkpoint = change.checkpoint
            if told.count == 120 { break }
        }
        let rest = try await leads.changes(since: kept(checkpoint)).array().changes.map(\.id)
        #expect(Set(told + rest).count == 150)
        // By queries exactly the others; by the server's sync the page that was cut comes again.
        if quirks.syncIsBroken { #expect(rest.count == 30) }
    }

    @Test("More than are kept within one second come at least once")
    func crowd() async throws {
        let crm = try await crm(.v84, leads: 620)
        let first = try await crm.vtiger.leads.changes().array()
        #expect(first.changes.count == 620)
        let again = try await crm.vtiger.leads.changes(since: kept(first.checkpoint)).array()
        #expect(again.changes.count == 120)
    }

    @Test("One way and the other")
    func ways() async throws {
        let crm = try await crm(.repaired, leads: 5)
        let leads = crm.vtiger.leads
        let byServer = try await leads.changes(by: .server).array()
        let byQuery = try await leads.changes(by: .query).array()
        #expect(byServer.changes.count == 5 && byQuery.changes.count == 5)
        // A checkpoint of queries goes on by queries; one of the server's goes on by queries where it must.
        #expect(try await leads.changes(since: kept(byQuery.checkpoint)).array().checkpoint?.way == .query)
        let server = try kept(byServer.checkpoint)
        #expect(server.clock != nil)
        #expect(try await leads.changes(since: server, by: .query).array().changes.count == 5)
        await #expect(throws: CRMError.self) { _ = try await leads.changes(since: kept(byQuery.checkpoint), by: .server).array() }
    }

    @Test("Only the user's own records by the server, all by queries")
    func owners() async throws {
        let crm = try await crm(.repaired, leads: 3)
        try await crm.vtiger.leads.create(.init(lastName: "Of others", assignedUserID: .group("20x2")))
        #expect(try await crm.vtiger.leads.changes(by: .server).array().changes.count == 3)
        #expect(try await crm.vtiger.leads.changes(by: .query).array().changes.count == 4)
    }

    @Test("What cannot be")
    func refusals() async throws {
        let crm = try await crm(.v84, leads: 1)
        let checkpoint = try kept(try await crm.vtiger.leads.changes().array().checkpoint)
        #expect(await crmError { _ = try await crm.vtiger.contacts.changes(since: checkpoint).array() }?.code == "refused.sync.checkpoint")
        #expect(await crmError { _ = try await crm.vtiger.currency.changes().array() }?.code == "refused.sync.no-time")
        #expect(await crmError { _ = try await crm.vtiger.leads.changes(by: .server).array() }?.code == "http.status-500")
        #expect(try await crm.vtiger.contacts.changes().array().checkpoint == nil)
    }
}
