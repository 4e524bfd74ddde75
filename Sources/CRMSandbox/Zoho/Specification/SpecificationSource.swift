import CRMSchema
import Foundation

/// The endpoint spec of an organisation, read when the first request asks for it: a test that makes a sandbox and never
/// calls it does not pay for it. Shared by all sandboxes of the organisation.
final class SpecificationSource: @unchecked Sendable {
    private let folder: URL
    private let lock = NSLock()
    private var loaded: ZohoSpecification?

    /// - Parameter folder: with a file for each area of the API.
    init(folder: URL) { self.folder = folder }

    /// Empty if the folder has no file of a spec.
    var specification: ZohoSpecification {
        lock.withLock {
            if let loaded { return loaded }
            let specification = ZohoSpecification(EndpointSpecLoader.files(in: folder))
            loaded = specification
            return specification
        }
    }
}
