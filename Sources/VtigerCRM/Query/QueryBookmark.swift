import CRMRuntime
import RecordCore

/// A place in the rows of a query, to go on from later, in another process if need be.
///
///     let leads = vtiger.leads.where(.city == "Rome")
///     for try await page in leads.pages {
///         try await process(page)
///         try save(JSONEncoder().encode(page.next))
///     }
///     for try await lead in leads.resuming(at: bookmark) { … }
///
/// It fits a query with the same fields, condition, order and limit; to any other it is refused. It does not become too
/// old: the server keeps nothing.
public struct QueryBookmark: Codable, Hashable, Sendable {
    /// The API name of the module.
    public let module: String
    /// Which query it is of: a hash of its text.
    let query: String
    let cursor: QueryCursor

    init(_ plan: QueryPlan, at cursor: QueryCursor) {
        module = plan.schema.module
        query = Self.hash(plan)
        self.cursor = cursor
    }

    func fits(_ plan: QueryPlan) -> Bool { module == plan.schema.module && query == Self.hash(plan) }

    private static func hash(_ plan: QueryPlan) -> String {
        Base64URL.text(SHA256.digest(plan.identity.utf8).prefix(12))
    }
}
