import CRMRuntime
import Foundation
import RecordCore

/// Fetches the pages of one query.
public struct VtigerPageSource<Row: Sendable>: PageSource {
    let vtiger: VtigerCRM
    let plan: QueryPlan
    let call: String
    private let parts: Result<[QueryPlan], CRMError>
    private let decoders: DecoderPool
    private let row: @Sendable (RecordStorage) -> Row
    /// Where the rows begin.
    public let firstCursor: QueryCursor

    init(
        _ vtiger: VtigerCRM, _ plan: QueryPlan, resumingAt bookmark: QueryBookmark? = nil, call: String = "records.query",
        row: @escaping @Sendable (RecordStorage) -> Row
    ) {
        self.vtiger = vtiger
        self.plan = plan
        self.call = call
        self.row = row
        decoders = DecoderPool(schema: plan.schema, columns: plan.columns, envelope: "result")
        firstCursor = bookmark?.cursor ?? .start
        parts = Result { () throws(CRMError) in
            if let refusal = QueryProblem.refusal(of: plan, call: call, vtiger.prefixes) { throw refusal }
            if let bookmark, !bookmark.fits(plan) { throw QueryProblem.foreignBookmark(call: call) }
            return try QueryDivision.parts(of: plan, call: call)
        }
    }

    public func fetch(_ cursor: QueryCursor) async throws -> PageStep<VtigerPage<Row>, QueryCursor> {
        let parts = try parts.get()
        let asked = plan.rowsOfPage(at: cursor)
        guard asked > 0, parts.indices.contains(cursor.part) else { return PageStep(nil, next: .end) }
        let text = parts[cursor.part].text(at: cursor, count: asked)
        let answer = try await vtiger.send(VtigerCall(call, operation: "query", .get, ["query": text]))
        let page = try decoders.withDecoder { try vtiger.page(answer, with: $0) }
        let next = continuation(after: cursor, asked: asked, page, parts: parts.count)
        var bookmark: QueryBookmark?
        if case .more(let cursor) = next { bookmark = QueryBookmark(plan, at: cursor) }
        return PageStep(VtigerPage(page, next: bookmark, row: row), next: next)
    }

    public func repetition(of _: QueryCursor) -> any Error { QueryProblem.repeatedPage(call: call) }

    /// A page that is not full is the last: what the user may not see is left out before the server counts to 100.
    private func continuation(
        after cursor: QueryCursor, asked: Int, _ page: DecodedPage, parts: Int
    ) -> PageContinuation<QueryCursor> {
        var next = cursor
        next.passed += page.count
        if let limit = plan.limit, next.passed >= limit { return .end }
        guard page.count >= asked else {
            next.part += 1
            next.after = nil
            return next.part < parts ? .more(next) : .end
        }
        guard plan.isByID else { return .more(next) }
        // Forward, or it would go round for ever.
        guard let last = page.storage(at: page.count - 1).ownRawID, let number = RecordNumber.number(last.description),
            number > cursor.after.flatMap({ RecordNumber.number($0.description) }) ?? 0
        else { return .broken(QueryProblem.repeatedPage(call: call)) }
        next.after = last
        return .more(next)
    }
}

extension QueryPlan {
    /// How many rows to ask for at this place.
    func rowsOfPage(at cursor: QueryCursor) -> Int {
        limit.map { max(0, min(VtigerLimits.rows, $0 - cursor.passed)) } ?? VtigerLimits.rows
    }
}

extension RecordStorage {
    /// The row's id; nil if it has none.
    var ownRawID: RawRecordID? { schema.idIndex.flatMap { rawID($0) } }
}
