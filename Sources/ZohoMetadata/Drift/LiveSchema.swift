import CRMSchema
import ZohoCRM

/// An organisation's description, fetched for a comparison.
struct LiveSchema {
    let schema: SchemaDescription
    let calls: Int

    /// - Throws: `CRMError` for the first call that fails.
    static func fetch(_ zoho: ZohoCRM, modules: Set<String>) async throws -> LiveSchema {
        let files = try await MetadataPull(zoho: zoho, modules: modules).run()
        let loaded = ZohoSnapshotLoader.load(
            files: files.map { SnapshotFile(name: $0.name, path: "live/\($0.name)", bytes: Array($0.text.utf8)) })
        return LiveSchema(schema: loaded.schema, calls: files.count)
    }
}
