import RecordCore

/// A write of settings: the list under its key, one result for each of its items, in their order.
enum SettingsBatch {
    /// - Parameters:
    ///   - key: of the list, in the body and in the answer.
    ///   - work: what to do with one item.
    static func run(
        _ key: String, _ call: ZohoCall, whenAllSucceed status: Int, _ state: inout ZohoState,
        _ work: (_ item: SettingsItem, _ state: inout ZohoState) throws(ZohoError) -> WriteResult
    ) throws(ZohoError) -> ZohoReply {
        var results: [WriteResult] = []
        for (position, item) in try items(key, call, limit: state.limits.rowsPerWrite).enumerated() {
            let path = "$.\(key)[\(position)]"
            do throws(ZohoError) {
                guard item.object != nil else { throw .wrongType("jsonobject", key, at: path) }
                results.append(try work(SettingsItem(item, path), &state))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, under: key, whenAllSucceed: status)
    }

    /// The same for ids: those of the parameter `ids`, or the one of the path.
    static func runIDs(
        _ key: String, _ call: ZohoCall, path: String = "id", whenAllSucceed status: Int = 200, _ state: inout ZohoState,
        _ work: (_ id: String, _ state: inout ZohoState) throws(ZohoError) -> WriteResult
    ) throws(ZohoError) -> ZohoReply {
        let ids: [String]
        if let id = call.path[path] {
            ids = [id]
        } else {
            guard let list = call.list("ids"), !list.isEmpty else { throw .missingParameter("ids") }
            guard list.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
            ids = list
        }
        var results: [WriteResult] = []
        for id in ids {
            do throws(ZohoError) {
                results.append(try work(id, &state))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, under: key, whenAllSucceed: status)
    }

    /// The items of the list that a body holds under a key.
    static func items(_ key: String, _ call: ZohoCall, limit: Int) throws(ZohoError) -> [JSONValue] {
        let body = try call.object()
        guard let list = body[key], !list.isNull else { throw .missingKey(key, at: "$.\(key)") }
        guard let items = list.array else { throw .wrongType("jsonarray", key, at: "$.\(key)") }
        guard !items.isEmpty else { throw .missingKey(key, at: "$.\(key)") }
        guard items.count <= limit else {
            throw ZohoError(
                400, "LIMIT_EXCEEDED", "limit exceeded",
                [JSONMember("maximum_length", .number(JSONNumber(limit))), JSONMember("api_name", .string(key))])
        }
        return items
    }

    /// One page of a list of settings, with its `info`; nothing is a 204.
    static func page(_ key: String, _ rows: [JSONValue], _ call: ZohoCall, _ state: ZohoState) throws(ZohoError) -> ZohoReply {
        let perPage = try ListParameters.perPage(call, state.limits)
        let page = max(1, try call.number("page") ?? 1)
        let rest = rows.dropFirst(min(rows.count, (page - 1) &* perPage))
        guard !rest.isEmpty else { return .noContent }
        let shown = rest.prefix(perPage)
        return ZohoReply(json: [
            key: .array(Array(shown)),
            "info": [
                "per_page": .number(JSONNumber(perPage)), "count": .number(JSONNumber(shown.count)),
                "page": .number(JSONNumber(page)), "more_records": .bool(shown.count < rest.count),
            ],
        ])
    }
}
