#if CommandLine
import CRMMetadata
import CRMSchema

/// The organisation as it is now, as one side of a comparison. Nothing is written.
enum LiveMetadata {
    /// - Parameters:
    ///   - modules: API names; nil for all.
    ///   - ids: of modules that are wanted whatever they are called now.
    /// - Throws: `CRMError` for the first call that fails.
    static func load(_ source: any MetadataSource, modules: Set<String>? = nil, ids: Set<String> = []) async throws -> LoadedSchema {
        let progress = ProgressLine(terminal: Terminal.talk)
        var pull = MetadataPull(source: source, modules: modules) { done, total, module in progress.show("\(done)/\(total) \(module)") }
        pull.moduleIDs = ids
        defer { progress.clear() }
        return MetadataFile.load(try await pull.run(), vendor: pull.source.vendor)
    }
}
#endif
