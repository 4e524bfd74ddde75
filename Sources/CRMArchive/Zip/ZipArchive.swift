import Foundation

/// A ZIP archive to be read: in memory, or in a file of any size, of which only a piece is in memory at a time.
///
///     let archive = try ZipArchive(file: url)
///     for entry in archive.entries where !entry.isFolder {
///         var reader = try archive.open(entry)
///         while let bytes = try reader.next() { … }
///     }
///
/// Stored and deflated entries, with sizes of 64 bits, and with sizes that follow the data. It goes by the table of
/// contents at the end, so an archive that was cut off is known at once, before anything of it is used. Names that lead
/// out of a folder, entries that share bytes, and what goes beyond ``ZipLimits`` are refused; each entry's headers, sizes
/// and checksum are compared as it is read.
public struct ZipArchive: Sendable {
    /// In the order of the table of contents.
    public let entries: [ZipEntry]
    public let limits: ZipLimits
    private let input: ArchiveInput
    private let directoryStart: Int

    /// - Throws: ``ArchiveError`` `archive.not-zip`, `archive.corrupt`, `archive.unsupported`, `archive.too-large` or
    ///   `archive.unsafe-name`.
    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(ArchiveError) {
        try self.init(ArchiveInput(bytes), limits)
    }

    /// - Throws: also `archive.file` if it cannot be read.
    public init(file: URL, limits: ZipLimits = .standard) throws(ArchiveError) {
        try self.init(try ArchiveInput(file), limits)
    }

    private init(_ input: ArchiveInput, _ limits: ZipLimits) throws(ArchiveError) {
        self.input = input
        self.limits = limits
        (entries, directoryStart) = try ZipDirectory(input: input, limits: limits).entries()
    }

    /// The first entry of this name; nil if there is none.
    public func entry(named name: String) -> ZipEntry? { entries.first { $0.name == name } }

    /// Starts to read an entry.
    /// - Throws: ``ArchiveError`` `archive.unsupported`, `archive.too-large`, `archive.truncated` or `archive.corrupt`.
    public func open(_ entry: ZipEntry) throws(ArchiveError) -> ZipEntryReader {
        try ZipEntryReader(entry, try input.reopened(), end: directoryStart, limit: limits.entryBytes)
    }

    /// All bytes of an entry that is known to be small.
    /// - Parameter limit: more bytes are refused with `archive.too-large`.
    public func contents(of entry: ZipEntry, limit: Int = 64 * 1024 * 1024) throws(ArchiveError) -> [UInt8] {
        var reader = try ZipEntryReader(entry, input, end: directoryStart, limit: min(limit, limits.entryBytes))
        var bytes: [UInt8] = []
        while let piece = try reader.next() { bytes += piece }
        return bytes
    }

    /// All bytes of the entry of this name.
    /// - Throws: also `archive.no-entry`.
    public func contents(of name: String, limit: Int = 64 * 1024 * 1024) throws(ArchiveError) -> [UInt8] {
        guard let entry = entry(named: name) else {
            throw ArchiveError(.noEntry, "there is no entry \(name)", nextAction: "See `entries` for those that there are.")
        }
        return try contents(of: entry, limit: limit)
    }
}
