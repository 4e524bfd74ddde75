import RecordCore

/// Writes an attachment as the API shows it.
enum AttachmentRow {
    /// - Parameter fields: nil for all.
    static func json(_ attachment: StoredAttachment, fields: [String]?, _ state: ZohoState) -> JSONValue {
        let all = members(attachment, state)
        guard let fields else { return .object(all) }
        return .object(all.filter { fields.contains($0.key) || $0.key == "id" })
    }

    private static func members(_ attachment: StoredAttachment, _ state: ZohoState) -> [JSONMember] {
        let parent = String(attachment.parent)
        let user = state.userReference(attachment.createdBy, withMail: true)
        let time = state.wireTime(attachment.createdTime)
        var file = JSONValue.null
        var link = JSONValue.null
        var size = 0
        switch attachment.content {
        case .file(let id, let bytes): (file, size) = (.string(id), bytes)
        case .link(let address): link = .string(address)
        }
        return [
            JSONMember("Owner", user), JSONMember("Modified_Time", time), JSONMember("$attachment_type", 1),
            JSONMember("Created_Time", time), JSONMember("File_Name", .string(attachment.name)),
            // A text, unlike other sizes.
            JSONMember("Size", .string(String(size))),
            JSONMember(
                "Parent_Id",
                [
                    "name": state.displayName(of: parent, in: attachment.parentModule).map(JSONValue.string) ?? .null,
                    "id": .string(parent),
                ]),
            JSONMember("$editable", true), JSONMember("$sharing_permission", "full_access"), JSONMember("$file_id", file),
            JSONMember("$type", link.isNull ? "Attachment" : "Link URL"),
            JSONMember("$se_module", .string(attachment.parentModule)), JSONMember("Modified_By", user), JSONMember("$state", "save"),
            JSONMember("id", .string(String(attachment.id))), JSONMember("Created_By", user), JSONMember("$link_url", link),
        ]
    }
}
