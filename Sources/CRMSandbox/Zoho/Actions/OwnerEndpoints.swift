import RecordCore

/// `POST /{module}/actions/change_owner`, for one record or up to 500.
enum OwnerEndpoints {
    static func one(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let body = try call.object()
        let owner = try owner(body, state)
        moveRelated(body, to: owner, user: call.user, &state)
        let result = change(record.idText, in: module, to: owner, user: call.user, &state)
        return WriteResult.reply([result], whenAllSucceed: 202)
    }

    static func many(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let body = try call.object()
        let ids = try MassIDs.read(body, limit: state.limits.idsPerMassAction)
        let owner = try owner(body, state)
        moveRelated(body, to: owner, user: call.user, &state)
        var results: [WriteResult] = []
        for id in ids { results.append(change(id, in: module, to: owner, user: call.user, &state)) }
        return WriteResult.reply(results, whenAllSucceed: 202)
    }

    /// An active user.
    static func owner(_ body: JSONValue, _ state: ZohoState) throws(ZohoError) -> String {
        guard let value = body["owner"], !value.isNull else { throw .missingKey("owner", at: "$.owner") }
        guard let id = value["id"].flatMap(References.id) else { throw .missingKey("id", at: "$.owner.id") }
        guard state.organisation.user(id)?.isActive == true else { throw .invalid("id", at: "$.owner.id") }
        return id
    }

    static func change(
        _ id: String, in module: ZohoModule, to owner: String, user: String, _ state: inout ZohoState
    ) -> WriteResult {
        guard let number = UInt64(id), var record = state[store: module.name][number] else {
            return .failure(.unknownRecord(id))
        }
        guard state.actions.locks[.init(module: module.name, id: number)] == nil else {
            return .failure(.locked(id, "change_owner"))
        }
        record.owner = owner
        record.modifiedTime = state.now
        record.modifiedBy = user
        state[store: module.name].put(record)
        return .success("owner is successfully updated", ["id": .string(id)])
    }

    /// What is not there is passed over, as in the real service.
    private static func moveRelated(_ body: JSONValue, to owner: String, user: String, _ state: inout ZohoState) {
        for item in body["related_modules"]?.array ?? [] {
            guard let name = item["api_name"]?.string, let module = state.organisation.modules[name],
                let id = item["id"].flatMap(References.id)
            else { continue }
            _ = change(id, in: module, to: owner, user: user, &state)
        }
    }
}
