import RecordCore

/// `POST` and `GET /{module}/{id}/actions/merge`: one or two duplicates go into a master record.
enum MergeEndpoints {
    private static let modules: Set<String> = ["Leads", "Contacts", "Accounts", "Deals", "Vendors"]

    static func merge(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, master) = try state.record(call)
        guard modules.contains(module.name) || module.description.kind == .custom else { throw .invalidModule }
        let merge = try RecordMerge(try call.only("merge"), master, module, state)
        let isLarge = merge.duplicates.contains {
            state.countOfRecords(pointingTo: $0.id, in: module.name) > state.limits.relatedRecordsPerMerge
        }
        guard isLarge else {
            merge.carryOut(user: call.user, &state)
            return reply(
                201, "SUCCESS", "The records have been merged successfully", ["id": .string(master.idText)])
        }
        let job = SandboxJob(kind: .merge(merge), module: module.name, view: nil, targets: [master.id], user: call.user)
        let id = state.start(job)
        return reply(201, "SCHEDULED", "The records have been scheduled for merge", ["job_id": .string(id)])
    }

    static func status(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let module = try state.module(call)
        guard let id = call.request["job_id"] else { throw .missingParameter("job_id") }
        guard let job = try state.poll(id, "merge", in: module.name) else { return .noContent }
        return ZohoReply(json: ["merge": .array([["job_id": .string(id), "status": .string(job.stateWord)]])])
    }

    private static func reply(_ status: Int, _ code: String, _ message: String, _ details: JSONValue) -> ZohoReply {
        ZohoReply(
            status,
            json: [
                "merge": .array([
                    ["code": .string(code), "details": details, "message": .string(message), "status": "success"]
                ])
            ])
    }
}
