import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Pages of queries against a server that knows one table.
@Suite("Pages of queries")
struct QueryPagingTests {
    private func numbers(_ ids: [RecordID<Lead>]) -> [Int] { ids.compactMap { Int($0.description.dropFirst(3)) } }

    @Test("All records, by id", arguments: [0, 1, 99, 100, 101, 250, 300])
    func all(count: Int) async throws {
        let server = ReferenceServer(ReferenceServer.leads(count).shuffled())
        let leads = try await server.client.leads.all().array()
        #expect(numbers(leads.map(\.id)) == Array((1...max(count, 1)).prefix(count)))
        #expect(await server.queries.count == count / 100 + 1)
        #expect(leads.allSatisfy { $0.lastName == "Name \($0.id.description.dropFirst(3))" })
    }

    @Test("Typed rows, and what was not selected")
    func rows() async throws {
        let server = ReferenceServer(ReferenceServer.leads(3))
        let leads = try server.client.leads
        let rows = try await leads.select(.lastName, .annualRevenue, .modifiedTime).array()
        #expect(rows.map(\.0) == ["Name 1", "Name 2", "Name 3"])
        #expect(rows[0].1 == 100.5)
        #expect(rows[0].2 == LocalDateTime("2026-11-21 00:31:01"))
        #expect(try await leads.select(.assignedUserID).array() == [.user("19x2"), .user("19x3"), .user("19x1")])
        let lead = try #require(try await leads.loading(.city).first())
        #expect(lead.id == "10x1" && lead.city == "City1")
        #expect(lead.storage.rawValue("lastname") == nil)
    }

    @Test("Records that go and come meanwhile hide no others")
    func changes() async throws {
        let server = ReferenceServer(ReferenceServer.leads(350)) { table, query in
            // Read rows go; with offsets, as many unread ones would be passed over.
            if query == 1 { table.rows.removeFirst(50) }
            if query == 2 { table.rows.append(["id": "10x1000", "lastname": "New"]) }
        }
        let ids = try await server.client.leads.select(.id).array()
        #expect(numbers(ids) == Array(1...350) + [1000])
    }

    @Test("An order of its own pages by offset")
    func order() async throws {
        let server = ReferenceServer(ReferenceServer.leads(230).shuffled())
        let rows = try await server.client.leads.select(.city, .id).order(by: .city).array()
        #expect(rows.count == 230)
        #expect(rows.map(\.0) == rows.map(\.0).sorted { ($0 ?? "") < ($1 ?? "") })
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.0 != $1.0 || numbers([$0.1])[0] < numbers([$1.1])[0] })
        #expect(await server.queries.map { $0.suffix(20) } == ["BY city, id LIMIT 100;", "city, id LIMIT 100, 100;", "city, id LIMIT 200, 100;"].map { $0.suffix(20) })
        let newest = try await server.client.leads.select(.id).order(by: .annualRevenue, .descending).limit(3).array()
        #expect(numbers(newest) == [230, 229, 228])
    }

    @Test("Limits, offsets and the first row")
    func limits() async throws {
        let server = ReferenceServer(ReferenceServer.leads(250))
        let leads = try server.client.leads
        #expect(numbers(try await leads.select(.id).limit(150).array()) == Array(1...150))
        #expect(await server.queries.last?.hasSuffix("LIMIT 50;") == true)
        #expect(numbers(try await leads.select(.id).limit(120, offset: 60).array()) == Array(61...180))
        #expect(numbers(try await leads.select(.id).order(by: .id).limit(120, offset: 60).array()) == Array(61...180))
        #expect(try await leads.where(.city == "City3").first()?.id == "10x3")
        #expect(try await leads.where(.city == "nowhere").first() == nil)
        #expect(try await leads.limit(0).array().isEmpty)
        var seen = 0
        for try await _ in leads.limit(101) { seen += 1 }
        #expect(seen == 101)
    }

    @Test("Going on from a bookmark, in another process")
    func resuming() async throws {
        let server = ReferenceServer(ReferenceServer.leads(250))
        for query in try [
            server.client.leads.select(.id), server.client.leads.select(.id).order(by: .lastName),
            server.client.leads.select(.id).limit(230),
        ] {
            let whole = try await query.array()
            var bookmarks: [QueryBookmark] = []
            var pages: [Int] = []
            for try await page in query.pages {
                pages.append(page.count)
                if let next = page.next { bookmarks.append(try JSONDecoder().decode(QueryBookmark.self, from: JSONEncoder().encode(next))) }
            }
            #expect(pages.count == 3 && bookmarks.count == 2)
            for (number, bookmark) in bookmarks.enumerated() {
                #expect(try await query.resuming(at: bookmark).array() == Array(whole.dropFirst(100 * (number + 1))))
                #expect(try await query.resuming(at: bookmark).first() == whole[100 * (number + 1)])
            }
        }
    }

    @Test("A list that is too long becomes several queries")
    func division() async throws {
        let server = ReferenceServer(ReferenceServer.leads(700))
        let leads = try server.client.leads
        let ids = (1...650).reversed().map { RecordID<Lead>("10x\($0)") }
        let listed = leads.select(.id).where(.isAny(.id, of: ids))
        #expect(numbers(try await listed.array()) == Array(1...650))
        #expect(await server.longest <= 7_900)
        let counts = await server.queries.map { $0.split(separator: ",").count }
        #expect(counts.count == 7 && (counts.max() ?? 0) < 500)
        // Limits hold for all parts, conditions stay.
        #expect(numbers(try await listed.limit(505).array()) == Array(1...505))
        #expect(try await leads.where(.isAny(.id, of: ids) && .leadStatus == .hot).count() == 325)
        // What the server takes for the same stays together.
        let names = (1...250).flatMap { ["Name \($0)", "NAME \($0)", "Náme \($0)"] }
        let rows = try await leads.select(.id).where(.isAny(.lastName, of: names) && .leadStatus == .hot).array()
        #expect(Set(rows).count == rows.count && rows.count == 125)
        // And they can be gone on with.
        var bookmarks: [QueryBookmark] = []
        for try await page in listed.pages { if let next = page.next { bookmarks.append(next) } }
        let last = try #require(bookmarks.last)
        #expect(numbers(try await listed.resuming(at: last).array()).last == 650)
    }

    @Test("Counts, with and without the server's help")
    func counts() async throws {
        let old = ReferenceServer(ReferenceServer.leads(250))
        #expect(try await old.client.leads.count() == 250)
        #expect(try await old.client.leads.where(.city == "City1").order(by: .city).limit(3).count() == 50)
        #expect(await old.queries == ["SELECT COUNT(*) FROM Leads;", "SELECT COUNT(*) FROM Leads WHERE city = 'City1';"])

        let ears = Ears()
        let new = ReferenceServer(ReferenceServer.leads(250), counts: false)
        let vtiger = try VtigerCRM(url: "https://crm.example", session: Secret("s"), transport: new, retry: .never, observer: ears)
        #expect(try await vtiger.leads.count() == 250)
        #expect(try await vtiger.leads.where(.city == "City1").count() == 50)
        #expect(await new.queries.filter { $0.contains("COUNT") }.count == 1)
        #expect(ears.notices.map(\.code) == ["count.by-pages"])
    }

    @Test("A server that does not come forward ends the listing")
    func circle() async throws {
        let vtiger = try VtigerCRM(
            url: "https://crm.example", session: Secret("s"),
            transport: OperationServer(otherwise: .result(#"[\#((1...100).map { #"{"id":"10x\#($0)"}"# }.joined(separator: ","))]"#)),
            retry: .never)
        await #expect(throws: CRMError.self) {
            for try await _ in vtiger.leads.all() {}
        }
    }

    @Test("Queries as text")
    func text() async throws {
        let server = ReferenceServer(ReferenceServer.leads(3))
        let rows = try await server.client.query("select lastname from Leads where id = '10x2'")
        #expect(rows == [.object([JSONMember("id", "10x2"), JSONMember("lastname", "Name 2")])])
        #expect(try await server.client.query("select city from Leads limit 1", as: Lead.self).map(\.city) == ["City1"])
    }
}
