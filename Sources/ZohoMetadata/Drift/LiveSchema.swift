import CRMSchema
import ZohoCRM

/// An organisation's description, fetched for a comparison.
struct LiveSchema {
    let schema: SchemaDescription
    /// API names of modules of which the account may not see everything: what is missing of them is no drift.
    let hidden: Set<String>
    let calls: Int

    /// - Throws: `CRMError` for the first call that fails.
    static func fetch(_ zoho: ZohoCRM, modules: Set<String>) async throws -> LiveSchema {
        let result = try await MetadataPull(zoho: zoho, modules: modules).fetch()
        if let first = result.failures.first { throw first.error }
        let loaded = ZohoSnapshotLoader.load(live: result.files)
        let hidden = Set(result.gaps.filter { $0.code != nil }.map(\.module))
        return LiveSchema(schema: loaded.schema, hidden: hidden, calls: result.plan.calls)
    }
}
