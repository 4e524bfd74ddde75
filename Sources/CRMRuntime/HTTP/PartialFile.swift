import Foundation

/// The hidden file that a download grows in.
struct PartialFile {
    let url: URL
    private let handle: FileHandle

    init(in folder: URL) throws(CRMError) {
        url = folder.appendingPathComponent(".\(UUID().uuidString).part")
        guard FileManager.default.createFile(atPath: url.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: url.path)
        else {
            throw .file("no file can be made in the folder \(folder.lastPathComponent)", "Check its permissions.")
        }
        self.handle = handle
    }

    func write(_ bytes: Data) throws(CRMError) {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw .file("the downloaded bytes cannot be written", "Check whether the disk is full.", underlying: error)
        }
    }

    func close() { try? handle.close() }

    func remove() {
        close()
        try? FileManager.default.removeItem(at: url)
    }
}

extension CRMError {
    /// A file on this computer cannot be read or written.
    static func file(_ message: String, _ nextAction: String, underlying: (any Error)? = nil) -> CRMError {
        CRMError(.localFile, message, nextAction: nextAction, underlying: underlying)
    }
}
