import CRMTesting
import Foundation
import Testing

/// Processes that share a token file.
@Suite("A fleet with a token file", .timeLimit(.minutes(5))) final class FileFleetTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fleet-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var scenario: FleetScenario {
        let file = folder.appendingPathComponent("tokens.json")
        return FleetScenario(name: "file:\(file.path)", store: FileTokenStore(file))
    }

    @Test("One of eight processes renews for all") func oneRenewalForAll() async throws {
        try await scenario.oneRenewalForAll()
    }

    @Test("When the one that renews is killed, the next one takes over") func nextOneTakesOver() async throws {
        try await scenario.nextOneTakesOver()
    }
}
