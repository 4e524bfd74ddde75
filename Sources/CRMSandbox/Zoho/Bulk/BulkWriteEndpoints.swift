import CRMArchive
import RecordCore

/// Bulk writes: the archive to `/crm/v8/upload`, the job to `/crm/bulk/v8/write`.
enum BulkWriteEndpoints {
    static func upload(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard call.request.headers["feature"] == "bulk-write" else { throw .missingHeader("feature") }
        guard let organisation = call.request.headers["X-CRM-ORG"], !organisation.isEmpty else { throw .missingHeader("X-CRM-ORG") }
        guard organisation == OrganisationBodies.zgid(state) else { throw .invalidParameter("X-CRM-ORG") }
        guard let file = try IncomingFiles.read(call, limit: .max).first else { throw .missingParameter("file") }
        guard file.bytes.count <= state.limits.bulkWriteBytes else { throw ZohoError(413, "FILE_TOO_LARGE", "The file size is too large to process") }
        guard (try? ZipArchive(file.bytes)) != nil else {
            throw ZohoError(400, "INVALID_FILE_FORMAT", "the file you uploaded is not in the zip format")
        }
        let id = String(state.ids.next())
        state.bulk.uploads[id] = file
        return ZohoReply(json: [
            "status": "success", "code": "FILE_UPLOAD_SUCCESS", "message": "file uploaded.",
            "details": ["file_id": .string(id), "created_time": state.wireTime(state.now)],
        ])
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let body = try call.object()
        let whole = SettingsItem(body, "$")
        guard let operation = BulkWriteResource.Operation(rawValue: try whole.text("operation")) else { throw whole.invalid("operation") }
        let ignoresEmpty = try whole.optionalBool("ignore_empty") ?? false
        var resources: [BulkWriteResource] = []
        for (position, item) in try SettingsBatch.items("resource", call, limit: 10).enumerated() {
            resources.append(try BulkWriteResource(SettingsItem(item, "$.resource[\(position)]"), operation, ignoresEmpty: ignoresEmpty, state))
        }
        let callback = try BulkCallback.url(body)
        // Such a job costs five hundred credits.
        state.rates.count(credits: 499, now: state.now)
        let id = String(state.ids.next())
        state.bulk.writes[id] = BulkWriteJob(
            id: id, operation: operation, resources: resources, callback: callback, user: call.user, createdTime: state.now,
            origin: call.request.origin)
        return ZohoReply(201, json: [
            "status": "success", "code": "SUCCESS", "message": "success",
            "details": ["id": .string(id), "created_by": state.userReference(call.user)],
        ])
    }

    /// A bare job, without an envelope.
    static func details(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard var job = state.bulk.writes[call.path["job"] ?? ""] else { throw BulkReadEndpoints.notFound(400) }
        job.work(&state)
        state.bulk.writes[job.id] = job
        return ZohoReply(json: job.json(state))
    }

    static func result(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let job = state.bulk.writes[call.path["job"] ?? ""], let file = job.result,
            state.now - job.createdTime < state.limits.bulkResultSeconds
        else { throw BulkReadEndpoints.notFound(400) }
        return ZohoReply(file)
    }
}

extension ZohoError {
    static func missingHeader(_ name: String) -> ZohoError {
        ZohoError(400, "REQUIRED_PARAM_MISSING", "required header is missing", [JSONMember("param_name", .string(name))])
    }
}
