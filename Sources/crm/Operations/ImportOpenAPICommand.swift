#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import OpenAPIImport

/// `crm import-openapi`: the vendor's OpenAPI documents → the endpoint spec.
struct ImportOpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-openapi",
        abstract: "Make the endpoint spec from Zoho's OpenAPI documents.",
        discussion: """
            Reads every .json of the folder and below, and corrects what the overlay says: overlay.json beside the folder \
            that is written, if --overlay names no other. Nothing is fetched. Says what was changed, what the spec cannot \
            say, and what makes no sense in the documents; --json has all of it with file, line and column.

            YAML is not read; each such file is named. This makes JSON of one, with PyYAML:
              python3 -c 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout, default=str)' <a.yaml >a.json

            Files are written only where the content changed; those of areas that are gone are removed. Shapes stay in the \
            area where the spec had them so far. If the overlay does \
            not fit, as the documents are others than those that it was made for, nothing is written: correct it, or see \
            with --draft what the rest of it makes.

            Exit codes: 0 done, 1 the tool failed or the overlay does not fit, 2 wrong usage, 3 with --check: the spec differs.

            EXAMPLES
              crm import-openapi crm-oas/v8.0 --into spec/zoho/v8
              crm import-openapi crm-oas/v8.0 --into spec/zoho/v8 --check
              crm import-openapi crm-oas/v8.0 --into spec/zoho/v8 --json > report.json
            """)

    @Argument(help: ArgumentHelp("The folder of the OpenAPI documents.", valueName: "folder"))
    var documents: String

    @Option(help: ArgumentHelp("The folder of the endpoint spec.", valueName: "folder"))
    var into: String

    @Option(help: ArgumentHelp("The corrections.", valueName: "file"))
    var overlay: String?

    @ArgumentParser.Flag(help: "Write nothing; exit with 3 if the spec would change.")
    var check = false

    @ArgumentParser.Flag(help: "Write though the overlay does not fit, without what does not; still exits with 1.")
    var draft = false

    @ArgumentParser.Flag(help: "The whole report as JSON.")
    var json = false

    func run() throws {
        let files = try Self.files(in: URL(fileURLWithPath: documents))
        guard files.contains(where: { $0.name.hasSuffix(".json") }) else {
            guard let first = files.first else { throw ValidationError("“\(documents)” holds no .json documents") }
            throw ValidationError("“\(documents)” holds YAML alone, such as \(first.path), which is not read; see --help for how to make JSON of it")
        }
        let target = URL(fileURLWithPath: into)
        let known = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: target)).shapes.map(\.name.value)
        let result = OpenAPIImport.run(documents: files, overlay: try overlayFile(beside: target), known: Set(known))
        guard !result.operations.isEmpty else { throw ValidationError("“\(documents)” holds no OpenAPI documents with operations") }
        let misfits = result.notes.filter { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") }
        // A spec whose corrections do not fit is none: nothing is written unasked.
        let changes = misfits.isEmpty || draft ? try write(result, to: target) : []
        if json {
            Terminal.output.print(json: result.json)
        } else {
            for count in result.counts {
                Terminal.output.print("\(count.kind.rawValue)  \(count.code)  \(count.count)  \(count.example.location): \(count.example.message)")
            }
        }
        for change in changes { Terminal.talk.print(change) }
        Terminal.talk.print(
            "\(result.operations.count) operations and \(result.shapes.count) shapes in \(result.files.count) files; \(changes.count) files "
                + (check ? "would change" : "changed"))
        let unread = files.filter { !$0.name.hasSuffix(".json") }
        if !unread.isEmpty { Terminal.talk.print("\(unread.count) YAML files were not read; see --help for how to make JSON of them") }
        for note in misfits { Terminal.talk.print("\(note.location): error: \(note.message) [\(note.code)]") }
        if !misfits.isEmpty { throw ExitCode.failure }
        if check, !changes.isEmpty { throw ExitCode(3) }
    }

    private func overlayFile(beside target: URL) throws -> SnapshotFile? {
        let url = overlay.map { URL(fileURLWithPath: $0) } ?? target.deletingLastPathComponent().appendingPathComponent("overlay.json")
        guard overlay != nil || FileManager.default.fileExists(atPath: url.path) else { return nil }
        return SnapshotFile(name: url.lastPathComponent, path: overlay ?? url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
    }

    /// One line for each file that is not as it was.
    private func write(_ result: ImportResult, to folder: URL) throws -> [String] {
        let known = Set(result.files.map(\.name))
        var changes: [String] = []
        // Only what an import wrote is removed.
        for old in EndpointSpecLoader.files(in: folder) where !known.contains(old.name) {
            changes.append("- \(old.name)")
            if !check { try FileManager.default.removeItem(atPath: old.path) }
        }
        for file in result.files {
            let url = folder.appendingPathComponent(file.name)
            let old = TextFile.read(url)
            guard old != file.text else { continue }
            changes.append("\(old == nil ? "+" : "~") \(file.name)")
            if !check { try TextFile.write(file.text, to: url) }
        }
        return changes
    }

    private static func files(in folder: URL) throws -> [SnapshotFile] {
        // Whether there is such a folder at all.
        _ = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let base = folder.standardizedFileURL.path + "/"
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        return try (found?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { ["json", "yaml", "yml"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
            .map { url in
                let path = url.standardizedFileURL.path
                return SnapshotFile(
                    name: url.lastPathComponent, path: path.hasPrefix(base) ? String(path.dropFirst(base.count)) : url.lastPathComponent,
                    // What is not read need not be held.
                    bytes: url.pathExtension == "json" ? [UInt8](try Data(contentsOf: url)) : [])
            }
    }
}
#endif
