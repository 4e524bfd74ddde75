#if CommandLine
import CRMSandbox
import CRMTesting
import FlyingFox
import Foundation
import Testing

@testable import crm

/// Ctrl-C in the middle of `crm pull`.
@Suite("crm pull, interrupted") struct PullInterruptionTests {
    /// A sandbox that does not answer one call: the first whose target contains `word`.
    private final class StallingHandler: HTTPHandler, @unchecked Sendable {
        private let inner: SandboxHandler
        private let word: String
        private let report: AsyncStream<Void>.Continuation
        private let lock = NSLock()
        private var hasStalled = false

        init(_ sandbox: Sandbox, word: String, report: AsyncStream<Void>.Continuation) {
            inner = SandboxHandler(sandbox: sandbox)
            self.word = word
            self.report = report
        }

        func handleRequest(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
            let stalls = lock.withLock { () -> Bool in
                guard !hasStalled, request.path.contains(word) else { return false }
                hasStalled = true
                return true
            }
            if stalls {
                report.yield()
                // Until the server stops.
                let never = AsyncStream<Void> { _ in }
                for await _ in never {}
                throw CancellationError()
            }
            return try await inner.handleRequest(request)
        }
    }

    @Test("What came is kept, no snapshot is touched, and the next pull goes on")
    func interrupted() async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-interrupt-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let (reached, report) = AsyncStream.makeStream(of: Void.self)
        let listener = try await HTTPListener.start(
            handler: StallingHandler(try await SandboxClient().sandbox, word: "related_lists", report: report))
        let arguments = [
            "pull", "--server", "http://127.0.0.1:\(listener.port)", "--into", home.appendingPathComponent("Snapshots").path, "--include", "Leads",
            "--concurrency", "1",
        ]
        let first = try CrmProcess(arguments, home: home)
        _ = await reached.first { _ in true }
        first.interrupt()
        let stopped = await first.end()
        #expect(stopped.status == 130, "\(stopped.talk)")
        #expect(stopped.talk.contains("2 files are fetched and kept") && stopped.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.appendingPathComponent("Snapshots").path))

        let second = try await CrmProcess(arguments, home: home).end()
        await listener.stop()
        #expect(second.status == 0 && second.talk.contains("2 taken over"), "\(second.talk)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.appendingPathComponent("Snapshots").path).count == 4)
        #expect(!FileManager.default.fileExists(atPath: home.appendingPathComponent(".Snapshots.crm-pull").path))
    }
}
#endif
