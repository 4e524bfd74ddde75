import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Batches of records")
struct RecordsBatchTests {
    /// Creates every record whose name does not start with `bad`, with an id made from its name.
    private static func create(_ request: FakeServer.Request) -> HTTPResponse {
        let items = request.data.enumerated().map { index, record -> JSONValue in
            let name = record["Name"]?.string ?? ""
            return name.hasPrefix("bad")
                ? [
                    "code": "INVALID_DATA", "status": "error", "message": "invalid data",
                    "details": ["api_name": "Name", "json_path": .string("$.data[\(index)].Name")],
                ]
                : [
                    "code": "SUCCESS", "status": "success", "message": "record added",
                    "details": ["id": .string("id-" + name)],
                ]
        }
        return .json(207, ["data": .array(items)])
    }

    @Test(
        "Any number of records in any number of calls: results in order, errors at the caller's index",
        arguments: 0..<30)
    func order(seed: UInt64) async throws {
        var random = CriterionGenerator(seed: seed)
        let count =
            [0, 1, 99, 100, 101, 200, 201, Int.random(in: 0...450, using: &random)].randomElement(using: &random) ?? 0
        let names = (0..<count).map { Int.random(in: 0..<5, using: &random) == 0 ? "bad\($0)" : "good\($0)" }
        let server = FakeServer(Self.create)
        let width = Int.random(in: 1...4, using: &random)
        let results = try await server.specimens.create(
            names.map { Specimen.Draft(name: $0) }, options: .init(concurrentCalls: width))
        #expect(results.count == count)
        for (index, (name, result)) in zip(names, results).enumerated() {
            switch result {
            case .success(let receipt): #expect(receipt.id.description == "id-" + name)
            case .failure(let error):
                #expect(name.hasPrefix("bad"))
                #expect(error.jsonPath == "$.data[\(index)].Name")
            }
        }
        let requests = await server.requests
        #expect(requests.count == (count + 99) / 100)
        #expect(requests.allSatisfy { (1...100).contains($0.data.count) })
        #expect(requests.reduce(0) { $0 + $1.data.count } == count)
    }

    @Test("A call that fails as a whole fails its own records alone")
    func failingCall() async throws {
        let server = FakeServer { request in
            request.data.first?["Name"] == "100"
                ? SpecimenServer.error("NO_PERMISSION", status: 403) : Self.create(request)
        }
        let results = try await server.specimens.create((0..<250).map { Specimen.Draft(name: String($0)) })
        #expect(results.failures.map(\.index) == Array(100..<200))
        #expect(results.failures.allSatisfy { $0.error.crmCode == "NO_PERMISSION" })
        #expect(results.receipts.map(\.id.description) == (Array(0..<100) + Array(200..<250)).map { "id-\($0)" })
    }

    @Test("Cancelled between two calls: what was written is known, the rest was not sent")
    func cancelled() async throws {
        let server = FakeServer { request in
            if request.data.first?["Name"] == "100" { withUnsafeCurrentTask { $0?.cancel() } }
            return Self.create(request)
        }
        let task = Task { try await server.specimens.create((0..<400).map { Specimen.Draft(name: String($0)) }) }
        let results = try await task.value
        #expect(results.receipts.count == 200)
        #expect(results.failures.map(\.index) == Array(200..<400))
        #expect(results.failures.allSatisfy { $0.error.code == "refused.records.cancelled" })
        #expect(await server.requests.count == 2)
    }

    @Test(
        "Paths in errors move from the call to the batch; others stay",
        arguments: [
            ("$.data[1].Company", "$.data[201].Company"), ("$.data[0]", "$.data[200]"),
            ("$.data[3].Quoted_Items[2].Quantity", "$.data[203].Quoted_Items[2].Quantity"),
            ("$.query.page", "$.query.page"), ("$.data[x].A", "$.data[x].A"), ("$.data[1", "$.data[1"),
            ("$.data[-1].A", "$.data[-1].A"), ("", ""),
            ("$.data[9223372036854775807].A", "$.data[9223372036854775807].A"),
        ])
    func paths(path: String, moved: String) {
        #expect(JSONPathOffset.shift(path: path, by: 200) == moved)
        let nested: JSONValue = ["errors": [["details": ["json_path": .string(path)]]]]
        #expect(JSONPathOffset.shift(nested, by: 200)["errors"]?[0]?["details"]?["json_path"]?.string == moved)
    }
}
