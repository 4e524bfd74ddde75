import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// What is refused before anything is sent, with its rule.
@Suite("Queries that are not sent")
struct QueryRefusalTests {
    private let server = ReferenceServer(ReferenceServer.leads(3))

    private func code(_ query: (VtigerCRM) throws -> some AsyncSequence) async throws -> String? {
        var iterator = try query(try server.client).makeAsyncIterator()
        do {
            _ = try await iterator.next()
            return nil
        } catch let error as CRMError {
            #expect(error.nextAction?.isEmpty == false)
            #expect(await server.queries.isEmpty)
            return error.code
        }
    }

    @Test("Conditions")
    func conditions() async throws {
        #expect(try await code { $0.leads.where(.city == "") } == "refused.query.empty-text")
        #expect(try await code { $0.leads.where(.city == "a" || .isAny(.city, of: ["a", ""])) } == "refused.query.empty-text")
        #expect(try await code { $0.leads.where(.contains(.city, "")) } == "refused.query.empty-text")
        #expect(try await code { $0.leads.where(.isAny(.city, of: [])) } == "refused.query.empty-list")
        #expect(try await code { $0.leads.where(.isNone(.city, of: [])) } == "refused.query.empty-list")
        #expect(try await code { $0.leads.where(.city == "a\0b") } == "refused.query.text")
        #expect(try await code { $0.leads.where(.id == "5") } == "refused.query.id")
        #expect(try await code { $0.leads.where(.id == "10x5 or 1=1") } == "refused.query.id")
        #expect(try await code { $0.leads.where(.assignedUserID == .user("1")) } == "refused.query.id")
        #expect(try await code { $0.leads.where(.id == "11x5") } == "refused.query.id-prefix")
        #expect(try await code { $0.contacts.where(.accountID == "10x5") } == "refused.query.id-prefix")
        #expect(try await code { $0.records(Odd.self).where(.tax > 1) } == "refused.query.column")
        #expect(try await code { $0.records(Odd.self).where(.limit == "1") } == "refused.query.column")
    }

    @Test("Columns, orders, limits")
    func others() async throws {
        #expect(try await code { $0.records(Odd.self).select(.lines) } == "refused.query.column")
        #expect(try await code { $0.records(Odd.self).order(by: .tax) } == "refused.query.column")
        #expect(try await code { $0.leads.limit(-1) } == "refused.query.limit")
        #expect(try await code { $0.leads.limit(1, offset: -1) } == "refused.query.limit")
        await #expect(throws: CRMError.self) { _ = try await server.client.query("  ; ") }
    }

    @Test("Brackets that would grow without end")
    func growth() async throws {
        var condition: Condition<Lead> = .city == "a" || .city == "b"
        for number in 0..<40 { condition = condition && (.fax == "\(number)" || .phone == "\(number)") }
        #expect(try await code { $0.leads.where(condition) } == "refused.query.too-long")
        var chain: Condition<Lead> = .city == "0"
        for number in 1..<100_000 { chain = chain || .city == "\(number)" }
        #expect(try await code { $0.leads.where(chain) } == "refused.query.too-long")
    }

    @Test("Queries beyond 8 kB")
    func length() async throws {
        let long = (1...2_000).map { "City \($0)" }
        let list: Condition<Lead> = .isAny(.city, of: long)
        #expect(try await code { $0.leads.where(.city == String(repeating: "x", count: 8_000)) } == "refused.query.too-long")
        #expect(try await code { $0.leads.where(.isAny(.city, of: [String(repeating: "x", count: 8_000), "a"])) } == "refused.query.too-long")
        #expect(try await code { $0.leads.where(list || .fax == "1") } == "refused.query.too-long")
        #expect(try await code { $0.leads.where(list).order(by: .city) } == "refused.query.too-long")
        #expect(try await code { $0.leads.where(list).limit(5, offset: 5) } == "refused.query.too-long")
        // Bytes count, not characters: each of these takes nine.
        #expect(try await code { $0.leads.where(.city == String(repeating: "漢", count: 900)) } == "refused.query.too-long")
        #expect(try await code { $0.leads.where(.city == String(repeating: "x", count: 7_000)) } == nil)
    }

    @Test("A bookmark of another query")
    func bookmark() async throws {
        let bookmark = QueryBookmark(try server.client.leads.all().plan, at: .start)
        #expect(try await code { $0.contacts.all().resuming(at: bookmark) } == "refused.query.bookmark")
        #expect(try await code { $0.leads.where(.city == "a").resuming(at: bookmark) } == "refused.query.bookmark")
        #expect(try await code { $0.leads.all().resuming(at: bookmark) } == nil)
    }
}
