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
            Reads every .json of the folder, and corrects what the overlay says: overlay.json beside the folder that is \
            written, if --overlay names no other. Nothing is fetched. Says what was changed, what the spec cannot say, and \
            what makes no sense in the documents; --json has all of it with file, line and column.

            Files are written only where the content changed; those of areas that are gone are removed.

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

    @ArgumentParser.Flag(help: "The whole report as JSON.")
    var json = false

    func run() throws {
        let files = try Self.files(in: URL(fileURLWithPath: documents))
        guard !files.isEmpty else { throw ValidationError("“\(documents)” holds no .json documents") }
        let target = URL(fileURLWithPath: into)
        let result = OpenAPIImport.run(documents: files, overlay: try overlayFile(beside: target))
        guard !result.operations.isEmpty else { throw ValidationError("“\(documents)” holds no OpenAPI documents with operations") }
        let misfits = result.notes.filter { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") }
        // A spec whose corrections do not fit is none: nothing is written.
        let changes = misfits.isEmpty ? try write(result, to: target) : []
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
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { SnapshotFile(name: $0.lastPathComponent, path: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
    }
}
#endif
