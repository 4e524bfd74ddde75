import CRMRuntime
import RecordCore

/// Fetches the pages of one listing or search of records.
///
/// By page number up to 2,000 rows, by page token from there. A listing of more than 50 fields takes several calls
/// per page, each with its own chain of tokens, whose rows are joined by id.
public struct RecordPageSource<Row: Sendable>: PageSource {
    let zoho: ZohoCRM
    let listing: RecordListing
    let decoders: DecoderPool
    let row: @Sendable (RecordStorage) -> Row
    /// What reads fields through lookups, where some were asked for.
    var join: RowJoin<Row>?
    /// Why this listing cannot be asked for; thrown instead of the first page.
    let refusal: CRMError?

    public var firstCursor: RecordCursor { listing.start }

    public func presumedCursor(after cursor: RecordCursor, limit: Int?) -> RecordCursor? {
        guard let next = listing.placeByNumber(after: cursor) else { return nil }
        if let limit, let rows = listing.rows(through: cursor), rows >= limit { return nil }
        return next
    }

    public func fetch(_ cursor: RecordCursor) async throws -> PageStep<RecordPage<Row>, RecordCursor> {
        if let refusal { throw refusal }
        if let path = join?.plan.tooLong { throw RecordProblem.longPath(path, call: listing.callName) }
        let answers = try await answers(at: cursor)
        guard let first = answers.first.flatMap({ $0 }), !first.isEmpty else {
            // Nothing there, and nothing after it; but the next ids may be those of records.
            if case .ids = cursor, let next = listing.placeByNumber(after: cursor) {
                return PageStep(nil, next: .more(next))
            }
            return PageStep(nil, next: .end)
        }
        let page: DecodedPage
        let infos: [PageInfo]
        if answers.count == 1 {
            page = try decoders.withDecoder { try first.decode(with: $0) }
            infos = [PageInfo(page.envelope)]
        } else {
            let present = answers.map { answer in answer.flatMap { $0.isEmpty ? nil : $0 } }
            page = try await joined(present.compactMap { $0 })
            var envelopes = ([page.envelope] + page.joinedEnvelopes)[...]
            infos = present.map { $0 == nil ? PageInfo() : PageInfo(envelopes.popFirst() ?? []) }
        }
        zoho.report(page.findings, in: listing.callName)
        let next = continuation(after: cursor, count: page.count, infos: infos)
        let records = join == nil ? [] : (0..<page.count).map { page.storage(at: $0) }
        let row = try await join?.reader(of: records, zoho, call: listing.callName) ?? row
        let limits = answers.last { $0 != nil }?.map(\.response.limits) ?? APILimits()
        return PageStep(
            RecordPage(page, info: infos[0], next: bookmark(next, infos), limits: limits, row: row), next: next)
    }

    public func repetition(of cursor: RecordCursor) -> any Error {
        RecordProblem.repeatedPageToken(call: listing.callName)
    }
}

extension RecordPageSource {
    /// The answers for one page, one per chunk of fields; nil for a chunk whose own listing ended before.
    private func answers(at cursor: RecordCursor) async throws -> [RecordAnswer?] {
        let calls = listing.calls(for: cursor)
        do {
            var answers = try await zoho.answers(to: calls.compactMap { $0 })[...]
            return calls.map { $0 == nil ? nil : answers.popFirst() }
        } catch let error as CRMError {
            if error.crmCode == "LIMIT_REACHED", listing.paging != .numbersThenTokens {
                throw RecordProblem.searchLimit(call: listing.callName, underlying: error)
            }
            if case .tokens = cursor { throw RecordProblem.pageToken(error) }
            throw error
        }
    }

    /// Joins the answers about one page by id. Records may be created or deleted between two calls, so that an
    /// answer lacks rows which the first one has: their fields are asked for once more, by id.
    private func joined(_ answers: [RecordAnswer]) async throws -> DecodedPage {
        let page = try decoders.withDecoder { try RecordAnswer.decode(joining: answers, with: $0) }
        let rows = (0..<page.count).map { page.storage(at: $0) }
        var repairs: [APICall] = []
        for chunk in listing.selection.chunks.dropFirst() {
            guard let name = chunk.first, let index = decoders.schema.index(of: name) else { continue }
            let ids = rows.filter { !$0.isLoaded(index) }.compactMap { row in
                row.schema.idIndex.flatMap { row.rawID($0) }
            }
            for start in stride(from: 0, to: ids.count, by: ZohoLimits.idsPerRead) {
                let group = ids[start..<min(start + ZohoLimits.idsPerRead, ids.count)]
                repairs.append(listing.call(ids: Array(group), fields: chunk))
            }
        }
        if repairs.isEmpty { return page }
        let repaired = try await zoho.answers(to: repairs).filter { !$0.isEmpty }
        return try decoders.withDecoder { try RecordAnswer.decode(joining: answers + repaired, with: $0) }
    }

    /// How the listing goes on. `infos` has one element per chunk of fields; the first chunk decides.
    private func continuation(
        after cursor: RecordCursor, count: Int, infos: [PageInfo]
    ) -> PageContinuation<RecordCursor> {
        if case .ids = cursor { return listing.placeByNumber(after: cursor).map { .more($0) } ?? .end }
        let hasToken = infos[0].nextPageToken != nil
        // An empty page with a token is not the end, whatever else it says. Where the server says nothing, a full
        // page means that there may be more.
        let more = (count == 0 && hasToken) || (infos[0].moreRecords ?? (hasToken || count >= listing.perPage))
        guard more else { return .end }
        if let next = listing.placeByNumber(after: cursor) { return .more(next) }
        guard listing.paging == .numbersThenTokens else {
            return .broken(RecordProblem.searchLimit(call: listing.callName, underlying: nil))
        }
        guard hasToken else { return .broken(RecordProblem.missingPageToken(call: listing.callName)) }
        return .more(.tokens(infos.map(\.nextPageToken)))
    }

    /// The place after a page, to be kept. Searches are not resumed: their index changes, and there are no tokens.
    private func bookmark(_ next: PageContinuation<RecordCursor>, _ infos: [PageInfo]) -> PageBookmark? {
        guard case .more(let cursor) = next, listing.isResumable else { return nil }
        let expiries = infos.compactMap(\.pageTokenExpiry)
        return PageBookmark(
            listing, at: cursor, expires: expiries.min { $0.secondsSince1970 < $1.secondsSince1970 })
    }
}
