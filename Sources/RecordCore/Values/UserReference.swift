/// A user of the organisation, as owner and user lookups hold it. Only the id is sent when it is written.
public struct UserReference: Hashable, Sendable, Codable {
    public var id: RawRecordID
    public var name: String?
    /// The user's e-mail address: sent in reads, not in the results of writes.
    public var email: String?

    public init(id: RawRecordID, name: String? = nil, email: String? = nil) {
        self.id = id
        self.name = name
        self.email = email
    }

    public static func id(_ id: RawRecordID) -> Self { Self(id: id) }
}
