import CRMSchema
import Foundation

/// Files of a git revision, read without touching the working tree.
struct GitRevision {
    /// What git said instead of an answer.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let revision: String

    private let repository: URL?

    /// - Parameter repository: a folder of the repository; nil for the current one.
    init(_ revision: String, repository: URL? = nil) {
        self.revision = revision
        self.repository = repository
    }

    /// The files below a folder, whose path counts from the top of the repository.
    /// - Throws: `Failure` where git does not know the revision or the folder.
    func files(in folder: String) throws -> [SnapshotFile] {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let list = try run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", "\(revision):\(folder)"], input: nil)
        // `mode type id TAB path`, each ended by a zero byte.
        let entries = list.split(separator: 0).compactMap { entry -> (id: String, path: String)? in
            let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
            let words = parts.first?.split(separator: " ") ?? []
            guard parts.count == 2, words.count == 3, words[1] == "blob" else { return nil }
            return (String(words[2]), String(parts[1]))
        }.filter { $0.path.hasSuffix(".json") }
        let contents = try blobs(entries.map(\.id))
        return zip(entries, contents).map { entry, bytes in
            let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
            return SnapshotFile(name: name, path: folder.isEmpty ? entry.path : "\(folder)/\(entry.path)", bytes: bytes)
        }
    }

    /// Contents in the order of the ids, with one process for all.
    private func blobs(_ ids: [String]) throws -> [[UInt8]] {
        guard !ids.isEmpty else { return [] }
        let answer = try run(["cat-file", "--batch"], input: ids.joined(separator: "\n") + "\n")
        var result: [[UInt8]] = []
        var rest = answer[...]
        // `id type size NEWLINE content NEWLINE`
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 3, let size = Int(head[2]), rest.count > size else { break }
            let start = rest.index(after: end)
            guard let stop = rest.index(start, offsetBy: size, limitedBy: rest.endIndex) else { break }
            result.append([UInt8](rest[start..<stop]))
            rest = rest[stop...].dropFirst()
        }
        guard result.count == ids.count else { throw Failure(description: "git gave \(result.count) of \(ids.count) files of \(revision)") }
        return result
    }

    private func run(_ arguments: [String], input: String?) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        if let repository { process.currentDirectoryURL = repository }
        let output = Pipe()
        // Files, so that no pipe can fill up while another is read.
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("crm-git-\(UUID().uuidString)")
        let inputs = base.appendingPathExtension("in")
        let errors = base.appendingPathExtension("err")
        defer {
            try? FileManager.default.removeItem(at: inputs)
            try? FileManager.default.removeItem(at: errors)
        }
        try Data((input ?? "").utf8).write(to: inputs)
        try Data().write(to: errors)
        process.standardInput = try FileHandle(forReadingFrom: inputs)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = (try? Data(contentsOf: errors)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw Failure(description: "git cannot read \(revision): \(said.trimmingCharacters(in: .whitespacesAndNewlines))")
        }
        return data
    }
}
