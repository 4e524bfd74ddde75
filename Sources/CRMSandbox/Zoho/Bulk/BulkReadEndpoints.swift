import RecordCore

/// Bulk reads: `/crm/bulk/v8/read`.
enum BulkReadEndpoints {
    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard !call.request.body.isEmpty else { throw ZohoError(400, "REQUEST_BODY_IS_EMPTY", "the request body is empty") }
        let body = try call.object()
        let query = try BulkReadQuery(body, call, state)
        // Such a job costs fifty credits.
        state.rates.count(credits: 49, now: state.now)
        let job = BulkReadJob(
            id: String(state.ids.next()), query: query, callback: try BulkCallback.url(body), user: call.user, state)
        state.bulk.reads[job.id] = job
        return ZohoReply(201, json: [
            "data": [
                [
                    "status": "success", "code": "ADDED_SUCCESSFULLY", "message": "Added successfully.",
                    "details": [
                        "id": .string(job.id), "operation": "read", "state": "ADDED", "created_by": state.userReference(call.user),
                        "created_time": state.wireTime(job.createdTime),
                    ],
                ]
            ], "info": [:],
        ])
    }

    static func details(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard var job = state.bulk.reads[call.path["job"] ?? ""] else { throw notFound(404) }
        job.work(&state)
        state.bulk.reads[job.id] = job
        return ZohoReply(json: ["data": [job.json(state)]])
    }

    static func result(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let job = state.bulk.reads[call.path["job"] ?? ""], let file = job.result,
            state.now - job.createdTime < state.limits.bulkResultSeconds
        else { throw notFound(400) }
        return ZohoReply(file)
    }

    static func notFound(_ status: Int) -> ZohoError { ZohoError(status, "RESOURCE_NOT_FOUND", "The requested resource doesn't exist.") }
}
