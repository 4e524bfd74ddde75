import RecordCore

/// The user behind a field such as the owner, as queries can read it: `.owner / .email`.
///
/// Only queries reach into users; listings carry their name and address in the field itself.
public struct QueryUser: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Users", fields: [
        .id("id"),
        .text("first_name"),
        .text("last_name"),
        .text("email"),
        .text("role.name"),
        .text("profile.name"),
    ])

    public var id: RawRecordID? { storage.rawID(0) }
    public var firstName: String? { storage.text(1) }
    public var lastName: String? { storage.text(2) }
    public var email: String? { storage.text(3) }
    /// The name of the user's role.
    public var role: String? { storage.text(4) }
    /// The name of the user's profile.
    public var profile: String? { storage.text(5) }
}

extension Field where Record == QueryUser {
    public static var id: Field<QueryUser, Identifier> { .init(0) }
    public static var firstName: Field<QueryUser, ShortText> { .init(1) }
    public static var lastName: Field<QueryUser, ShortText> { .init(2) }
    public static var email: Field<QueryUser, ShortText> { .init(3) }
    /// The name of the user's role. A further step for the server.
    public static var role: Field<QueryUser, ShortText> { .init(4) }
    /// The name of the user's profile. A further step for the server.
    public static var profile: Field<QueryUser, ShortText> { .init(5) }
}

extension UserLookup: LookupKind {
    public typealias JoinTarget = QueryUser
}
