extension FileShelf {
    /// Hangs the attachments of one record on another.
    mutating func moveAttachments(of record: UInt64, to new: UInt64, in module: String) {
        for old in attachments(of: record) {
            attachments[old.id] = StoredAttachment(
                id: old.id, parent: new, parentModule: module, name: old.name, content: old.content,
                createdBy: old.createdBy, createdTime: old.createdTime)
        }
    }
}
