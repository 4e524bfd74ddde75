/// How much an archive may be, so that a few bytes from elsewhere cannot fill memory or disk.
public struct ZipLimits: Sendable, Hashable {
    /// Entries altogether.
    public var entries = 10_000
    /// Bytes of an entry's name.
    public var nameBytes = 1_024
    /// Bytes of the table of contents.
    public var directoryBytes = 16 * 1024 * 1024
    /// Plain bytes of one entry. They are never held in memory all at once unless asked for.
    public var entryBytes = 16 * 1024 * 1024 * 1024

    public static let standard = ZipLimits()

    public init() {}
}
