/// The files that were uploaded: for fields, as attachments, as photos.
struct FileShelf: Sendable {
    /// By the encrypted id that an upload gives.
    private(set) var files: [String: StoredFile] = [:]
    /// The encrypted ids of the photos, by record.
    var photos: [UInt64: String] = [:]
    /// The encrypted id of the organisation's logo.
    var logo: String?
    /// Attachments by their ids.
    var attachments: [UInt64: StoredAttachment] = [:]

    subscript(id: String) -> StoredFile? { files[id] }

    var isEmpty: Bool { files.isEmpty }

    /// - Returns: the encrypted id.
    mutating func put(_ file: StoredFile, _ random: inout SeededGenerator) -> String {
        let id = "2ccea" + random.hex(59)
        files[id] = file
        return id
    }

    mutating func remove(_ id: String) { files[id] = nil }

    /// The attachments of a record, the oldest first.
    func attachments(of record: UInt64) -> [StoredAttachment] {
        attachments.values.filter { $0.parent == record }.sorted { $0.id < $1.id }
    }
}

/// A file or link attached to a record.
struct StoredAttachment: Sendable {
    enum Content: Sendable {
        /// The encrypted id and the number of bytes.
        case file(String, size: Int)
        case link(String)
    }

    let id: UInt64
    let parent: UInt64
    let parentModule: String
    let name: String
    let content: Content
    /// Id of a user.
    let createdBy: String
    /// Seconds since 1970.
    let createdTime: Int64
}
