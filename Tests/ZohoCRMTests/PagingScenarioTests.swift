import CRMTesting
import Testing
import ZohoStandardModules

/// The listings of the client in every scenario of the pager kit.
@Suite("Listings in the pager kit's scenarios") struct PagingScenarioTests {
    private static let lists = PagingStyle.numbersThenTokens(upTo: 2_000)

    @Test("Lists of one field, which can go on from a bookmark", arguments: PagingScenario.all)
    func list(_ scenario: PagingScenario) async throws {
        let subject = PagingSubject.resumable("list", style: Self.lists) { zoho, bookmark in
            bookmark.map { zoho.leads.list(.id, resumingAt: $0) } ?? zoho.leads.list(.id)
        } id: { $0.description }
        try await PagerKit.check(scenario, of: subject)
    }

    @Test("Lists of whole records, two calls a page", arguments: PagingScenario.all)
    func records(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(scenario, of: .zoho("records", style: Self.lists) { $0.leads.list() } id: { $0.id.description })
    }

    @Test("Lists with four pages at once", arguments: PagingScenario.all)
    func concurrent(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(
            scenario,
            of: .zoho("list", style: Self.lists, pagesAhead: 4) { $0.leads.list(.id, concurrentPages: 4) } id: { $0.description })
    }

    @Test("Searches, which end at 2,000 rows", arguments: PagingScenario.all)
    func search(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(
            scenario,
            of: .zoho("search", style: .numbers(upTo: 2_000)) { $0.leads.search(word: "a", selecting: .id) } id: { $0.description })
    }

    @Test("Deleted records, by page number to the end", arguments: PagingScenario.all)
    func deleted(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(
            scenario, of: .zoho("deleted", style: .numbers(upTo: .max)) { $0.leads.deleted() } id: { $0.id.description })
    }

    @Test("Related lists", arguments: PagingScenario.all)
    func related(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(scenario, of: .zoho("notes", style: Self.lists) { $0.leads["1"].notes() } id: { $0.id.description })
    }
}
