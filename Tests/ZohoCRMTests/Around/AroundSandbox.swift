import CRMSandbox
import Foundation
import StandardOrganisation
import ZohoCRM

/// A client of a sandbox in process, and a folder for files, for the tests of what is done around records.
struct AroundSandbox {
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    let sandbox: Sandbox
    let zoho: ZohoCRM
    let folder: URL

    init(_ options: SandboxOptions = SandboxOptions()) async throws {
        var options = options
        options.recordsRequests = true
        sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())), transport: sandbox.transport,
            retry: .never)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Call it at the end; what a failing test leaves behind is in the folder for temporary files.
    func removeFolder() { try? FileManager.default.removeItem(at: folder) }

    func write(_ bytes: Data, to name: String) throws -> URL {
        let url = folder.appendingPathComponent(name)
        try bytes.write(to: url)
        return url
    }

    /// The smallest picture.
    static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])

    /// The error that the work throws, if it is ours.
    static func error(_ work: () async throws -> some Any) async -> CRMError? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? CRMError
        }
    }
}
