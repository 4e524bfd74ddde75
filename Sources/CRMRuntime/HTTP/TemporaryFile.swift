import Foundation

/// A file for the time of one call that nobody else on this computer can read.
struct TemporaryFile: Sendable {
    let url: URL
    private let handle: FileHandle

    init() throws(CRMError) {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("crm-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: url.path)
        else { throw .file("no temporary file can be made", "Check the folder for temporary files and its disk.") }
        self.handle = handle
    }

    func write(_ bytes: Data) throws(CRMError) {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw .file("a temporary file cannot be written", "Check whether the disk is full.", underlying: error)
        }
    }

    func close() { try? handle.close() }

    func remove() {
        close()
        try? FileManager.default.removeItem(at: url)
    }
}
