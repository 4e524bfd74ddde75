import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Answers of `sync` as a real server gave them, and the texts of checkpoints.
@Suite("Changes")
struct ChangesTests {
    @Test("Pages of sync; the time as a number and as a text, more than 100 records, a page that leads nowhere")
    func pages() async throws {
        @Sendable func page(_ ids: ClosedRange<Int>, _ deleted: [String], more: Bool, _ last: String) -> String {
            let rows = ids.map { #"{"vendorname":"V\#($0)","modifiedtime":"2026-11-21 00:31:24","assigned_user_id":"19x1","id":"2x\#($0)"}"# }
            return #"{"updated":[\#(rows.joined(separator: ","))],"deleted":\#(deleted),"more":\#(more),"lastModifiedTime":\#(last)}"#
        }
        let server = StagedServer { asked in
            #expect(asked.operation == "sync" && asked["elementType"] == "Vendors")
            switch asked["modifiedTime"] {
            case "1": return .result(page(1...124, ["2x900"], more: true, "1795221084"))
            case "1795221084": return .result(page(200...216, [], more: false, "\"1795221086\""))
            default: return .result(page(300...300, [], more: true, asked["modifiedTime"] ?? "1"))
            }
        }
        let vendors = try VtigerCRM.staged(server).vendors
        var changes: [RecordChange<Vendor>] = []
        var checkpoints: Set<SyncCheckpoint> = []
        for try await change in vendors.changes(by: .server) {
            changes.append(change)
            checkpoints.insert(change.checkpoint)
        }
        #expect(changes.count == 142)
        #expect(changes[124].record == nil && changes[124].id == "2x900")
        // One before, one after each page.
        #expect(checkpoints.count == 3)
        let last = try #require(changes.last?.checkpoint)
        #expect(last.time == 1_795_221_086 && last.clock == LocalDateTime("2026-11-21 00:31:24"))
        #expect(last.told.count == 142)
        await #expect(throws: CRMError.self) { for try await _ in vendors.changes(since: last, by: .server) {} }
    }

    @Test("Nothing has changed: no checkpoint is lost")
    func nothing() async throws {
        let server = StagedServer { _ in .result(#"{"updated":[],"deleted":[],"more":false,"lastModifiedTime":1795221102}"#) }
        let result = try await VtigerCRM.staged(server).campaigns.changes().array()
        #expect(result.changes.isEmpty)
        #expect(result.checkpoint?.description == "Campaigns sync 1795221102 -")
    }

    @Test("A failing sync is asked for once, and never again by this client")
    func once() async throws {
        let server = StagedServer { asked in
            asked.operation == "sync" ? HTTPResponse(status: 500, headers: ["Content-Type": "text/html"], body: Data()) : .result("[]")
        }
        let vtiger = try VtigerCRM.staged(server)
        _ = try await vtiger.leads.changes().array()
        _ = try await vtiger.contacts.changes().array()
        #expect(server.operations.filter { $0 == "sync" }.count == 1)
        #expect(server.operations.filter { $0 == "query" }.count == 2)
    }

    @Test("Queries over the time of modification")
    func texts() async throws {
        let rows = (1...100).map { #"{"lastname":"x","modifiedtime":"2026-11-21 00:31:24","id":"10x\#($0)"}"# }.joined(separator: ",")
        let server = StagedServer { asked in
            asked["query"]?.contains("id > '10x100'") == true ? .result("[]") : .result("[\(rows)]")
        }
        let leads = try VtigerCRM.staged(server).leads
        let changes = try await leads.changes(by: .query).array()
        #expect(changes.changes.count == 100)
        for try await _ in leads.changes(since: changes.checkpoint, overlap: .seconds(60)).pages { break }
        #expect(
            Array(server.asked.compactMap { $0["query"] }.prefix(3)) == [
                "SELECT * FROM Leads ORDER BY modifiedtime, id LIMIT 100;",
                "SELECT * FROM Leads WHERE modifiedtime = '2026-11-21 00:31:24' AND id > '10x100' OR modifiedtime > '2026-11-21 00:31:24' ORDER BY modifiedtime, id LIMIT 100;",
                "SELECT * FROM Leads WHERE modifiedtime >= '2026-11-21 00:30:24' ORDER BY modifiedtime, id LIMIT 100;",
            ])
    }

    @Test("Checkpoints are texts")
    func checkpoints() throws {
        var checkpoint = SyncCheckpoint(module: "Leads", way: .query, time: 1_795_221_086)
        #expect(checkpoint.description == "Leads query 1795221086 -")
        checkpoint.clock = LocalDateTime("2026-11-21 00:31:24")
        checkpoint.told = [.init(id: "10x4", time: 1_795_221_080, hash: .max), .init(id: "10x5", time: 1_795_221_086, hash: 0)]
        #expect(SyncCheckpoint(checkpoint.description) == checkpoint)
        #expect(try JSONDecoder().decode(SyncCheckpoint.self, from: JSONEncoder().encode(checkpoint)) == checkpoint)
        for text in ["", "Leads", "Leads query x -", "Leads other 1 -", "Leads query 1 yesterday", "Leads query 1 - 10x4", "Leads query 1 - 10x4/a/b/c"] {
            #expect(SyncCheckpoint(text) == nil, "\(text)")
        }
    }
}
