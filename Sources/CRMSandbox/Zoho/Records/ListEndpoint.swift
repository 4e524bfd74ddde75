import RecordCore

/// `GET /{module}`: a page of records.
enum ListEndpoint {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let parameters = try ListParameters(call, state)
        // A list by view costs three credits.
        if call.request["cvid"] != nil { state.rates.count(credits: 2, now: state.now) }
        return try page(of: try chosenIDs(&state, module, call, parameters), parameters, module, call, state)
    }

    /// One page of `ids`, which are ascending by the sort key.
    static func page(
        of ids: [UInt64], _ parameters: ListParameters, _ module: ZohoModule, _ call: ZohoCall, _ state: ZohoState
    ) throws(ZohoError) -> ZohoReply {
        let renderer = RecordRenderer(state: state, module: module)
        return try page(of: ids, parameters, call, state) { id in
            state[store: module.name][id].map { record in
                parameters.fields.map { renderer.row(record, fields: $0) } ?? renderer.whole(record, withRowCounts: false)
            }
        }
    }

    /// One page of whatever `row` makes of the ids; nil leaves one out.
    static func page(
        of ids: [UInt64], _ parameters: ListParameters, _ call: ZohoCall, _ state: ZohoState, _ row: (UInt64) -> JSONValue?
    ) throws(ZohoError) -> ZohoReply {
        let start = startRow(parameters, in: ids)
        let end = min(ids.count, start + parameters.perPage)
        guard start < end else {
            // Nothing at all may also mean: nothing that is newer than the client's copy.
            return try call.time(header: "If-Modified-Since") == nil ? .noContent : .notModified
        }
        var rows: [JSONValue] = []
        rows.reserveCapacity(end - start)
        var last: UInt64 = 0
        for place in start..<end {
            let id = ids[parameters.isAscending ? place : ids.count - 1 - place]
            guard let json = row(id) else { continue }
            last = id
            rows.append(json)
        }
        let info = PageInfo(parameters, start: start, count: rows.count, total: ids.count, last: last)
        return ZohoReply(json: ["data": .array(rows), "info": info.json(call, state)])
    }

    /// Behind the row that the token names, if it is still there; else at the token's offset.
    private static func startRow(_ parameters: ListParameters, in ids: [UInt64]) -> Int {
        let position = parameters.position
        guard position.after != 0 else { return position.offset }
        // Rows rarely come and go between two pages, so the row is near its old place.
        let expected = position.offset - 1
        func id(at row: Int) -> UInt64 { ids[parameters.isAscending ? row : ids.count - 1 - row] }
        if ids.indices.contains(expected), id(at: expected) == position.after { return position.offset }
        guard let found = ids.firstIndex(of: position.after) else { return position.offset }
        return (parameters.isAscending ? found : ids.count - 1 - found) + 1
    }

    private static func chosenIDs(
        _ state: inout ZohoState, _ module: ZohoModule, _ call: ZohoCall, _ parameters: ListParameters
    ) throws(ZohoError) -> [UInt64] {
        var ids = state[store: module.name].ids(sortedBy: parameters.sortKey)
        if let wanted = try call.recordIDs(module, state) { ids = ids.filter(wanted.contains) }
        let filter = try RecordFilter(call, module, state)
        if !filter.letsAllPass {
            let store = state[store: module.name]
            ids = ids.filter { store[$0].map(filter.matches) ?? false }
        }
        if let since = try call.time(header: "If-Modified-Since") {
            let store = state[store: module.name]
            ids = ids.filter { store[$0].map { $0.modifiedTime > since } ?? false }
        }
        return ids
    }
}
