import CRMRuntime
import RecordCore

/// One listing or search, described completely: what every request of it has in common. Page tokens are bound to
/// exactly these parameters, so nothing here changes while the listing goes on.
struct RecordListing: Sendable {
    /// `records.list` or `records.search`.
    let callName: String
    let module: String
    /// Beside `fields`, `per_page`, `page` and `page_token`.
    let parameters: [(name: String, value: String)]
    let selection: FieldSelection
    let perPage: Int
    /// Searches have no page tokens: they end at 2,000 rows.
    let hasPageTokens: Bool
    /// The path of a list that hangs on a record; nil for the module's own.
    var relatedPath: String?

    private var path: String {
        if let relatedPath { return relatedPath }
        return hasPageTokens ? ModulePath.records(module) : ModulePath.search(module)
    }

    /// The calls for one page, one per chunk of fields; nil for a chunk whose own listing ended before.
    func calls(for cursor: RecordCursor) -> [APICall?] {
        let chunks = selection.chunks.isEmpty ? [[]] : selection.chunks
        return switch cursor {
        case .page(let number): chunks.map { call($0, ("page", String(number))) }
        case .tokens(let tokens):
            zip(chunks, tokens).map { fields, token in token.map { call(fields, ("page_token", $0)) } }
        }
    }

    /// The call for some fields of records known by id.
    func call(ids: [RawRecordID], fields: [String]) -> APICall {
        APICall(
            callName, path: ModulePath.records(module),
            query: [
                ("ids", ids.map(\.description).joined(separator: ",")), ("fields", fields.joined(separator: ",")),
                ("per_page", String(ids.count)),
            ])
    }

    private func call(_ fields: [String], _ place: (name: String, value: String)) -> APICall {
        var query = parameters
        if !fields.isEmpty { query.append(("fields", fields.joined(separator: ","))) }
        query.append(("per_page", String(perPage)))
        query.append(place)
        return APICall(callName, path: path, query: query)
    }
}

/// The place of a page in a listing.
public enum RecordCursor: Hashable, Sendable {
    /// A page number, from 1: only for the first 2,000 rows.
    case page(Int)
    /// Page tokens, one for each call that a page of this listing takes, as each is bound to its own fields. nil
    /// where the listing of those fields ended before the others: records may come and go between two calls.
    case tokens([String?])
}
