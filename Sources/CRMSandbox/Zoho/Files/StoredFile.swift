import CRMRuntime

/// A file with its bytes.
struct StoredFile: Sendable {
    let name: String
    let bytes: [UInt8]

    /// What a download of it is called. The official clients read no other types than a few, so everything else is
    /// plain bytes for them.
    var contentType: String {
        let type = FileMediaType.of(fileName: name)
        return Self.readableTypes.contains(type) || type.hasPrefix("image/") ? type : "application/x-download"
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// By the first bytes, or at least by its name.
    var looksLikeImage: Bool {
        let marks: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8), Array("RIFF".utf8),
        ]
        return marks.contains { bytes.starts(with: $0) } || FileMediaType.of(fileName: name).hasPrefix("image/")
    }

    private static let readableTypes: Set = [
        "application/pdf", "application/zip", "application/gzip", "text/plain", "text/csv", "text/html", "text/css", "text/calendar",
    ]
}

extension ZohoReply {
    /// A download. Clients need the name in this form, whatever is in it.
    init(_ file: StoredFile) {
        self.init(
            200, .verbatim(file.bytes),
            headers: [
                "Content-Type": file.contentType, "Content-Disposition": ContentDisposition.attachment(fileName: file.name),
            ])
    }
}
