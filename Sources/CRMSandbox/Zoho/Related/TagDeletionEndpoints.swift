import RecordCore

/// Deleting many tags in a job: `/settings/tags/actions/mass_delete`.
enum TagDeletionEndpoints {
    private static let limit = 100

    /// Answers with a bare result that names the job.
    static func start(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let item = SettingsItem(try call.only("mass_delete"), "$.mass_delete[0]")
        guard let named = item.json["module"], !named.isNull else { throw .missingKey("module", at: item.place("module")) }
        let module = state.organisation.modules.values.first { module in
            module.name == named["api_name"]?.string || (module.description.id != nil && module.description.id == named["id"].flatMap(References.id))
        }
        guard let module else { throw item.invalid("module") }
        guard let tags = item.json["tags"]?.array, !tags.isEmpty else { throw .missingKey("tags", at: item.place("tags")) }
        guard tags.count <= limit else {
            throw ZohoError(
                400, "INVALID_DATA", "invalid data",
                [JSONMember("maximum_length", .number(JSONNumber(limit))), JSONMember("json_path", .string(item.place("tags")))])
        }
        var ids: [String] = []
        for (position, tag) in tags.enumerated() {
            let one = SettingsItem(tag, "\(item.place("tags"))[\(position)]")
            let id = try one.id("id")
            guard state.tags[module.name]?.contains(where: { $0.id == id }) == true else { throw one.invalid("id", "the id given seems to be invalid") }
            ids.append(id)
        }
        let job = state.start(.deleteTags(module: module.name, ids: ids))
        return ZohoReply(202, json: [
            "code": "SCHEDULED", "details": ["job_id": .string(job)], "message": "mass delete scheduled successfully", "status": "success",
        ])
    }

    static func status(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let id = call.request["job_id"] else { throw .missingParameter("job_id") }
        guard let job = state.pollSettingsJob(id), case .deleteTags(_, let ids) = job.kind else { throw .invalidParameter("job_id") }
        func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
        return ZohoReply(json: [
            "mass_delete": [
                [
                    "job_id": .string(id), "status": .string(job.stateWord(state.limits)), "total_count": number(ids.count),
                    "deleted_count": number(job.done), "failed_count": number(job.failed),
                ]
            ]
        ])
    }
}

extension ZohoState {
    /// The tag and all that records know of it; false if it is gone already.
    mutating func deleteTag(_ id: String, of module: String) -> Bool {
        guard let tag = tags[module]?.first(where: { $0.id == id }) else { return false }
        self[store: module].rewrite { record in
            guard let old = record.values["Tag"]?.array, old.contains(.string(tag.name)) else { return }
            let kept = old.filter { $0 != .string(tag.name) }
            record.values["Tag"] = kept.isEmpty ? nil : .array(kept)
        }
        tags[module]?.removeAll { $0.id == id }
        return true
    }
}
