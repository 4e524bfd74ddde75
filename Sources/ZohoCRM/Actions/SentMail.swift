import RecordCore

/// What the server says about an e-mail that it sent, or will send.
public struct SentMail: Sendable, Hashable {
    /// Names the message among the record's e-mails; a hexadecimal text.
    public let messageID: String
    /// Addresses that did not get it, with the server's reason.
    public let blocked: [(email: String, reason: String?)]

    init?(item: JSONValue) {
        let details = item["details"]
        guard let id = details?["message_id"]?.string else { return nil }
        messageID = id
        blocked = (details?["blocked_email_addresses"]?.array ?? []).compactMap { entry in
            entry["email"]?.string.map { ($0, entry["reason"]?.string) }
        }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.messageID == right.messageID && left.blocked.map(\.email) == right.blocked.map(\.email)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(messageID) }
}
