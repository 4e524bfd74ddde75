import Foundation

/// Where an archive is written to: memory, or a file.
struct ArchiveOutput: Sendable {
    private(set) var bytes: [UInt8] = []
    private let file: FileHandle?
    private let name: String
    private(set) var size = 0

    init() {
        file = nil
        name = ""
    }

    /// Replaces a file that exists. Only its owner can read it.
    init(_ url: URL) throws(ArchiveError) {
        name = url.lastPathComponent
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: url.path)
        else { throw ArchiveError(.file, "\(name) cannot be made", nextAction: "Check its folder and its permissions.") }
        file = handle
    }

    mutating func append(_ more: [UInt8]) throws(ArchiveError) {
        size += more.count
        guard let file else {
            bytes += more
            return
        }
        do { try file.write(contentsOf: Data(more)) } catch { throw unwritable }
    }

    mutating func replace(at offset: Int, with some: [UInt8]) throws(ArchiveError) {
        guard let file else {
            bytes.replaceSubrange(offset..<offset + some.count, with: some)
            return
        }
        do {
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: Data(some))
            try file.seekToEnd()
        } catch { throw unwritable }
    }

    func close() throws(ArchiveError) {
        do { try file?.close() } catch { throw unwritable }
    }

    private var unwritable: ArchiveError {
        ArchiveError(.file, "\(name) cannot be written", nextAction: "Check whether the disk is full.")
    }
}
