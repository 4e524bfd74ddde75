import CRMRuntime
import RecordCore

/// One listing or search, described completely: what every request of it has in common. Page tokens are bound to
/// exactly these parameters, so nothing here changes while the listing goes on.
struct RecordListing: Sendable {
    /// How the rows that follow a page are asked for.
    enum Paging: Sendable, Hashable {
        /// By page number up to 2,000 rows, by page token beyond.
        case numbersThenTokens
        /// By page number alone: up to so many rows, or without an end.
        case numbers(limit: Int?)
    }

    /// `records.list`, `records.search` …
    let callName: String
    let module: String
    let path: String
    /// Beside `fields`, `ids`, `per_page`, `page` and `page_token`.
    let parameters: [(name: String, value: String)]
    let headers: HTTPHeaders
    /// Ids in groups of one call each; nil where the rows are not asked for by id.
    let groups: [[String]]?
    let selection: FieldSelection
    let perPage: Int
    let paging: Paging
    /// Where the listing begins.
    let start: RecordCursor

    init(
        callName: String, module: String, path: String, parameters: [(name: String, value: String)] = [],
        headers: HTTPHeaders = [:], groups: [[String]]? = nil, selection: FieldSelection = .everything, perPage: Int,
        paging: Paging, start: RecordCursor? = nil
    ) {
        self.callName = callName
        self.module = module
        self.path = path
        self.parameters = parameters
        self.headers = headers
        self.groups = groups
        self.selection = selection
        self.perPage = perPage
        self.paging = paging
        self.start = start ?? (groups == nil ? .page(1) : .ids(0))
    }

    /// The listing is one of a module's records, which can go on from a kept place.
    var isResumable: Bool { paging == .numbersThenTokens && path == ModulePath.records(module) }

    /// The calls for one page, one per chunk of fields; nil for a chunk whose own listing ended before.
    func calls(for cursor: RecordCursor) -> [APICall?] {
        let chunks = selection.chunks.isEmpty ? [[]] : selection.chunks
        switch cursor {
        case .page(let number):
            return chunks.map { call($0, perPage, ("page", String(number))) }
        case .tokens(let tokens):
            return zip(chunks, tokens).map { fields, token in token.map { call(fields, perPage, ("page_token", $0)) } }
        case .ids(let number):
            guard let groups, groups.indices.contains(number) else { return [] }
            let group = groups[number]
            return chunks.map { call($0, group.count, ("ids", group.joined(separator: ","))) }
        }
    }

    /// The call for some fields of records known by id.
    func call(ids: [RawRecordID], fields: [String]) -> APICall {
        // A converted record is among those with an id only if converted ones are asked for.
        let kept = parameters.filter { ["converted", "approved"].contains($0.name) }
        return APICall(
            callName, path: ModulePath.records(module),
            query: kept + [
                ("ids", ids.map(\.description).joined(separator: ",")), ("fields", fields.joined(separator: ",")),
                ("per_page", String(ids.count)),
            ])
    }

    private func call(_ fields: [String], _ perPage: Int, _ place: (name: String, value: String)) -> APICall {
        var query = parameters
        if !fields.isEmpty { query.append(("fields", fields.joined(separator: ","))) }
        query.append(("per_page", String(perPage)))
        query.append(place)
        return APICall(callName, path: path, query: query, headers: headers)
    }

    /// The place after a page if the listing goes on and no token is needed for it.
    func placeByNumber(after cursor: RecordCursor) -> RecordCursor? {
        switch cursor {
        case .tokens: return nil
        case .ids(let number): return number + 1 < groups?.count ?? 0 ? .ids(number + 1) : nil
        case .page(let number):
            switch paging {
            case .numbersThenTokens:
                return (number + 1) * perPage <= ZohoLimits.rowsByPageNumber ? .page(number + 1) : nil
            case .numbers(let limit):
                return number * perPage < limit ?? .max ? .page(number + 1) : nil
            }
        }
    }

    /// Rows up to and with a page, if all pages before it are full.
    func rows(through cursor: RecordCursor) -> Int? {
        switch cursor {
        case .tokens: nil
        case .page(let number): number * perPage
        case .ids(let number): groups?.prefix(number + 1).reduce(0) { $0 + $1.count }
        }
    }
}

/// The place of a page in a listing.
public enum RecordCursor: Hashable, Sendable, Codable {
    /// A page number, from 1: only for the first 2,000 rows.
    case page(Int)
    /// Page tokens, one for each call that a page of this listing takes, as each is bound to its own fields. nil
    /// where the listing of those fields ended before the others: records may come and go between two calls.
    case tokens([String?])
    /// The number of a group of ids, from 0, in a listing of records known by id.
    case ids(Int)
}
