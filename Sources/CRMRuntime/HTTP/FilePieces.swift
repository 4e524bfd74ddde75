import Foundation

/// Reads a file piece by piece.
enum FilePieces {
    static let size = 256 * 1024

    /// Lets other tasks run between pieces, and stops when its own is cancelled.
    static func read(_ url: URL, _ output: (Data) throws -> Void) async throws {
        guard let handle = FileHandle(forReadingAtPath: url.path) else {
            throw CRMError.file("\(url.lastPathComponent) cannot be read", "Check its path and permissions.")
        }
        defer { try? handle.close() }
        while true {
            try Task.checkCancellation()
            guard try piece(of: handle, url, output) else { return }
            await Task.yield()
        }
    }

    /// False at the end of the file.
    private static func piece(of handle: FileHandle, _ url: URL, _ output: (Data) throws -> Void) throws -> Bool {
        #if canImport(ObjectiveC)
        return try autoreleasepool { try copied(handle, url, output) }
        #else
        return try copied(handle, url, output)
        #endif
    }

    private static func copied(_ handle: FileHandle, _ url: URL, _ output: (Data) throws -> Void) throws -> Bool {
        let piece: Data?
        do {
            piece = try handle.read(upToCount: size)
        } catch {
            throw CRMError.file(
                "\(url.lastPathComponent) cannot be read to its end", "Check the disk it lies on.", underlying: error)
        }
        guard let piece, !piece.isEmpty else { return false }
        try output(piece)
        return true
    }
}
