import Foundation
import ZohoMetadata

/// Writes pulled files into a folder: atomically, and only those whose content changed.
struct SnapshotFolderWriter {
    struct Report {
        var added: [String] = []
        var changed: [String] = []
        var unchanged: [String] = []
        /// Files of modules that the organisation no longer has; they stay until someone removes them.
        var orphaned: [String] = []

        var isUpToDate: Bool { added.isEmpty && changed.isEmpty && orphaned.isEmpty }
    }

    let folder: URL
    /// Compare only.
    var isDry = false

    /// - Parameter isComplete: whether `files` are all of the organisation's, so that others are orphans.
    func write(_ files: [MetadataPull.File], isComplete: Bool) throws -> Report {
        var report = Report()
        for file in files {
            let url = folder.appendingPathComponent(file.name)
            let old = TextFile.read(url)
            switch old {
            case nil: report.added.append(file.name)
            case file.text: report.unchanged.append(file.name)
            default: report.changed.append(file.name)
            }
            if !isDry, old != file.text { try TextFile.write(file.text, to: url) }
        }
        if isComplete {
            let names = Set(files.map(\.name))
            let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            report.orphaned = there.filter { Self.isSnapshot($0) && !names.contains($0) }.sorted()
        }
        return report
    }

    private static func isSnapshot(_ name: String) -> Bool {
        name.hasSuffix(".json") && ["fields_", "layouts_", "related_lists_"].contains { name.hasPrefix($0) }
    }
}
