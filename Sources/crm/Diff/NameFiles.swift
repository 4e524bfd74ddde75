#if CommandLine
import BindingsGenerator
import CRMSchema
import Foundation

/// Finds crm.json and crm-names.json, which say what the bindings of a side were called.
enum NameFiles {
    private static let configuration = "crm.json"
    private static let lock = "crm-names.json"

    /// The files beside the snapshots, or in the folder above; if there are none, those in the folders of the sources.
    static func options(for side: DiffSide, sources: [String]) throws -> GeneratorOptions {
        var options = GeneratorOptions()
        let files = try files(of: side) ?? sources.lazy.compactMap { inFolders([URL(fileURLWithPath: $0)]) }.first ?? [:]
        if let file = files[configuration] {
            let read = BindingsConfiguration.read(file)
            options.configuration = read.configuration
            for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
        }
        if let file = files[lock] {
            let read = NameLock.read(file)
            options.lock = read.lock
            for diagnostic in read.diagnostics { Terminal.talk.print("\(diagnostic)") }
        }
        return options
    }

    private static func files(of side: DiffSide) throws -> [String: SnapshotFile]? {
        switch side {
        case .folder(let url): return inFolders([url, url.deletingLastPathComponent()])
        case .revision(let revision, let path):
            let parts = path.split(separator: "/")
            let folders = [parts, parts.dropLast()].filter { !$0.isEmpty }.map { $0.joined(separator: "/") }
            for folder in folders {
                let found = try GitRevision(revision).files(in: folder).filter { isWanted($0.name) && $0.path == "\(folder)/\($0.name)" }
                if !found.isEmpty { return Dictionary(found.map { ($0.name, $0) }) { first, _ in first } }
            }
            return nil
        case .live: return nil
        }
    }

    private static func inFolders(_ folders: [URL]) -> [String: SnapshotFile]? {
        for folder in folders {
            var found: [String: SnapshotFile] = [:]
            for name in [configuration, lock] {
                let url = folder.appendingPathComponent(name)
                if let data = try? Data(contentsOf: url) { found[name] = SnapshotFile(name: name, path: url.path, bytes: [UInt8](data)) }
            }
            if !found.isEmpty { return found }
        }
        return nil
    }

    private static func isWanted(_ name: String) -> Bool { name == configuration || name == lock }
}
#endif
