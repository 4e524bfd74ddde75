import RecordCore

/// Whom a record is shared with, and whom it could be shared with.
public struct RecordSharing: Sendable, Hashable {
    /// A share as it stands.
    public struct Entry: Sendable, Hashable {
        /// With whom; nil where the server names somebody of a new kind.
        public let member: RecordShare.Member?
        public let name: String?
        /// nil where the server names a new permission: see `raw`.
        public let permission: RecordShare.Permission?
        public let includesRelatedRecords: Bool
        /// The record whose sharing brought this one along; nil if it was shared itself.
        public let sharedThrough: AnyReference?
        public let sharedBy: UserReference?
        public let sharedAt: ZonedDateTime?
        /// Everything that the server said.
        public let raw: JSONValue

        /// The same share, to be changed and sent back.
        public var share: RecordShare? {
            guard let member, let permission else { return nil }
            return RecordShare(with: member, permission, includesRelatedRecords: includesRelatedRecords)
        }
    }

    public let shares: [Entry]
    /// Users who could be given the record.
    public let shareableUsers: [UserReference]

    init(_ root: JSONValue?) {
        shares = (root?["share"]?.array ?? []).map(Entry.init)
        shareableUsers = (root?["shareable_user"]?.array ?? []).compactMap(UserReference.init(action:))
    }
}

extension RecordSharing.Entry {
    init(_ value: JSONValue) {
        raw = value
        let target = value["shared_with"]
        let id = (target?["id"] ?? value["user"]?["id"])?.lenientID
        let type = target?["type"]?.string ?? (value["user"]?["id"] == nil ? nil : "users")
        member =
            switch (value["type"]?.string, type, id) {
            case ("public", _, _): .everyone
            case (_, "users", let id?): .user(id)
            case (_, "groups", let id?): .group(id)
            case (_, "roles", let id?): .role(id)
            default: nil
            }
        name = target?["name"]?.string ?? value["user"]?["full_name"]?.string ?? value["user"]?["name"]?.string
        permission = value["permission"]?.string.flatMap(RecordShare.Permission.init)
        includesRelatedRecords = value["share_related_records"]?.bool ?? false
        sharedBy = value["shared_by"].flatMap(UserReference.init(action:))
        sharedAt = value["shared_time"]?.string.flatMap { ZonedDateTime($0) }
        let through = value["shared_through"]
        sharedThrough = through?["id"]?.lenientID.map { id in
            AnyReference(
                id: id, module: through?["module"]?["api_name"]?.string,
                name: (through?["entity_name"] ?? through?["name"])?.string)
        }
    }
}

extension UserReference {
    /// A user as actions answer it: `name` or `full_name`, and sometimes `zuid`.
    init?(action value: JSONValue) {
        guard let id = value["id"]?.lenientID else { return nil }
        self.init(
            id: id, name: (value["name"] ?? value["full_name"])?.string, email: value["email"]?.string)
    }
}
