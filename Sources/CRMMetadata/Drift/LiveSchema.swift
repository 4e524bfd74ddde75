import CRMSchema

/// An organisation's description, fetched for a comparison.
struct LiveSchema {
    let schema: SchemaDescription
    /// API names of modules of which the account may not see everything: what is missing of them is no drift.
    let hidden: Set<String>
    let calls: Int

    /// - Throws: the error of the first call that fails.
    static func fetch(_ source: any MetadataSource, modules: Set<String>) async throws -> LiveSchema {
        let result = try await MetadataPull(source: source, modules: modules).fetch()
        if let first = result.failures.first { throw first.error }
        let loaded = MetadataFile.load(result.files, vendor: source.vendor)
        let hidden = Set(result.gaps.filter { $0.code != nil }.map(\.module))
        return LiveSchema(schema: loaded.schema, hidden: hidden, calls: result.plan.calls)
    }
}
