import Foundation

/// Makes a ZIP archive, in memory or in a file, piece by piece.
///
///     var zip = try ZipWriter(file: url)
///     try zip.begin("Leads.csv")
///     try zip.write(bytes)                 // as often as needed
///     try zip.finish()
///
/// Sizes stand before the data, as readers that work on streams want them. All times are 1980-01-01, so the same bytes
/// make the same archive. At most 65,534 entries, and 4 GB altogether.
public struct ZipWriter: Sendable {
    private struct Entry {
        let name: [UInt8]
        let offset: Int
        let isCompressed: Bool
        var checksum = CRC32()
        var size = 0
        var compressedSize = 0
    }

    private static let largest = 0xFFFF_FFFE
    private static let mostEntries = 0xFFFE
    /// 1980-01-01: the first day that the format knows.
    private static let date = 0x21

    private var output: ArchiveOutput
    private var entries: [Entry] = []
    private var deflater: Deflater?
    private var isOpen = false
    private var isFinished = false

    /// In memory.
    public init() { output = ArchiveOutput() }

    /// In a file, which is replaced if it exists and only its owner can read.
    /// - Throws: ``ArchiveError`` `archive.file`.
    public init(file: URL) throws(ArchiveError) { output = try ArchiveOutput(file) }

    /// Bytes of the archive so far.
    public var size: Int { output.size }

    /// An archive in memory: complete after ``finish()``. Empty for a file.
    public var bytes: [UInt8] { output.bytes }

    /// An archive of small files in memory.
    /// - Throws: ``ArchiveError`` `archive.unsafe-name` or `archive.too-large`.
    public static func archive(_ files: [(name: String, bytes: [UInt8])], compressed: Bool = true) throws(ArchiveError) -> [UInt8] {
        var writer = ZipWriter()
        for file in files { try writer.add(file.name, file.bytes, compressed: compressed) }
        try writer.finish()
        return writer.bytes
    }

    /// Starts an entry; the one before is complete.
    /// - Throws: ``ArchiveError`` `archive.unsafe-name` for a name that could not be read again, `archive.too-large`.
    public mutating func begin(_ name: String, compressed: Bool = true) throws(ArchiveError) {
        try end()
        let name = Array(try ZipName(name).text.utf8)
        guard name.count <= 0xFFFF, entries.count < Self.mostEntries else {
            throw ArchiveError(.tooLarge, "the archive has too many entries or too long a name")
        }
        let entry = Entry(name: name, offset: output.size, isCompressed: compressed)
        var header: [UInt8] = []
        header.appendLittleEndian(0x0403_4B50, 4)
        header += Self.properties(of: entry)
        header.appendLittleEndian(name.count, 2)
        header.appendLittleEndian(0, 2)
        try output.append(header + name)
        entries.append(entry)
        deflater = compressed ? Deflater() : nil
        isOpen = true
    }

    /// Adds bytes to the entry that was begun.
    public mutating func write(_ bytes: [UInt8]) throws(ArchiveError) {
        guard isOpen else { throw ArchiveError(.noEntry, "no entry was begun", nextAction: "Call begin(_:) first.") }
        entries[entries.count - 1].checksum.update(bytes)
        entries[entries.count - 1].size += bytes.count
        try put(deflater?.write(bytes) ?? bytes)
    }

    /// Adds an entry whose bytes are all there.
    public mutating func add(_ name: String, _ bytes: [UInt8], compressed: Bool = true) throws(ArchiveError) {
        try begin(name, compressed: compressed)
        try write(bytes)
        try end()
    }

    /// Writes the table of contents. Nothing can be added afterwards.
    public mutating func finish() throws(ArchiveError) {
        guard !isFinished else { return }
        try end()
        let start = output.size
        var directory: [UInt8] = []
        for entry in entries {
            directory.appendLittleEndian(0x0201_4B50, 4)
            directory.appendLittleEndian(20, 2)
            directory += Self.properties(of: entry)
            directory.appendLittleEndian(entry.name.count, 2)
            directory.appendLittleEndian(0, 12)
            directory.appendLittleEndian(entry.offset, 4)
            directory += entry.name
        }
        directory.appendLittleEndian(0x0605_4B50, 4)
        directory.appendLittleEndian(0, 4)
        directory.appendLittleEndian(entries.count, 2)
        directory.appendLittleEndian(entries.count, 2)
        directory.appendLittleEndian(directory.count - 12, 4)
        directory.appendLittleEndian(start, 4)
        directory.appendLittleEndian(0, 2)
        try output.append(directory)
        try output.close()
        isFinished = true
    }

    private mutating func end() throws(ArchiveError) {
        guard isOpen else { return }
        if let rest = deflater?.finish() { try put(rest) }
        isOpen = false
        deflater = nil
        let entry = entries[entries.count - 1]
        guard output.size <= Self.largest, entry.size <= Self.largest else {
            throw ArchiveError(.tooLarge, "the archive has more than 4 GB", entry: String(decoding: entry.name, as: UTF8.self))
        }
        try output.replace(at: entry.offset + 4, with: Self.properties(of: entry))
    }

    private mutating func put(_ bytes: [UInt8]) throws(ArchiveError) {
        entries[entries.count - 1].compressedSize += bytes.count
        try output.append(bytes)
    }

    /// What a header and the table of contents have in common: version 2.0, names in UTF-8, method, time, checksum, sizes.
    private static func properties(of entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendLittleEndian(20, 2)
        bytes.appendLittleEndian(0x0800, 2)
        bytes.appendLittleEndian(entry.isCompressed ? 8 : 0, 2)
        bytes.appendLittleEndian(0, 2)
        bytes.appendLittleEndian(date, 2)
        bytes.appendLittleEndian(Int(entry.checksum.value), 4)
        bytes.appendLittleEndian(entry.compressedSize, 4)
        bytes.appendLittleEndian(entry.size, 4)
        return bytes
    }
}
