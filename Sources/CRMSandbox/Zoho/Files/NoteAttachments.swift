import RecordCore

/// Notes show their files themselves.
enum NoteAttachments {
    static let key = "$attachments"

    static func member(of record: StoredRecord, in module: ZohoModule, _ state: ZohoState) -> JSONMember? {
        guard module.name == "Notes" else { return nil }
        let files = state.files.attachments(of: record.id).map { AttachmentRow.json($0, fields: nil, state) }
        return JSONMember(key, .array(files))
    }
}
