import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

/// Sending what failed once more, and putting both results together.
@Suite("Retry of failed records")
struct WritesRetryTests {
    /// Refuses what a closure says, in the words it says; says yes to the rest.
    private static func server(_ refusal: @escaping @Sendable (String, Int) -> String?) -> (FakeServer, Counter) {
        let counter = Counter()
        let server = FakeServer { request in
            let round = counter.next()
            return .json(
                207,
                [
                    "data": .array(
                        request.data.enumerated().map { index, record in
                            let name = record["Name"]?.string ?? record["Notes"]?.string ?? ""
                            if let code = refusal(name, round) {
                                return [
                                    "code": .string(code), "status": "error", "message": "no",
                                    "details": ["api_name": "Name", "json_path": .string("$.data[\(index)].Name")],
                                ]
                            }
                            return ["code": "SUCCESS", "status": "success", "details": ["id": .string("id-\(name)")]]
                        })
                ])
        }
        return (server, counter)
    }

    /// Counts calls from the closure of a fake server.
    private final class Counter: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0
        func next() -> Int { lock.withLock { count += 1; return count } }
    }

    @Test("Only what may pass is sent again, and the results stay in the order of the records")
    func order() async throws {
        let (server, _) = Self.server { name, round in
            round > 3 ? nil : name.hasSuffix("3") ? "TOO_MANY_REQUESTS" : name.hasSuffix("7") ? "INVALID_DATA" : nil
        }
        let names = (0..<250).map(String.init)
        let first = try await server.specimens.create(names.map { Specimen.Draft(name: $0) })
        #expect(first.failuresWorthRepeating.map(\.index) == Array(stride(from: 3, to: 250, by: 10)))
        let second = try await first.retryingFailures()
        #expect(second.failures.map(\.index) == Array(stride(from: 7, to: 250, by: 10)))
        #expect(second.receipts.map(\.id.description) == names.filter { !$0.hasSuffix("7") }.map { "id-\($0)" })
        let requests = await server.requests
        #expect(requests.count == 4)
        #expect(requests.last?.data.map { $0["Name"]?.string } == names.filter { $0.hasSuffix("3") })

        // What was refused for its value, too, if the caller says so; errors keep the caller's index.
        #expect(try await second.retryingFailures().failures.count == 25)
        #expect(await server.requests.count == 4)
        let third = try await second.retryingFailures { $0.crmCode == "INVALID_DATA" }
        #expect(!third.hasFailures && third.count == 250)
        #expect(third.receipts.map(\.id.description) == names.map { "id-\($0)" })
    }

    @Test("Paths in the errors of a second try name the caller's record")
    func paths() async throws {
        let (server, _) = Self.server { name, _ in name.hasPrefix("bad") ? "INTERNAL_ERROR" : nil }
        let results = try await server.specimens.create(["a", "bad1", "b", "bad2"].map { Specimen.Draft(name: $0) })
        let again = try await results.retryingFailures { _ in true }
        #expect(again.failures.map(\.error.jsonPath) == ["$.data[1].Name", "$.data[3].Name"])
        #expect(await server.requests.last?.data.count == 2)
    }

    @Test("A create whose outcome is unknown is not repeated by itself, an update is")
    func unknownOutcome() async throws {
        let server = FakeServer { _ in throw TransportFailure(.timedOut, reason: "slow") }
        let created = try await server.specimens.create([.init(name: "a"), .init(name: "b")])
        #expect(created.failures.count == 2 && created.failuresWorthRepeating.isEmpty)
        var specimen = Specimen(id: "1")
        specimen.notes = "x"
        #expect(try await server.specimens.update([specimen]).failuresWorthRepeating.count == 1)
        // Rows would be added twice.
        specimen.add(Part(label: "n"), to: .parts)
        #expect(try await server.specimens.update([specimen]).failuresWorthRepeating.isEmpty)
    }

    @Test("What was not sent because of a cancellation is sent by the second try")
    func cancelled() async throws {
        let counter = Counter()
        let server = FakeServer { request in
            if counter.next() == 1 { withUnsafeCurrentTask { $0?.cancel() } }
            return WritesWireTests.yes(request)
        }
        let task = Task { try await server.specimens.create((0..<250).map { Specimen.Draft(name: String($0)) }) }
        let results = try await task.value
        #expect(results.failures.count == 150)
        let merged = try await results.retryingFailures()
        #expect(merged.receipts.count == 250)
        #expect(await server.requests.map { $0.data.count } == [100, 100, 50])
    }

    @Test("Records without changes and refused ones stay what they are")
    func settled() async throws {
        let (server, _) = Self.server { _, round in round == 1 ? "TOO_MANY_REQUESTS" : nil }
        var specimens = (0..<4).map { Specimen(id: RecordID("\($0)")) }
        specimens[1].notes = "b"
        specimens[2].parts = []
        let first = try await server.specimens.update(specimens)
        #expect(first.failures.map(\.index) == [1, 2])
        let second = try await first.retryingFailures()
        #expect(second.map { try? $0.get().action } == [.unchanged, .updated, nil, .unchanged])
        #expect(await server.requests.map { $0.data.count } == [1, 1])
    }
}
