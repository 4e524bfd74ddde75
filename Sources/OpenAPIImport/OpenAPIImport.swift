import CRMSchema
import RecordCore

/// The vendor's OpenAPI documents, with an overlay of corrections → the files of our endpoint spec. Pure.
public enum OpenAPIImport {
    /// - Parameters:
    ///   - documents: the files of the description, named as they point at each other. Those that are not JSON are told and
    ///     left out.
    ///   - overlay: corrections by hand; nil for none.
    ///   - known: the names of the shapes of the spec so far, `area.Name`: they stay where they are. Empty for a new spec.
    public static func run(documents: [SnapshotFile], overlay: SnapshotFile? = nil, known: Set<String> = []) -> ImportResult {
        var log = ImportLog()
        let set = DocumentSet(documents, log: &log)
        DocumentAudit.run(set, log: &log)
        let corrections = overlay.map { Overlay($0, log: &log) }
        let imported = OperationImport(set, keep: corrections?.keep ?? [], renames: corrections?.renames ?? ShapeRenames(), log: &log)
        var files = SpecFiles(imported.operations, imported.types.shapes, kept: imported.kept, known: known, log: &log).files
        corrections?.apply(to: &files, log: &log)
        let written = files.sorted { $0.key < $1.key }.map { (name: "\($0.key).json", text: CompactJSON.text($0.value)) }
        let loaded = EndpointSpecLoader.load(
            files: written.map { SnapshotFile(name: $0.name, path: $0.name, bytes: Array($0.text.utf8)) })
        // What the spec's own reader says of it: an overlay may have broken it.
        for diagnostic in loaded.diagnostics { log.problem(diagnostic.code, diagnostic.message, at: diagnostic.location) }
        return ImportResult(
            files: written.map { ImportResult.File(name: $0.name, text: $0.text) }, notes: log.sorted,
            operations: loaded.operations, shapes: loaded.shapes)
    }
}
