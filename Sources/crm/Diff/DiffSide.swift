#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import ZohoMetadata

/// One side of a comparison, as it is named on the command line.
enum DiffSide {
    case folder(URL)
    case revision(String, path: String)
    case live

    /// - Throws: a `ValidationError` for what is none of these.
    init(_ text: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: text, isDirectory: &isFolder), isFolder.boolValue {
            self = .folder(URL(fileURLWithPath: text))
        } else if text == "live" {
            self = .live
        } else if let colon = text.firstIndex(of: ":"), colon != text.startIndex {
            self = .revision(String(text[..<colon]), path: String(text[text.index(after: colon)...]))
        } else {
            throw ValidationError("“\(text)” is no folder, no REVISION:folder and not “live”")
        }
    }

    func load(_ connection: ConnectionOptions) async throws -> LoadedSchema {
        switch self {
        case .folder(let url): return ZohoSnapshotLoader.load(directory: url, includingSubfolders: true)
        case .revision(let revision, let path):
            let files = try GitRevision(revision).files(in: path).filter { ZohoSnapshotLoader.reads(fileName: $0.name) }
            guard !files.isEmpty else { throw ValidationError("\(revision):\(path) holds no snapshots (modules.json, fields_*.json)") }
            return ZohoSnapshotLoader.load(files: files)
        case .live:
            let progress = ProgressLine(terminal: Terminal.talk)
            let pull = MetadataPull(zoho: try connection.connect()) { done, total, module in progress.show("\(done)/\(total) \(module)") }
            let files = try await pull.run()
            progress.clear()
            return ZohoSnapshotLoader.load(
                files: files.map { SnapshotFile(name: $0.name, path: "live/\($0.name)", bytes: Array($0.text.utf8)) })
        }
    }
}
#endif
