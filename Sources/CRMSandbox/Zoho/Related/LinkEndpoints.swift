import RecordCore

/// Linking records and taking links away: `PUT` and `DELETE` on a related list.
enum LinkEndpoints {
    static func linkMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (parent, target) = try linkable(&state, call)
        let body = try WriteBody(call, limit: state.limits.rowsPerWrite)
        var results: [WriteResult] = []
        for (position, item) in body.items.enumerated() {
            let path = "$.data[\(position)]"
            do throws(ZohoError) {
                guard let named = item["id"].flatMap(References.id) else { throw .missingKey("id", at: "\(path).id") }
                guard let id = try call.ownID(named, in: target.module, state) else { throw .unknownRecord(named, at: "\(path).id") }
                results.append(try link(id, item, at: path, target, parent, &state))
            } catch {
                results.append(.failure(error))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }

    static func linkOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (parent, target) = try linkable(&state, call)
        let id = try call.relatedID(in: target.module, state)
        let body = try WriteBody(call, limit: 1)
        let result: WriteResult
        do throws(ZohoError) {
            result = try link(id, body.items[0], at: "$.data[0]", target, parent, &state)
        } catch {
            result = .failure(error)
        }
        return WriteResult.reply([result], whenAllSucceed: 200)
    }

    static func unlinkMany(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (parent, target) = try linkable(&state, call)
        guard let ids = call.list("ids"), !ids.isEmpty else { throw .missingParameter("ids") }
        guard ids.count <= state.limits.rowsPerWrite else { throw .limit(state.limits.rowsPerWrite, parameter: "ids") }
        var results: [WriteResult] = []
        for named in ids {
            if let id = try call.ownID(named, in: target.module, state) {
                results.append(unlink(id, target, parent, &state))
            } else {
                results.append(.failure(.unknownRecord(named)))
            }
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }

    static func unlinkOne(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (parent, target) = try linkable(&state, call)
        let id = try call.relatedID(in: target.module, state)
        return WriteResult.reply([unlink(id, target, parent, &state)], whenAllSucceed: 200)
    }

    /// A list of records that point here by a lookup is changed by that lookup, not here.
    private static func linkable(
        _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> (parent: RelatedParent, target: RelatedTarget) {
        let parent = try RelatedParent(state, call)
        let target = try RelatedTarget(call.path["list"] ?? "", of: parent, &state)
        switch target {
        case .links, .ownRows: return (parent, target)
        case .theirRows: throw .unsupported("Linking over the other side's multi-select lookup")
        case .pointing, .invited: throw .unknownRelation
        }
    }

    private static func link(
        _ id: String, _ item: JSONValue, at path: String, _ target: RelatedTarget, _ parent: RelatedParent, _ state: inout ZohoState
    ) throws(ZohoError) -> WriteResult {
        guard let number = UInt64(id), state[store: target.module.name].contains(number) else {
            throw unrelated(id, at: "\(path).id")
        }
        switch target {
        case .links(let kind, let isLeft, _):
            let value = try LinkValue.read(item, kind.field, at: path, state)
            state.links.put(kind, parent.number, number, isLeft: isLeft, value: value)
        case .ownRows(let field, let key, _):
            guard var record = state[store: parent.module.name][parent.number] else { throw .invalidPathID(1) }
            var rows = record.values[field]?.array ?? []
            if !rows.contains(where: { $0[key]?.string == id }) {
                rows.append([key: .string(id), "id": .string(String(state.ids.next()))])
            }
            record.values[field] = .array(rows)
            state[store: parent.module.name].put(record)
        default: break
        }
        return .success("relation added", ["id": .string(id)])
    }

    private static func unlink(
        _ id: String, _ target: RelatedTarget, _ parent: RelatedParent, _ state: inout ZohoState
    ) -> WriteResult {
        var isRemoved = false
        switch target {
        case .links(let kind, let isLeft, _):
            isRemoved = UInt64(id).map { state.links.remove(kind, parent.number, $0, isLeft: isLeft) } ?? false
        case .ownRows(let field, let key, _):
            guard var record = state[store: parent.module.name][parent.number] else { break }
            let old = record.values[field]?.array ?? []
            let new = old.filter { $0[key]?.string != id }
            isRemoved = new.count < old.count
            record.values[field] = new.isEmpty ? nil : .array(new)
            state[store: parent.module.name].put(record)
        default: break
        }
        return isRemoved ? .success("relation removed", ["id": .string(id)]) : .failure(unrelated(id, at: nil))
    }

    private static func unrelated(_ id: String, at path: String?) -> ZohoError {
        var details = [JSONMember("id", .string(id))]
        if let path { details.append(JSONMember("json_path", .string(path))) }
        return ZohoError(400, "INVALID_DATA", "the related id given seems to be invalid", details)
    }
}
