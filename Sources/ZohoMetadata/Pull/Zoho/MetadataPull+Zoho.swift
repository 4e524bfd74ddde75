import CRMMetadata
import ZohoCRM

extension MetadataPull {
    /// Of a Zoho organisation.
    /// - Parameter modules: API names; nil for all that the API serves and that have records.
    public init(
        zoho: ZohoCRM, modules: Set<String>? = nil,
        progress: @escaping @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void = { _, _, _ in }
    ) {
        self.init(source: ZohoMetadataSource(zoho), modules: modules, progress: progress)
    }
}
