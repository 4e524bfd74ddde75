/// An entry's name that is safe to be a path below a folder.
struct ZipName {
    let text: String

    /// UTF-8; other bytes, which very old tools write, become `�`.
    init(_ bytes: [UInt8], limit: Int) throws(ArchiveError) {
        guard bytes.count <= limit else {
            throw ArchiveError(.tooLarge, "a name has \(bytes.count) bytes; \(limit) are allowed")
        }
        try self.init(String(decoding: bytes, as: UTF8.self))
    }

    init(_ text: String) throws(ArchiveError) {
        self.text = text
        func refuse(_ reason: String) throws(ArchiveError) -> Never {
            throw ArchiveError(
                .unsafeName, reason, entry: text.isEmpty ? nil : String(text.filter { !$0.isNewline }.prefix(100)),
                nextAction: "Do not unpack this archive anywhere else either.")
        }
        if text.isEmpty { try refuse("an entry has no name") }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { try refuse("the name has control characters") }
        if text.contains("\\") { try refuse("the name has a backslash, which is a folder for some computers") }
        if text.hasPrefix("/") { try refuse("the name starts at the root of the disk") }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") { try refuse("the name leads out of its folder") }
        if parts[0].count == 2, parts[0].last == ":" { try refuse("the name starts with a disk") }
    }
}
