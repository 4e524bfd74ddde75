import CRMSchema

/// What the generator made of an endpoint spec.
public struct GeneratedOperations: Sendable {
    /// Its own lock is that of modules, and empty.
    public let output: GeneratedOutput
    /// What to keep for the next run.
    public let lock: OperationNameLock
}

extension BindingsGenerator {
    /// The functions and types of the operations of an endpoint spec: a file for the types of each area, and one for each
    /// group of functions.
    public static func generateOperations(
        schema: SchemaDescription, lock: OperationNameLock = OperationNameLock()
    ) -> GeneratedOperations {
        let planning = OperationPlanning(schema, lock: lock)
        var files: [(name: String, file: SwiftFile)] = []
        for area in planning.types.areas {
            let translator = ShapeTranslator(types: planning.types, area: area)
            files.append((translator.outputName, translator.file()))
        }
        for group in OperationGroup.groups(of: planning.functions) {
            let translator = GroupTranslator(
                profile: planning.types.profile, scope: group.scope, access: group.access, functions: group.functions, inner: group.inner)
            files.append((translator.outputName, translator.file()))
        }
        let output = GeneratedOutput(
            files: files.sorted { $0.name < $1.name }.map { .init(name: $0.name, text: SwiftRenderer.text(of: $0.file)) }, lock: NameLock(),
            diagnostics: planning.diagnostics)
        return GeneratedOperations(output: output, lock: planning.types.lock)
    }
}
