import Foundation
import ZohoCRM

/// Folders for the time of one call that nobody else on this computer can read.
enum TemporaryFolder {
    /// - Throws: `CRMError` `file.unusable` if there can be none.
    static func make() throws(CRMError) -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("crm-\(UUID().uuidString)", isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CRMError(
                .localFile, "No temporary folder can be made.", nextAction: "Check the folder for temporary files and its disk.",
                underlying: error)
        }
        return url
    }
}
