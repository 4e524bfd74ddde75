import Foundation
import StandardOrganisation

/// Organisations by the folder of their snapshots: read once in a process, shared by all its tests.
///
/// A lock, as tests run side by side. It is held while a folder is read, so that nobody else reads it too.
final class OrganisationCache: @unchecked Sendable {
    static let shared = OrganisationCache()

    private let lock = NSLock()
    private var known: [URL: SandboxOrganisation] = [:]

    /// - Parameter folder: nil for the standard organisation.
    func organisation(in folder: URL?) throws -> SandboxOrganisation {
        let folder = (folder ?? StandardOrganisation.zohoSnapshots).standardizedFileURL
        return try lock.withLock {
            if let organisation = known[folder] { return organisation }
            let organisation = try SandboxOrganisation(snapshots: folder, specification: StandardOrganisation.zohoEndpointSpec)
            known[folder] = organisation
            return organisation
        }
    }
}
