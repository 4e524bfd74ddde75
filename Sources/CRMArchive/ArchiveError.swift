/// What is wrong with an archive or a table of text, where, and what to do.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Stable names of what can go wrong, for programs to decide by.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }

        /// The bytes are no ZIP archive, or only the beginning of one.
        public static let notAnArchive = Code(rawValue: "archive.not-zip")
        /// Parts of it contradict each other, or a checksum is wrong.
        public static let corrupt = Code(rawValue: "archive.corrupt")
        /// It ends too early.
        public static let truncated = Code(rawValue: "archive.truncated")
        /// Encrypted, in several parts, or compressed in a way that is not supported.
        public static let unsupported = Code(rawValue: "archive.unsupported")
        /// Larger than the limits allow.
        public static let tooLarge = Code(rawValue: "archive.too-large")
        /// A name that would lead out of a folder, or none at all.
        public static let unsafeName = Code(rawValue: "archive.unsafe-name")
        /// There is no such entry.
        public static let noEntry = Code(rawValue: "archive.no-entry")
        /// A file on this computer cannot be read or written.
        public static let file = Code(rawValue: "archive.file")
        /// A table's quoted field has no end.
        public static let unfinishedField = Code(rawValue: "csv.unfinished-field")
        /// A field or a row of a table is larger than the limits allow.
        public static let fieldTooLarge = Code(rawValue: "csv.field-too-large")
    }

    public let code: Code
    /// In a sentence, without the code.
    public let reason: String
    /// The entry of the archive; nil for the archive itself.
    public let entry: String?
    /// Where: an offset in bytes in an archive, a line from 1 in a table.
    public let place: Int?
    public let nextAction: String?

    public init(_ code: Code, _ reason: String, entry: String? = nil, place: Int? = nil, nextAction: String? = nil) {
        self.code = code
        self.reason = reason
        self.entry = entry
        self.place = place
        self.nextAction = nextAction
    }

    public var description: String {
        var text = "\(code): "
        if let entry { text += "\(entry): " }
        text += reason
        if let place { text += code.rawValue.hasPrefix("csv") ? " (line \(place))" : " (at byte \(place))" }
        if let nextAction { text += ". \(nextAction)" }
        return text
    }

    /// The same, told of an entry.
    func of(_ entry: String) -> ArchiveError {
        ArchiveError(code, reason, entry: self.entry ?? entry, place: place, nextAction: nextAction)
    }

    static func corrupt(_ reason: String, at place: Int? = nil) -> ArchiveError {
        ArchiveError(.corrupt, reason, place: place, nextAction: "Download it again; if that does not help, it was made wrongly.")
    }

    static func truncated(_ reason: String, at place: Int? = nil) -> ArchiveError {
        ArchiveError(.truncated, reason, place: place, nextAction: "Download it again; the end is missing.")
    }
}
