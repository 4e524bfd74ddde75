import Foundation

/// The bytes of an archive, in memory or in a file that is read in pieces.
struct ArchiveInput: Sendable {
    private enum Storage: Sendable {
        case memory([UInt8])
        case file(FileHandle, name: String)
    }

    private let storage: Storage
    private let url: URL?
    let size: Int

    init(_ bytes: [UInt8]) {
        storage = .memory(bytes)
        url = nil
        size = bytes.count
    }

    init(_ url: URL) throws(ArchiveError) {
        let name = url.lastPathComponent
        guard let handle = FileHandle(forReadingAtPath: url.path), let end = try? handle.seekToEnd() else {
            throw ArchiveError(.file, "\(name) cannot be read", nextAction: "Check its path and permissions.")
        }
        storage = .file(handle, name: name)
        self.url = url
        size = Int(clamping: end)
    }

    /// The same bytes with a place of its own in the file, so that several can be read side by side.
    func reopened() throws(ArchiveError) -> ArchiveInput {
        guard let url else { return self }
        return try ArchiveInput(url)
    }

    /// - Throws: ``ArchiveError`` `archive.truncated` if there are fewer.
    func read(_ count: Int, at offset: Int) throws(ArchiveError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= size - count else { throw .truncated("it ends too early", at: offset) }
        switch storage {
        case .memory(let bytes): return Array(bytes[offset..<offset + count])
        case .file(let handle, let name):
            do {
                try handle.seek(toOffset: UInt64(offset))
                var bytes: [UInt8] = []
                while bytes.count < count, let piece = try handle.read(upToCount: count - bytes.count), !piece.isEmpty {
                    bytes += piece
                }
                if bytes.count == count { return bytes }
            } catch {
                throw ArchiveError(.file, "\(name) cannot be read", nextAction: "Check the disk it lies on.")
            }
            throw .truncated("\(name) became shorter while it was read", at: offset)
        }
    }
}
