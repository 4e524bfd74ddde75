import ZohoCRM

/// A job that says no more than its state, and counts for some: deletion of tags, transfer of a deleted user's records,
/// deletion of a user group, conversion of quotes and orders, invitation to a portal.
public struct StatusJob: ServerJob {
    /// What a job does.
    public enum Kind: Sendable, Hashable {
        case tagDeletion, userTransfer, userGroupDeletion
        /// In this module.
        case inventoryConversion(ModuleName), portalInvitation(ModuleName)
    }

    public let id: RawRecordID
    public let kind: Kind
    public let zoho: ZohoCRM

    public static var callName: String { "jobs.status" }

    public func status() async throws -> JobProgress {
        let call = APICall(Self.callName, path: path, query: [("job_id", id.description)])
        guard let root = try await zoho.api.send(call).json(of: call) else { throw JobProblem.notFound(id, call: Self.callName) }
        let value = root[envelope] ?? root
        guard let item = value.loneObject else { throw JobProblem.notFound(id, call: Self.callName) }
        return JobProgress(kind == .userGroupDeletion ? Self.withState(item) : item)
    }

    private var path: String {
        switch kind {
        case .tagDeletion: "/crm/v8/settings/tags/actions/mass_delete"
        case .userTransfer: "/crm/v8/users/actions/transfer_and_delete"
        case .userGroupDeletion: "/crm/v8/settings/user_groups/actions/deletion_jobs"
        case .inventoryConversion(let module): "/crm/v8/\(PercentEncoding.segment(module.rawValue))/actions/mass_convert"
        case .portalInvitation(let module): "/crm/v8/\(PercentEncoding.segment(module.rawValue))/actions/portal_invite"
        }
    }

    private var envelope: String {
        switch kind {
        case .tagDeletion: "mass_delete"
        case .userTransfer: "transfer_and_delete"
        case .userGroupDeletion: "deletion_jobs"
        case .inventoryConversion: "data"
        case .portalInvitation: "portal_invite"
        }
    }

    /// This one answers like a finished action, `status` being whether the question went well: the state is its code.
    private static func withState(_ item: JSONValue) -> JSONValue {
        guard case .object(let members) = item, let code = item["code"]?.string else { return item }
        return .object(members.filter { $0.key != "status" } + [JSONMember("status", .string(code))])
    }
}
