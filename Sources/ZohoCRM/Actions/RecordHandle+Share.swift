import CRMRuntime
import RecordCore

extension RecordHandle {
    /// Shares the record with users, groups and roles, at most 10, 5 and 5, or with everyone.
    ///
    ///     try await zoho.leads[id].share(with: [.user(userID, .readOnly), .group(groupID, .readWrite)]).get()
    ///
    /// Only users who cannot see the record yet can be given it.
    /// - Parameters:
    ///   - notifiesMembers: whether they get an e-mail.
    ///   - notifiesOwner: whether the owner gets one when it is done; nil leaves it to the server, which sends it.
    /// - Returns: a result for each share, in order.
    /// - Throws: `CRMError` before the call if there is none, too many, or another one beside `.everyone`.
    @discardableResult
    public func share(
        with shares: [RecordShare], notifiesMembers: Bool = false, notifiesOwner: Bool? = nil
    ) async throws -> ActionResults<RecordShare> {
        try await send(shares, .post, notifiesMembers, notifiesOwner, call: "records.share")
    }

    /// Whom the record is shared with.
    public func sharing() async throws -> RecordSharing {
        let call = APICall("records.sharing", path: try actionPath("share", call: "records.sharing"))
        return RecordSharing(try await zoho.api.send(call).json(of: call))
    }

    /// Changes what the record is shared with to exactly this. **Who is not named here loses the record**: read
    /// `sharing()` first to keep the others.
    ///
    ///     var shares = try await lead.sharing().shares.compactMap(\.share)
    ///     shares[0].permission = .readOnly
    ///     try await lead.updateSharing(to: shares)
    ///
    /// - Throws: as ``share(with:notifiesMembers:notifiesOwner:)``; to take the record from everybody use
    ///   `revokeSharing()`.
    @discardableResult
    public func updateSharing(
        to shares: [RecordShare], notifiesMembers: Bool = false, notifiesOwner: Bool? = nil
    ) async throws -> ActionResults<RecordShare> {
        try await send(shares, .put, notifiesMembers, notifiesOwner, call: "records.updateSharing")
    }

    /// Takes the record from everybody it was shared with.
    /// - Throws: `CRMError` with the code `BAD_REQUEST` if it was not shared.
    public func revokeSharing() async throws {
        let name = "records.revokeSharing"
        let call = APICall(name, .delete, path: try actionPath("share", call: name), isRepeatable: false)
        _ = try await zoho.act(call, under: "share").single()
    }

    private func send(
        _ shares: [RecordShare], _ method: HTTPMethod, _ notifiesMembers: Bool, _ notifiesOwner: Bool?, call: String
    ) async throws -> ActionResults<RecordShare> {
        try Self.check(shares, call: call)
        var members = [
            JSONMember("share", .array(shares.map(\.json))),
            JSONMember("notify_shared_members", .bool(notifiesMembers)),
        ]
        if let notifiesOwner { members.append(JSONMember("notify_on_completion", .bool(notifiesOwner))) }
        let path = try actionPath("share", call: call)
        let answer = try await zoho.act(
            .action(call, method, path: path, body: .object(members), acceptsErrorBody: true), under: "share")
        if answer.items.count == 1, shares.count > 1 {
            let result = answer.result(of: answer.items[0])
            return ActionResults(shares.map { share in result.map { _ in share } }, limits: answer.limits)
        }
        guard answer.items.count == shares.count else {
            throw RecordProblem.unmatched(
                results: answer.items.count, records: shares.count, status: answer.status, call: call)
        }
        return ActionResults(
            zip(shares, answer.items).map { share, item in answer.result(of: item).map { _ in share } }, limits: answer.limits)
    }

    private static func check(_ shares: [RecordShare], call: String) throws(CRMError) {
        guard !shares.isEmpty else { throw ActionProblem.nothingToDo("share", call: call) }
        guard shares.count == 1 || !shares.contains(where: { $0.member == .everyone }) else {
            throw ActionProblem.refused(
                "share.everyone-and-others", "A record shared with everyone cannot be shared with others, too.",
                call: call, next: "Give .everyone alone.")
        }
        func check(_ what: String, _ limit: Int, _ belongs: (RecordShare.Member) -> Bool) throws(CRMError) {
            let count = shares.filter { belongs($0.member) }.count
            if count > limit {
                throw ActionProblem.tooMany(
                    what, count, limit: limit, call: call, next: "Share with a group or a role instead.")
            }
        }
        try check("users", ZohoLimits.usersPerShare) { if case .user = $0 { true } else { false } }
        try check("groups", ZohoLimits.groupsPerShare) { if case .group = $0 { true } else { false } }
        try check("roles", ZohoLimits.rolesPerShare) { if case .role = $0 { true } else { false } }
    }
}
