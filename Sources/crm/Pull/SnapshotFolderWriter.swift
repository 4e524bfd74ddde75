import CRMMetadata
import Foundation

/// Writes pulled files into a folder: atomically, and only those whose content changed. Files that it has not been given
/// stay, unless their module is gone from the organisation and pruning was asked for.
struct SnapshotFolderWriter {
    struct Report: Equatable {
        var added: [String] = []
        var changed: [String] = []
        var unchanged: [String] = []
        /// Files of modules that the organisation no longer has; they stay until someone removes them.
        var gone: [String] = []
        /// Of those, what was removed.
        var removed: [String] = []
        /// Files of which nothing came, although the organisation has the module; they stay.
        var withheld: [String] = []

        var isUpToDate: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
    }

    let folder: URL
    /// Compare only.
    var isDry = false
    /// Remove the files of modules that are gone.
    var prunes = false

    /// - Parameters:
    ///   - parts: all that files may be.
    ///   - modules: all that the organisation has, whether they were fetched or not.
    ///   - missing: files that were asked for and did not come.
    func write(
        _ files: [MetadataFile], of parts: [MetadataPart], modules: Set<String>, missing: Set<String> = []
    ) throws -> Report {
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
        for name in snapshots() {
            guard let module = parts.lazy.compactMap({ $0.module(ofFile: name) }).first else { continue }
            if !modules.contains(module) {
                report.gone.append(name)
            } else if missing.contains(name) {
                report.withheld.append(name)
            }
        }
        if prunes, !isDry {
            for name in report.gone { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
            report.removed = report.gone
        }
        return report
    }

    func write(_ result: PullResult) throws -> Report {
        let missing = result.gaps.flatMap { gap in gap.file.map { [$0] } ?? result.plan.parts.map { $0.fileName(of: gap.module) } }
        return try write(
            result.files, of: result.plan.parts, modules: Set(result.plan.modules.map(\.apiName)), missing: Set(missing + result.failures.map(\.file)))
    }

    /// What lies there against what came, for files that differ.
    func differences(_ report: Report, _ files: [MetadataFile]) -> [String] {
        let changed = Set(report.added + report.changed)
        return files.filter { changed.contains($0.name) }.map { file in
            let old = TextFile.read(folder.appendingPathComponent(file.name))
            return UnifiedDiff(old: old ?? "", new: file.text).text(oldName: "a/\(file.name)", newName: "b/\(file.name)")
        }
    }

    private func snapshots() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
