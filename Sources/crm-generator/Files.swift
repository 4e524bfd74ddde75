import BindingsFiles
import CRMSchema
import Foundation

/// The disk, as this tool needs it.
enum Files {
    struct Failure: Error {
        let diagnostic: SchemaDiagnostic
    }

    static func read(_ path: String) throws(Failure) -> SnapshotFile {
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return SnapshotFile(name: URL(fileURLWithPath: path).lastPathComponent, path: path, bytes: [UInt8](data))
        } catch {
            throw failure("file.unreadable", "the file cannot be read: \(error.localizedDescription)", path)
        }
    }

    /// Nil if there is no such file: a configuration or lock that was not written yet.
    static func readIfPresent(_ path: String?) throws(Failure) -> SnapshotFile? {
        guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
        return try read(path)
    }

    /// Writes the text unless the file holds exactly that already: an untouched file is not compiled again.
    static func write(_ text: String, to path: String) throws(Failure) {
        do {
            try TextFile.write(text, to: URL(fileURLWithPath: path))
        } catch {
            throw failure("file.unwritable", "the file cannot be written: \(error.localizedDescription)", path)
        }
    }

    static func failure(_ code: String, _ message: String, _ path: String) -> Failure {
        Failure(diagnostic: SchemaDiagnostic(.error, code, message, at: SourceLocation(file: path, line: 1, column: 1)))
    }
}
