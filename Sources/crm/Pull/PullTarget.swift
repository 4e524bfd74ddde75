import CRMSchema
import Foundation

/// Where snapshots go and what `crm.json` says about them.
struct PullTarget {
    let folder: URL
    let settings: PullSettings
    /// What crm.json says of the vendor; nil where there is none.
    let vendor: SchemaDescription.Vendor?
    /// Where a crm.json belongs that is not there yet; nil if there is one.
    let missing: URL?

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
            let read = try Self.file(above: folder, notAbove: current).map(Self.read)
            settings = read?.pull ?? PullSettings()
            vendor = read?.vendor
            missing = read == nil ? Self.home(of: folder, in: current).appendingPathComponent("crm.json") : nil
            return
        }
        let files = Self.files(in: current)
        guard let file = files.first else {
            throw Unclear(description: "where to? There is no crm.json here or in a target below Sources. Give --into <folder>.")
        }
        guard files.count == 1 else {
            throw Unclear(description: "where to? There are several crm.json: \(files.map(\.path).joined(separator: ", ")). Give --into <folder>.")
        }
        let read = try Self.read(file)
        settings = read.pull
        vendor = read.vendor
        missing = nil
        let home = file.deletingLastPathComponent()
        if let into = settings.into {
            folder = URL(fileURLWithPath: into, relativeTo: home).standardizedFileURL
        } else if let known = Self.snapshots(below: home) {
            folder = known
        } else {
            throw Unclear(description: "where to? \(file.path) has no “pull.into”, and no folder below it holds a modules.json or listtypes.json. Give --into <folder>.")
        }
    }

    private static func read(_ file: URL) throws -> BindingsConfiguration {
        let read = BindingsConfiguration.read(
            SnapshotFile(name: file.lastPathComponent, path: file.path, bytes: [UInt8](try Data(contentsOf: file))))
        if let error = read.diagnostics.first(where: { $0.severity == .error }) { throw Unclear(description: "\(error)") }
        return read.configuration
    }

    /// The folder that a target's crm.json lies in: above the snapshots, if that is not out of sight.
    private static func home(of folder: URL, in current: URL) -> URL {
        let above = folder.deletingLastPathComponent().standardizedFileURL.path
        let top = current.standardizedFileURL.path
        return above == top || above.hasPrefix(top + "/") ? folder.deletingLastPathComponent() : folder
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
        let found = walk.compactMap { $0 as? URL }.filter { ["modules.json", "listtypes.json"].contains($0.lastPathComponent) }
        return found.count == 1 ? found.first?.deletingLastPathComponent() : nil
    }
}
