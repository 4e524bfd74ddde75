import CRMRuntime
import Foundation
import RecordCore

/// Fetches the pages of one query, by offset.
public struct QueryPageSource<Row: Sendable>: PageSource {
    let zoho: ZohoCRM
    let plan: QueryPlan
    let decoders: DecoderPool
    let row: @Sendable (RecordStorage) -> Row
    let offset: Int
    let limit: Int?

    /// The number of rows before the first.
    public var firstCursor: Int { offset }

    public func fetch(_ cursor: Int) async throws -> PageStep<RecordPage<Row>, Int> {
        if let refusal = QueryProblem.refusal(of: plan, offset: offset) { throw refusal }
        let count = rows(at: cursor)
        let isPaged = limit.map { $0 > plan.rowsPerCall } ?? true
        let answer = try await zoho.answer(toQuery: plan.text(offset: cursor, count: count, isPaged: isPaged))
        guard !answer.isEmpty else { return PageStep(nil, next: .end) }
        let page = try decoders.withDecoder { try answer.decode(with: $0) }
        zoho.report(page.findings, in: QueryProblem.callName)
        let info = PageInfo(page.envelope)
        return PageStep(
            RecordPage(page, info: info, limits: answer.response.limits, row: row),
            next: continuation(after: cursor, asked: count, page.count, info))
    }

    public func repetition(of cursor: Int) -> any Error { QueryProblem.repeatedPage() }

    /// As many rows as one call may bring, but none beyond the limits.
    private func rows(at cursor: Int) -> Int {
        let wanted = limit.map { offset + $0 - cursor } ?? plan.rowsPerCall
        return max(1, min(plan.rowsPerCall, wanted, QueryLimits.rows - cursor))
    }

    private func continuation(after cursor: Int, asked: Int, _ count: Int, _ info: PageInfo) -> PageContinuation<Int> {
        // Without a word from the server a full page means that there may be more. An empty one is the end in any
        // case: another call with the same rows before it could only say the same.
        guard count > 0, info.moreRecords ?? (count >= asked) else { return .end }
        let next = cursor + count
        return next < QueryLimits.rows ? .more(next) : .broken(QueryProblem.rowLimit())
    }
}

extension ZohoCRM {
    /// Sends a query. A query changes nothing, so it may be repeated.
    func answer(toQuery text: String, meta: Bool = false) async throws -> RecordAnswer {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("select_query")
        writer.string(text)
        if meta {
            writer.key("include_meta")
            writer.value(["fields"])
        }
        writer.endObject()
        let call = APICall.json(
            QueryProblem.callName, .post, path: "/crm/v8/coql", body: Data(writer.finish()), isRepeatable: true)
        return RecordAnswer(call: call, response: try await api.send(call))
    }
}
