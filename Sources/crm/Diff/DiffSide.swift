#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation

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

    var isFolder: Bool { if case .folder = self { true } else { false } }

    /// Says what is wrong with the files; ends with 1 where that is an error.
    func loadOrComplain(_ connection: ConnectionOptions) async throws -> SchemaDescription {
        let loaded = try await load(connection)
        for diagnostic in loaded.diagnostics where diagnostic.severity != .note { Terminal.talk.print("\(diagnostic)") }
        guard loaded.errors.isEmpty else { throw ExitCode.failure }
        return loaded.schema
    }

    func load(_ connection: ConnectionOptions) async throws -> LoadedSchema {
        switch self {
        case .folder(let url): return ZohoSnapshotLoader.load(directory: url, includingSubfolders: true)
        case .revision(let revision, let path):
            let files = try GitRevision(revision).files(in: path).filter { ZohoSnapshotLoader.reads(fileName: $0.name) }
            guard !files.isEmpty else { throw ValidationError("\(revision):\(path) holds no snapshots (modules.json, fields_*.json)") }
            return ZohoSnapshotLoader.load(files: files)
        case .live: return try await LiveMetadata.load(try connection.connect())
        }
    }
}
#endif
