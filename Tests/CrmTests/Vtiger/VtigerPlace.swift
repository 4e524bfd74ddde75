#if CommandLine
import CRMSandbox
import Foundation
import StandardOrganisation

@testable import crm

/// A VtigerCRM on a socket and a home for real processes that work with it.
struct VtigerPlace {
    let home: URL
    let server: SandboxServer

    static func with(_ body: (VtigerPlace) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-vtiger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let server = try await SandboxServer.start(try Sandbox(snapshots: StandardOrganisation.vtigerSnapshots))
        do {
            try await body(VtigerPlace(home: home, server: server))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    var snapshots: URL { home.appendingPathComponent("Snapshots") }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: snapshots.path)) ?? []).sorted() }
    func text(_ name: String) -> String? { TextFile.read(snapshots.appendingPathComponent(name)) }

    /// Server and user on the command line, the key in the environment.
    var account: [String] { ["--url", server.baseURL.absoluteString, "--user", "admin"] }

    func crm(_ arguments: [String], key: String? = "sandbox", environment: [String: String] = [:]) async throws -> CrmProcess.Run {
        var environment = environment
        if let key { environment["CRM_VTIGER_KEY"] = key }
        return try await CrmProcess(arguments, home: home, environment: environment).end()
    }

    func pull(_ arguments: String...) async throws -> CrmProcess.Run {
        try await crm(["pull", "--vendor", "vtiger", "--into", snapshots.path] + account + arguments)
    }
}
#endif
