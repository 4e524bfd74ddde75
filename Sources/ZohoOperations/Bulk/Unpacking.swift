import CRMArchive
import Foundation
import ZohoCRM

/// Puts what is in an archive into a folder.
enum Unpacking {
    /// - Returns: the files, in the order of the archive. Folders of the archive become folders.
    static func unpack(_ archive: URL, into folder: URL, call: String) throws(CRMError) -> [URL] {
        do throws(ArchiveError) {
            let archive = try ZipArchive(file: archive)
            var files: [URL] = []
            for entry in archive.entries where !entry.isFolder {
                let url = folder.appendingPathComponent(entry.name)
                try write(try archive.open(entry), to: url)
                files.append(url)
            }
            return files
        } catch {
            throw error.code == .file
                ? CRMError(.localFile, error.reason, call: call, nextAction: error.nextAction, underlying: error)
                : BulkProblem.file(error, call: call)
        }
    }

    /// The file gets its name when it is complete and undamaged.
    private static func write(_ reader: ZipEntryReader, to url: URL) throws(ArchiveError) {
        let name = url.lastPathComponent
        let unwritable = ArchiveError(.file, "\(name) cannot be written", nextAction: "Check its folder and whether the disk is full.")
        let parent = url.deletingLastPathComponent()
        let partial = parent.appendingPathComponent(".\(UUID().uuidString).part")
        do { try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true) } catch { throw unwritable }
        guard FileManager.default.createFile(atPath: partial.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: partial.path)
        else { throw unwritable }
        var isDone = false
        defer {
            try? handle.close()
            if !isDone { try? FileManager.default.removeItem(at: partial) }
        }
        var reader = reader
        while let piece = try reader.next() {
            do { try handle.write(contentsOf: Data(piece)) } catch { throw unwritable }
        }
        guard rename(partial.path, url.path) == 0 else { throw unwritable }
        isDone = true
    }
}
