import RecordCore

/// Mass update, delete, change of owner and conversion: by ids at once, by a custom view in a job.
enum MassEndpoints {
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let body = try call.object()
        guard let data = body["data"]?.array?.first, let fields = data.object, !fields.isEmpty else {
            throw .missingKey("data", at: "$.data")
        }
        for field in fields where !field.key.hasPrefix("$") && module[field.key]?.isUpdatable != true {
            throw .invalid(field.key, at: "$.data[0].\(field.key)", "This field cannot be updated in the Mass Update")
        }
        let overwrites = body["over_write"]?.bool ?? false
        if body["cvid"] == nil {
            return try eachID(body, in: module, "mass_update", &state) { record, state in
                MassWork.update(record, with: data, overwrites: overwrites, in: module, user: call.user, &state)
            }
        }
        return try schedule(.update(data, overwrites: overwrites), body, module, call, &state)
    }

    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let body = try call.object()
        if body["cvid"] == nil {
            return try eachID(body, in: module, "mass_delete", &state) { record, state in
                MassWork.delete(record, in: module, user: call.user, &state)
            }
        }
        return try schedule(.delete, body, module, call, &state)
    }

    static func changeOwner(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        let body = try call.object()
        return try schedule(.changeOwner(try OwnerEndpoints.owner(body, state)), body, module, call, &state)
    }

    static func convert(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call, among: ConvertedLeads.modules)
        let body = try call.object()
        let ids = try MassIDs.read(body, limit: state.limits.leadsPerMassConvert)
        guard let owner = body["assign_to"].flatMap(References.id) else { throw .missingKey("assign_to", at: "$.assign_to") }
        guard state.organisation.user(owner)?.isActive == true else { throw .invalid("assign_to", at: "$.assign_to.id") }
        for (position, id) in ids.enumerated() {
            guard let number = UInt64(id), state[store: module.name].contains(number) else {
                throw .invalid("ids", at: "$.ids[\(position)]", "the id given seems to be invalid")
            }
        }
        let request = JSONValue.object((body.object ?? []).filter { $0.key != "ids" && $0.key != "related_modules" })
        let job = SandboxJob(
            kind: .convert(request), module: module.name, view: nil, targets: ids.compactMap { UInt64($0) }, user: call.user)
        let id = state.start(job)
        return ZohoReply(json: [
            "code": "SCHEDULED", "details": ["job_id": .string(id)], "message": "scheduled successfully",
            "status": "success",
        ])
    }

    /// `GET` of any of them: the job's state.
    static func status(_ action: String) -> ZohoEndpoint {
        ZohoEndpoint { (state: inout ZohoState, call: ZohoCall) throws(ZohoError) -> ZohoReply in
            let module = try state.module(call)
            guard let id = call.request["job_id"] else { throw .missingParameter("job_id") }
            guard let job = try state.poll(id, action, in: module.name) else { throw .invalidParameter("job_id") }
            return ZohoReply(json: ["data": .array([job.json])])
        }
    }

    private static func schedule(
        _ kind: SandboxJob.Kind, _ body: JSONValue, _ module: ZohoModule, _ call: ZohoCall, _ state: inout ZohoState
    ) throws(ZohoError) -> ZohoReply {
        let (view, ids) = try MassTargets.read(body, module, user: call.user, state)
        let job = SandboxJob(kind: kind, module: module.name, view: view, targets: ids, user: call.user)
        let id = state.start(job)
        let words = kind.action.replacingUnderscores
        return WriteResult.reply(
            [.success("\(words) scheduled successfully", ["job_id": .string(id)])], whenAllSucceed: 200)
    }

    /// Works on the ids of the body at once; an invalid one fails alone.
    private static func eachID(
        _ body: JSONValue, in module: ZohoModule, _ action: String, _ state: inout ZohoState,
        _ work: (StoredRecord, inout ZohoState) -> WriteResult
    ) throws(ZohoError) -> ZohoReply {
        var results: [WriteResult] = []
        for id in try MassIDs.read(body, limit: state.limits.idsPerMassAction) {
            guard let number = UInt64(id), let record = state[store: module.name][number] else {
                results.append(.failure(.unknownRecord(id)))
                continue
            }
            results.append(work(record, &state))
        }
        return WriteResult.reply(results, whenAllSucceed: 200)
    }
}

extension String {
    /// `mass_update` → `mass update`.
    fileprivate var replacingUnderscores: String { String(map { $0 == "_" ? " " : $0 }) }
}
