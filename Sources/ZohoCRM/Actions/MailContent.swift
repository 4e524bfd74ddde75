import RecordCore

/// What an e-mail says.
public enum MailContent: Sendable, Hashable {
    case text(String)
    case html(String)
    /// A template of the organisation, filled with the record's values; its subject counts unless another is given.
    case template(RawRecordID)

    var members: [JSONMember] {
        switch self {
        case .text(let text): [JSONMember("content", .string(text)), JSONMember("mail_format", "text")]
        case .html(let html): [JSONMember("content", .string(html)), JSONMember("mail_format", "html")]
        case .template(let id): [JSONMember("template", ["id": .string(id.description)])]
        }
    }
}
