import BindingsGenerator
import CRMSchema
import Foundation
import RecordCore

/// A target's folder with `crm.json`, `crm-names.json` and snapshots: what the build plugin reads too.
package struct BindingsFolder {
    package let url: URL
    package var lock: URL

    package var configuration: URL { url.appendingPathComponent("crm.json") }

    package init(url: URL, lock: URL? = nil) {
        self.url = url
        self.lock = lock ?? url.appendingPathComponent("crm-names.json")
    }

    package struct Result {
        /// Nil if there are errors in what was read.
        package let output: GeneratedOutput?
        /// Of the snapshots, the configuration, the lock and the generator.
        package let diagnostics: [SchemaDiagnostic]
        /// Former names whose time is over: the next run drops them.
        package let dueShims: Int

        package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    }

    /// Reads the folder and generates; writes nothing.
    /// - Parameters:
    ///   - today: from which day names that change now are former ones.
    ///   - keepsDueShims: a check must not fail only because a day has passed.
    ///   - progress: told what is being done.
    package func generate(
        today: CalendarDate, keepsDueShims: Bool = false, progress: (String) -> Void = { _ in }
    ) throws -> Result {
        progress("reading \(url.lastPathComponent)")
        let read = try read(configuration).map(BindingsConfiguration.read)
        let loaded = SnapshotLoader.load(directory: url, includingSubfolders: true, vendor: read?.configuration.vendor)
        var diagnostics = loaded.diagnostics
        var options = GeneratorOptions(today: today)
        options.keepsDueShims = keepsDueShims
        if let read {
            options.configuration = read.configuration
            diagnostics += read.diagnostics + read.configuration.unused(in: loaded.schema)
        }
        if let file = try self.read(lock) {
            let read = NameLock.read(file)
            options.lock = read.lock
            diagnostics += read.diagnostics
        }
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(output: nil, diagnostics: diagnostics, dueShims: 0)
        }
        progress("generating \(loaded.schema.modules.count { $0.fields != nil }) modules")
        let output = BindingsGenerator.generate(schema: loaded.schema, options: options)
        let due = keepsDueShims ? output.lock.dueShims(on: today, after: options.configuration.shimDays) : 0
        return Result(output: output, diagnostics: diagnostics + output.diagnostics, dueShims: due)
    }

    private func read(_ url: URL) throws -> SnapshotFile? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return SnapshotFile(name: url.lastPathComponent, path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
    }

    /// The lock file, if it is not what it should be.
    package func staleLock(against output: GeneratedOutput) -> GeneratedFolder.Stale? {
        let old = TextFile.read(lock)
        let text = output.lock.text
        return old == text ? nil : .init(url: lock, old: old, new: text)
    }
}
