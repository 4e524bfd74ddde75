import RecordCore

/// The `info` of a list: where the page stands and how to go on.
struct PageInfo: Sendable {
    let parameters: ListParameters
    /// Rows before the page.
    let start: Int
    let count: Int
    let total: Int
    /// The last row of the page.
    let last: UInt64

    init(_ parameters: ListParameters, start: Int, count: Int, total: Int, last: UInt64) {
        self.parameters = parameters
        self.start = start
        self.count = count
        self.total = total
        self.last = last
    }

    func json(_ call: ZohoCall, _ state: ZohoState) -> JSONValue {
        let hasMore = start + count < total
        let expires = state.now + state.limits.pageTokenSeconds
        let fingerprint = PageTokens.fingerprint(of: call.request, user: call.user)
        func token(_ position: PageTokens.Position) -> JSONValue {
            .string(state.pageTokens.make(position, expires: expires, fingerprint: fingerprint))
        }
        let next = hasMore ? token(PageTokens.Position(offset: start + count, after: last)) : JSONValue.null
        let previous = start > 0 ? token(PageTokens.Position(offset: max(0, start - parameters.perPage), after: 0)) : JSONValue.null
        return [
            "call": false, "per_page": .number(JSONNumber(parameters.perPage)), "next_page_token": next,
            "count": .number(JSONNumber(count)), "sort_by": .string(parameters.sortName),
            "page": .number(JSONNumber(start / parameters.perPage + 1)), "previous_page_token": previous,
            "page_token_expiry": hasMore || start > 0 ? state.wireTime(expires) : .null,
            "sort_order": .string(parameters.sortOrder), "email": false, "more_records": .bool(hasMore),
        ]
    }
}
