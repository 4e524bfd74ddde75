import CRMRuntime
import RecordCore

/// A place in a listing, to go on from later, in another process if need be.
///
///     for try await page in zoho.leads.list(.lastName).pages {
///         try await process(page)
///         try save(JSONEncoder().encode(page.next))
///     }
///     zoho.leads.list(.lastName, resumingAt: bookmark)
///
/// It holds everything that has to stay the same from page to page: module, fields, parameters, rows per page and the
/// page tokens. Tokens belong to the user who listed and end after 24 hours, see `expires`; resuming later throws
/// `zoho.EXPIRED_VALUE`.
public struct PageBookmark: Codable, Hashable, Sendable {
    struct Parameter: Codable, Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The API name of the module.
    public let module: String
    /// When the page tokens end; nil where the place is known without a token.
    public let expires: ZonedDateTime?
    /// API names in the order and the division of the calls.
    let fields: [[String]]
    /// The listing is one of whole records.
    let isWhole: Bool
    let parameters: [Parameter]
    let headers: [Parameter]
    let groups: [[String]]?
    let perPage: Int
    let cursor: RecordCursor

    init(_ listing: RecordListing, at cursor: RecordCursor, expires: ZonedDateTime?) {
        module = listing.module
        fields = listing.selection.chunks
        isWhole = listing.selection.isWhole
        parameters = listing.parameters.map { Parameter(name: $0.name, value: $0.value) }
        headers = listing.headers.fields.map { Parameter(name: $0.name, value: $0.value) }
        groups = listing.groups
        perPage = listing.perPage
        self.cursor = cursor
        if case .tokens = cursor { self.expires = expires } else { self.expires = nil }
    }

    /// The rest of the listing, as a listing of its own.
    func listing(of schema: RecordSchema, call: String) -> RecordListing {
        var headers = HTTPHeaders()
        for header in self.headers { headers[header.name] = header.value }
        return RecordListing(
            callName: call, module: module, path: ModulePath.records(module),
            parameters: parameters.map { ($0.name, $0.value) }, headers: headers, groups: groups,
            selection: FieldSelection(chunks: fields, of: schema, isWhole: isWhole), perPage: perPage,
            paging: .numbersThenTokens, start: cursor)
    }

    /// Why a listing cannot go on from here; nil if it can.
    /// - Parameter asked: the fields it wants; nil for whole records.
    func refusal(asked: [Int]?, of schema: RecordSchema, call: String) -> CRMError? {
        guard module == schema.module else {
            return RecordProblem.foreignBookmark(
                "It is one of \(module), this is a listing of \(schema.module).", call: call)
        }
        if let asked {
            let known = Set(fields.joined())
            let missing = asked.filter { $0 != schema.idIndex }.map { schema.fields[$0].name }.filter {
                !known.contains($0)
            }
            guard missing.isEmpty, !isWhole else {
                let reason =
                    isWhole
                    ? "It is one of whole records." : "Its listing does not have \(missing.joined(separator: ", "))."
                return RecordProblem.foreignBookmark(reason, call: call)
            }
        } else if !isWhole {
            return RecordProblem.foreignBookmark(
                "It is one of a listing of some fields, not of whole records.", call: call)
        }
        if case .tokens(let tokens) = cursor, tokens.count != max(1, fields.count) {
            return RecordProblem.foreignBookmark("It is damaged: its tokens don't fit its fields.", call: call)
        }
        return nil
    }
}
