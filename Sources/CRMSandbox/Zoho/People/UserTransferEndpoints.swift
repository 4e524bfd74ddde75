import RecordCore

/// Deleting users whose records and subordinates go to others: `/users/actions/transfer_and_delete`.
enum UserTransferEndpoints {
    /// For several users, or for the one in the path.
    static func start(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("transfer_and_delete", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let user = state.organisation.user(id) else { throw .unknownRecord(id) }
            guard user.status != .deleted else {
                throw ZohoError(400, "ID_ALREADY_DELETED", "User is already deleted", [JSONMember("id", .string(id))])
            }
            var heir: String?
            if let transfer = item.json["transfer"], !transfer.isNull {
                let inner = SettingsItem(transfer, item.place("transfer"))
                let other = try inner.id("id")
                guard other != id, state.organisation.user(other)?.isActive == true else { throw inner.invalid("id", "the id given seems to be invalid") }
                heir = try inner.optionalBool("records") == false ? nil : other
            }
            let job = state.start(.transferUser(id, to: heir, by: call.user))
            return .success("User deleted", ["id": .string(id), "jobId": .string(job)])
        }
    }

    /// `GET ?job_id=…`
    static func status(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let id = call.request["job_id"] else { throw .missingParameter("job_id") }
        guard let job = state.pollSettingsJob(id), case .transferUser = job.kind else { throw .invalidParameter("job_id") }
        return ZohoReply(json: ["transfer_and_delete": [["status": .string(job.stateWord(state.limits))]]])
    }
}
