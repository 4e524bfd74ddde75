import CRMMetadata
import VtigerCRM

extension MetadataPull {
    /// Of a VtigerCRM server, as its user sees it.
    /// - Parameter modules: names; nil for all that the user may see.
    public init(
        vtiger: VtigerCRM, modules: Set<String>? = nil,
        progress: @escaping @Sendable (_ done: Int, _ total: Int, _ module: String) -> Void = { _, _, _ in }
    ) {
        self.init(source: VtigerMetadataSource(vtiger), modules: modules, progress: progress)
    }
}
