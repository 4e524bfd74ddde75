import CRMSchema
import Foundation

/// Where snapshots go and what `crm.json` says about them.
struct PullTarget {
    let folder: URL
    let settings: PullSettings

    /// Why no folder could be told; the tool ends with 2.
    struct Unclear: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - into: as given on the command line.
    ///   - current: the folder that the command runs in.
    /// - Throws: `Unclear`; the diagnostics of a `crm.json` that cannot be used.
    init(into: String?, current: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)) throws {
        if let into {
            folder = URL(fileURLWithPath: into, relativeTo: current).standardizedFileURL
            settings = try Self.file(above: folder, notAbove: current).map(Self.read) ?? PullSettings()
            return
        }
        let files = Self.files(in: current)
        guard let file = files.first else {
            throw Unclear(description: "where to? There is no crm.json here or in a target below Sources. Give --into <folder>.")
        }
        guard files.count == 1 else {
            throw Unclear(description: "where to? There are several crm.json: \(files.map(\.path).joined(separator: ", ")). Give --into <folder>.")
        }
        settings = try Self.read(file)
        let home = file.deletingLastPathComponent()
        if let into = settings.into {
            folder = URL(fileURLWithPath: into, relativeTo: home).standardizedFileURL
        } else if let known = Self.snapshots(below: home) {
            folder = known
        } else {
            throw Unclear(description: "where to? \(file.path) has no “pull.into”, and no folder below it holds a modules.json. Give --into <folder>.")
        }
    }

    private static func read(_ file: URL) throws -> PullSettings {
        let read = BindingsConfiguration.read(
            SnapshotFile(name: file.lastPathComponent, path: file.path, bytes: [UInt8](try Data(contentsOf: file))))
        if let error = read.diagnostics.first(where: { $0.severity == .error }) { throw Unclear(description: "\(error)") }
        return read.configuration.pull
    }

    /// The nearest `crm.json` in the folder or above it, as far as the current folder.
    private static func file(above folder: URL, notAbove current: URL) -> URL? {
        var place = folder
        let top = current.standardizedFileURL.path
        while true {
            let file = place.appendingPathComponent("crm.json")
            if FileManager.default.fileExists(atPath: file.path) { return file }
            guard place.path != top, place.path.hasPrefix(top), place.pathComponents.count > 1 else { return nil }
            place = place.deletingLastPathComponent()
        }
    }

    /// In the current folder, else in the targets below `Sources`.
    private static func files(in current: URL) -> [URL] {
        let here = current.appendingPathComponent("crm.json")
        if FileManager.default.fileExists(atPath: here.path) { return [here] }
        let sources = current.appendingPathComponent("Sources")
        let targets = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
        return targets.sorted().map { sources.appendingPathComponent($0).appendingPathComponent("crm.json") }
            .filter { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// The one folder with snapshots below a target; nil for none and for several.
    private static func snapshots(below home: URL) -> URL? {
        guard let walk = FileManager.default.enumerator(at: home, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles]) else { return nil }
        let found = walk.compactMap { $0 as? URL }.filter { $0.lastPathComponent == "modules.json" }
        return found.count == 1 ? found.first?.deletingLastPathComponent() : nil
    }
}
