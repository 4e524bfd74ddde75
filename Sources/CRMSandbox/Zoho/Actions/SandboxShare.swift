import RecordCore

/// A share of a record in the sandbox.
struct SandboxShare: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable { case users, groups, roles, everyone }

    let kind: Kind
    /// Empty for everyone.
    let id: String
    let permission: String
    let includesRelated: Bool
    let by: String
    /// Seconds since 1970.
    let time: Int64

    static let permissions = ["full_access", "read_write", "read_only"]

    /// Whether it is about the same user, group or role.
    func hasSameMember(as other: SandboxShare) -> Bool { kind == other.kind && id == other.id }

    func json(_ state: ZohoState) -> JSONValue {
        var members = [
            JSONMember("share_related_records", .bool(includesRelated)), JSONMember("shared_through", .null),
            JSONMember("shared_time", state.wireTime(time)), JSONMember("permission", .string(permission)),
            JSONMember("shared_by", state.userReference(by)), JSONMember("type", kind == .everyone ? "public" : "private"),
        ]
        if kind != .everyone {
            let name = kind == .users ? state.organisation.user(id)?.name : state.organisation.roles[id]?["name"]?.string
            members.append(
                JSONMember(
                    "shared_with",
                    [
                        "type": .string(kind.rawValue), "id": .string(id), "name": name.map(JSONValue.string) ?? .null,
                    ]))
        }
        if kind == .users { members.append(JSONMember("user", state.userReference(id, withMail: true))) }
        return .object(members)
    }
}
