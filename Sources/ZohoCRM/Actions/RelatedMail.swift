import RecordCore

/// An e-mail of a record.
public struct RelatedMail: Sendable, Hashable, Identifiable {
    /// Names the message; a hexadecimal text.
    public let id: String
    public let subject: String?
    /// The first words.
    public let summary: String?
    /// The whole text or HTML: only where a single message was asked for.
    public let content: String?
    public let from: MailAddress?
    public let to: [MailAddress]
    public let cc: [MailAddress]
    public let time: ZonedDateTime?
    /// Whether it was sent from here; otherwise it was received.
    public let isSent: Bool
    public let isRead: Bool
    public let hasAttachment: Bool
    /// The words of the server for what became of it: `sent`, `opened`, `bounced` …
    public let statuses: [String]
    public let owner: UserReference?
    /// Everything that the server said.
    public let raw: JSONValue

    init?(_ value: JSONValue) {
        guard let id = value["message_id"]?.string else { return nil }
        func addresses(_ key: String) -> [MailAddress] { (value[key]?.array ?? []).compactMap { MailAddress($0) } }
        self.id = id
        raw = value
        subject = value["subject"]?.string
        summary = value["summary"]?.string
        content = value["content"]?.string
        from = MailAddress(value["from"])
        to = addresses("to")
        cc = addresses("cc")
        time = (value["time"] ?? value["sent_time"])?.string.flatMap { ZonedDateTime($0) }
        isSent = value["sent"]?.bool ?? false
        isRead = value["read"]?.bool ?? false
        hasAttachment = value["has_attachment"]?.bool ?? false
        statuses = (value["status"]?.array ?? []).compactMap { $0["type"]?.string }
        owner = value["owner"].flatMap(UserReference.init(action:))
    }
}
