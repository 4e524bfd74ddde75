import Foundation

/// A folder for one test, gone afterwards.
final class ScratchFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    func put(_ bytes: [UInt8], _ name: String) throws -> URL {
        try Data(bytes).write(to: file(name))
        return file(name)
    }
}
