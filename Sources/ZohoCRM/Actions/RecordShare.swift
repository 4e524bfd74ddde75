import RecordCore

/// One share of a record: with whom, and what they may do.
///
///     [.user(id, .readWrite), .group(groupID, .readOnly, withRelatedRecords: true)]
public struct RecordShare: Sendable, Hashable {
    /// With whom a record is shared.
    public enum Member: Sendable, Hashable {
        case user(RawRecordID)
        case group(RawRecordID)
        case role(RawRecordID)
        /// All users of the organisation; it has to be the only share then.
        case everyone
    }

    public enum Permission: String, Sendable, Hashable, CaseIterable {
        case fullAccess = "full_access"
        case readWrite = "read_write"
        case readOnly = "read_only"
    }

    public var member: Member
    public var permission: Permission
    /// Whether the related records are shared along.
    public var includesRelatedRecords: Bool

    public init(with member: Member, _ permission: Permission, includesRelatedRecords: Bool = false) {
        self.member = member
        self.permission = permission
        self.includesRelatedRecords = includesRelatedRecords
    }

    public static func user(_ id: RawRecordID, _ permission: Permission, withRelatedRecords: Bool = false) -> Self {
        Self(with: .user(id), permission, includesRelatedRecords: withRelatedRecords)
    }

    public static func group(_ id: RawRecordID, _ permission: Permission, withRelatedRecords: Bool = false) -> Self {
        Self(with: .group(id), permission, includesRelatedRecords: withRelatedRecords)
    }

    public static func role(_ id: RawRecordID, _ permission: Permission, withRelatedRecords: Bool = false) -> Self {
        Self(with: .role(id), permission, includesRelatedRecords: withRelatedRecords)
    }

    public static func everyone(_ permission: Permission, withRelatedRecords: Bool = false) -> Self {
        Self(with: .everyone, permission, includesRelatedRecords: withRelatedRecords)
    }

    var json: JSONValue {
        var members: [JSONMember] = []
        if let (type, id) = target {
            members.append(JSONMember("shared_with", ["type": .string(type), "id": .string(id.description)]))
        }
        members += [
            JSONMember("share_related_records", .bool(includesRelatedRecords)),
            JSONMember("permission", .string(permission.rawValue)),
            JSONMember("type", member == .everyone ? "public" : "private"),
        ]
        return .object(members)
    }

    private var target: (type: String, id: RawRecordID)? {
        switch member {
        case .user(let id): ("users", id)
        case .group(let id): ("groups", id)
        case .role(let id): ("roles", id)
        case .everyone: nil
        }
    }
}
