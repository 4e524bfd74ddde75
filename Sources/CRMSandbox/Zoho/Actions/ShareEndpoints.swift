import RecordCore

/// `/{module}/{id}/actions/share`: with whom a record is shared.
enum ShareEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let shares = state.actions.shares[.init(module: module.name, id: record.id)] ?? []
        let users = state.organisation.users.filter { user in
            user.isActive && user.id != record.owner && !shares.contains { $0.kind == .users && $0.id == user.id }
        }
        return ZohoReply(json: [
            "share": .array(shares.map { $0.json(state) }),
            "shareable_user": .array(users.map { state.userReference($0.id, withMail: true) }),
        ])
    }

    /// Adds shares.
    static func share(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try write(&state, call, keeping: true)
    }

    /// Replaces all shares: who is not named loses the record.
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try write(&state, call, keeping: false)
    }

    static func revoke(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let key = ActionState.Key(module: module.name, id: record.id)
        guard state.actions.shares.removeValue(forKey: key) != nil else {
            throw ZohoError(400, "BAD_REQUEST", "No sharing through this record is available to revoke.")
        }
        return ZohoReply(json: ["share": WriteResult.success("Sharing Revoked", ["id": .string(record.idText)]).json])
    }

    private static func write(
        _ state: inout ZohoState, _ call: ZohoCall, keeping: Bool
    ) throws(ZohoError) -> ZohoReply {
        let (module, record) = try state.record(call)
        let key = ActionState.Key(module: module.name, id: record.id)
        let body = try call.object()
        guard let items = body["share"]?.array, !items.isEmpty else { throw .missingKey("share", at: "$.share") }
        guard items.count == 1 || !items.contains(where: { $0["type"]?.string == "public" }) else {
            throw ZohoError(
                400, "AMBIGUITY_DURING_PROCESSING", "for public sharing, more than one json object is given",
                [JSONMember("ambiguity_due_to", .array([["api_name": "type", "json_path": "$.share"]]))])
        }
        let old = state.actions.shares[key] ?? []
        var shares = keeping ? old : []
        var results: [WriteResult] = []
        for (position, item) in items.enumerated() {
            do throws(ZohoError) {
                let share = try read(item, at: "$.share[\(position)]", record, call, state)
                guard !shares.contains(where: { share.hasSameMember(as: $0) }) else {
                    throw .invalid("id", at: "$.share[\(position)].shared_with.id", "record is already visible to the user.")
                }
                let count = shares.filter { $0.kind == share.kind }.count
                guard count < limit(share.kind, state.limits) else {
                    throw ZohoError(403, "SHARE_LIMIT_EXCEEDED", "Cannot share a record to more than 10 users.")
                }
                shares.append(share)
                results.append(.success("record will be shared successfully", ["id": .string(record.idText)]))
            } catch {
                results.append(.failure(error))
            }
        }
        state.actions.shares[key] = shares.isEmpty ? nil : shares
        var reply = WriteResult.reply(results, whenAllSucceed: 200)
        reply.body = .json(["share": .array(results.map(\.json))])
        return reply
    }

    private static func limit(_ kind: SandboxShare.Kind, _ limits: SandboxLimits) -> Int {
        switch kind {
        case .users: limits.usersPerShare
        case .groups, .roles: limits.groupsPerShare
        case .everyone: 1
        }
    }

    private static func read(
        _ item: JSONValue, at path: String, _ record: StoredRecord, _ call: ZohoCall, _ state: ZohoState
    ) throws(ZohoError) -> SandboxShare {
        let permission = item["permission"]?.string ?? "full_access"
        guard SandboxShare.permissions.contains(permission) else { throw .invalid("permission", at: "\(path).permission") }
        let isPublic = item["type"]?.string == "public"
        // `user` is the form of versions before 7.
        let member = item["shared_with"] ?? item["user"]
        let id = member?["id"].flatMap(References.id) ?? ""
        let kind: SandboxShare.Kind
        if isPublic {
            kind = .everyone
        } else {
            guard member != nil else { throw .missingKey("shared_with", at: "\(path).shared_with") }
            guard !id.isEmpty else { throw .missingKey("id", at: "\(path).shared_with.id") }
            let word = member?["type"]?.string ?? (item["user"] == nil ? "" : "users")
            guard let known = SandboxShare.Kind(rawValue: word), known != .everyone else {
                throw .invalid("type", at: "\(path).shared_with.type")
            }
            kind = known
        }
        switch kind {
        case .users:
            guard state.organisation.user(id)?.isActive == true else { throw .invalid("id", at: "\(path).shared_with.id") }
            guard id != record.owner else {
                throw .invalid("id", at: "\(path).shared_with.id", "record is already visible to the user.")
            }
        case .roles:
            guard state.organisation.roles[id] != nil else {
                throw .invalid("id", at: "\(path).shared_with.id")
            }
        // The sandbox has no groups of its own and takes any id for one.
        case .groups, .everyone: break
        }
        return SandboxShare(
            kind: kind, id: id, permission: permission, includesRelated: item["share_related_records"]?.bool ?? false,
            by: call.user, time: state.now)
    }
}
