import Foundation
import VtigerCRM

/// A file with a key in it, which nobody else may read.
enum KeyFile {
    /// Others can read the file; the tool ends with 1 without having used it.
    struct Open: Error, CustomStringConvertible {
        let file: String
        var description: String { "\(file) can be read by others, so what is in it is no secret.\n  next: chmod 600 \(file), and a new key if it matters." }
    }

    /// The first line that is not empty.
    /// - Throws: `MissingSetting` for a file that is not there or is empty, `Open`.
    static func read(_ path: String) throws -> Secret {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 { throw Open(file: path) }
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        guard let line = text.split(whereSeparator: \.isNewline).map({ $0.trimmingCharacters(in: .whitespaces) }).first(where: { !$0.isEmpty })
        else { throw MissingSetting(name: "access key", places: [path], next: "Write it into the file, and nothing else.") }
        return Secret(line)
    }
}
