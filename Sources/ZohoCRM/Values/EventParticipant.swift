import RecordCore

/// Who takes part in a meeting: an entry of `Participants` of Events.
public struct EventParticipant: RecordRow {
    /// What sort of participant it is; an open set.
    public struct Sort: PicklistValue {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static var contact: Self { Self(rawValue: "contact") }
        public static var lead: Self { Self(rawValue: "lead") }
        public static var user: Self { Self(rawValue: "user") }
        /// Somebody who is not in the CRM.
        public static var email: Self { Self(rawValue: "email") }
        public static var knownValues: [Self] { [.contact, .lead, .user, .email] }
    }

    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Participants", fields: [
        .text("type", .writable),
        .text("participant", .writable),
        .text("Email", .writable),
        .text("name", .writable),
        .boolean("invited"),
        .text("status"),
        .id("id"),
    ])

    /// A contact, lead or user of the organisation, by the id of its record.
    public init(_ sort: Sort, id: RawRecordID) {
        storage = RecordStorage(schema: Self.schema)
        self.sort = sort
        participant = id.description
    }

    /// Somebody outside the CRM.
    public init(email: String) {
        storage = RecordStorage(schema: Self.schema)
        sort = .email
        self.email = email
    }

    public var sort: Sort? {
        get { storage.picklist(0) }
        set { storage.set(0, newValue) }
    }
    /// The id of the contact, lead or user; the address for participants outside the CRM.
    public var participant: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
    public var email: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
    public var name: String? {
        get { storage.text(3) }
        set { storage.set(3, newValue) }
    }
    /// An invitation was sent.
    public var isInvited: Bool? { storage.boolean(4) }
    /// The answer to the invitation, e.g. `not_known`.
    public var status: String? { storage.text(5) }
    public var id: RawRecordID? { storage.rawID(6) }
}
