import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Writing records")
struct RecordsWriteTests {
    static let success = """
        {"data":[{"code":"SUCCESS","details":{"Modified_Time":"2023-05-10T01:10:47-07:00","Modified_By":{"name":"P B",\
        "id":"57"},"Created_Time":"2023-05-10T01:10:46-07:00","id":"1001","Created_By":{"name":"P B","id":"57"},\
        "$approval_state":"approved"},"message":"record added","status":"success"}]}
        """

    @Test("A draft becomes a record: what is sent and what comes back")
    func create() async throws {
        let server = FakeServer(.json(201, Self.success))
        let created = try await server.specimens.create(.init(name: "Daisy") { $0.notes = nil })
        #expect(created.id == "1001")
        #expect(created.action == .created)
        #expect(created.createdTime == ZonedDateTime("2023-05-10T01:10:46-07:00"))
        #expect(created.modifiedBy == UserReference(id: "57", name: "P B"))
        #expect(created.details["$approval_state"] == "approved")
        let request = try #require(await server.requests.first)
        #expect(request.method == .post && request.path == "/crm/v8/Specimens")
        #expect(request.body == ["data": [["Name": "Daisy", "Notes": .null]]])
    }

    @Test("A refused record throws its error", arguments: [400, 202, 200, 207])
    func refused(status: Int) async throws {
        let server = FakeServer(
            .json(
                status,
                #"{"data":[{"code":"MANDATORY_NOT_FOUND","details":{"api_name":"Name","json_path":"$.data[0].Name"},"message":"required field not found","status":"error"}]}"#
            ))
        let error = await #expect(throws: CRMError.self) { try await server.specimens.create(.init(name: "")) }
        #expect(error?.code == "zoho.MANDATORY_NOT_FOUND")
        #expect(error?.crmCode == "MANDATORY_NOT_FOUND")
        #expect(error?.message == "required field not found")
        #expect(error?.fieldName == "Name")
        #expect(error?.jsonPath == "$.data[0].Name")
        #expect(error?.httpStatus == status)
    }

    @Test("Several errors of one record are a list")
    func severalErrors() async throws {
        let server = FakeServer(
            .json(
                400,
                """
                {"data":[{"code":"MULTIPLE_OR_MULTI_ERRORS","details":{"errors":[{"code":"DUPLICATE_DATA","details":{"api_name":\
                "Email","duplicate_record":{"id":"428295","module":{"api_name":"Leads","id":"2"}},"json_path":"$.data[0].Email",\
                "more_records":true},"message":"duplicate data","status":"error"},{"code":"INVALID_DATA","details":{"api_name":\
                "Legs"},"message":"invalid data","status":"error"}]},"message":"Multiple errors","status":"error"}]}
                """))
        let error = await #expect(throws: CRMError.self) { try await server.specimens.create(.init(name: "x")) }
        #expect(error?.crmCode == "MULTIPLE_OR_MULTI_ERRORS")
        #expect(error?.recordErrors.map(\.crmCode) == ["DUPLICATE_DATA", "INVALID_DATA"])
        #expect(error?.recordErrors.map(\.fieldName) == ["Email", "Legs"])
        #expect(error?.recordErrors.first?.duplicateRecordID == "428295")
    }

    @Test("Partial success is a value, in the order of the records")
    func mixed() async throws {
        let server = FakeServer(
            .json(
                207,
                """
                {"data":[{"code":"SUCCESS","details":{"id":"1001"},"message":"record added","status":"success"},\
                {"code":"INVALID_DATA","details":{"expected_data_type":"text","api_name":"Name","json_path":"$.data[1].Name"},\
                "message":"invalid data","status":"error"}]}
                """))
        let results = try await server.specimens.create([.init(name: "a"), .init(name: "b")])
        #expect(results.count == 2)
        #expect(results.receipts.map(\.id) == ["1001"])
        #expect(results.failures.map(\.index) == [1])
        #expect(results.failures.first?.error.fieldName == "Name")
        #expect(results.hasFailures)
        #expect(throws: CRMError.self) { try results.get() }
    }

    @Test("An upsert says what it did with each record")
    func upsert() async throws {
        let server = FakeServer(
            .json(
                200,
                """
                {"data":[{"code":"SUCCESS","duplicate_field":null,"action":"insert","details":{"id":"1"},"message":"record added",\
                "status":"success"},{"code":"SUCCESS","duplicate_field":"Email","action":"update","details":{"id":"2"},"message":\
                "record updated","status":"success"}]}
                """))
        let results = try await server.specimens.upsert([.init(name: "a"), .init(name: "b")], on: .name)
        #expect(results.receipts.map(\.action) == [.created, .updated])
        #expect(results.receipts.map(\.duplicateField) == [nil, "Email"])
        let request = try #require(await server.requests.first)
        #expect(request.path == "/crm/v8/Specimens/upsert" && request.method == .post)
        #expect(request.body?["duplicate_check_fields"] == ["Name"])
        _ = try await server.specimens.upsert([.init(name: "a"), .init(name: "b")])
        #expect(await server.requests.last?.body?["duplicate_check_fields"] == nil)
    }

    @Test("An update sends the fields that were set, null among them, and nothing else")
    func update() async throws {
        let server = FakeServer { request in
            request.method == .get
                ? .json(200, #"{"data":[{"id":"1001","Name":"Daisy","Notes":"old","Weight":3}]}"#)
                : .json(200, Self.success)
        }
        var specimen = try await server.specimens.get("1001")
        specimen.notes = nil
        specimen.weight = 12.5
        let receipt = try await server.specimens.update(specimen)
        #expect(receipt.action == .updated)
        let request = try #require(await server.requests.last)
        #expect(request.method == .put && request.path == "/crm/v8/Specimens")
        #expect(request.data.first?["id"] == "1001")
        #expect(request.data.first?["Notes"] == .null)
        #expect(request.data.first?["Weight"] == .number(try #require(JSONNumber("12.5"))))
        #expect(request.data.first?.object?.count == 3)

        try await server.specimens.update("77") { $0.name = "Bess" }
        #expect(await server.requests.last?.body == ["data": [["id": "77", "Name": "Bess"]]])
    }

    @Test("Nothing changed: no call, and the receipt says so")
    func unchanged() async throws {
        let server = FakeServer(.json(200, Self.success))
        let receipt = try await server.specimens.update("77") { _ in }
        #expect(receipt.action == .unchanged && receipt.id == "77")
        #expect(try await server.specimens.update([]).isEmpty)
        #expect(await server.requests.isEmpty)
        let error = await #expect(throws: CRMError.self) { try await server.specimens.update("") { $0.name = "x" } }
        #expect(error?.code == "refused.records.empty-id")
    }

    @Test("Unchanged records keep their place in a batch, and errors point to the caller's index")
    func unchangedInABatch() async throws {
        let server = FakeServer { request in
            .json(
                207,
                [
                    "data": .array(
                        request.data.enumerated().map { index, record in
                            record["Name"] == "bad"
                                ? [
                                    "code": "INVALID_DATA", "status": "error", "message": "invalid data",
                                    "details": ["api_name": "Name", "json_path": .string("$.data[\(index)].Name")],
                                ] : ["code": "SUCCESS", "status": "success", "details": ["id": record["id"] ?? .null]]
                        })
                ])
        }
        var specimens = (0..<6).map { Specimen(id: RecordID("\($0)")) }
        specimens[2].name = "good"
        specimens[4].name = "bad"
        let results = try await server.specimens.update(specimens)
        #expect(
            results.map { try? $0.get().action } == [.unchanged, .unchanged, .updated, .unchanged, nil, .unchanged])
        #expect(results.failures.first?.error.jsonPath == "$.data[4].Name")
    }

    @Test("Deletes name their ids in the query, and each has its result")
    func delete() async throws {
        let server = FakeServer(
            .json(
                207,
                """
                {"data":[{"status":"success","code":"SUCCESS","message":"record deleted","details":{"id":"1"}},\
                {"status":"error","code":"INVALID_DATA","message":"record not deleted","details":{"id":"2"}}]}
                """))
        let results = try await server.specimens.delete(["1", "2"])
        #expect(results.receipts.map(\.action) == [.deleted])
        #expect(results.failures.map(\.error.crmCode) == ["INVALID_DATA"])
        _ = try await server.specimens.delete(["1", "2"], options: .init(triggers: []))
        let requests = await server.requests
        #expect(requests.map(\.method) == [.delete, .delete])
        #expect(requests.map(\.query) == [["ids": "1,2"], ["ids": "1,2", "wf_trigger": "false"]])
    }

    @Test("Automation: all by default, some, or none")
    func triggers() async throws {
        let server = FakeServer(.json(200, Self.success))
        try await server.specimens.create(.init(name: "a"))
        try await server.specimens.create(.init(name: "a"), options: .init(triggers: []))
        try await server.specimens.create(.init(name: "a"), options: .init(triggers: [.workflow, .approval]))
        #expect(await server.requests.map { $0.body?["trigger"] } == [nil, [], ["approval", "workflow"]])
    }

    @Test("An answer with another number of results is matched by id or said to be unknown")
    func otherNumberOfResults() async throws {
        let whole = FakeServer(
            .json(
                400,
                #"{"data":[{"code":"LIMIT_EXCEEDED","details":{"api_name":"data"},"message":"too many","status":"error"}]}"#
            ))
        #expect(
            try await whole.specimens.delete(["1", "2", "3"]).failures.map(\.error.crmCode)
                == Array(repeating: "LIMIT_EXCEEDED", count: 3))
        let part = FakeServer(
            .json(
                200,
                #"{"data":[{"code":"SUCCESS","details":{"id":"3"},"status":"success"},{"code":"SUCCESS","details":{"id":"1"},"status":"success"}]}"#
            ))
        let results = try await part.specimens.delete(["1", "2", "3"])
        #expect(results.receipts.map(\.id) == ["1", "3"])
        #expect(results.failures.map(\.error.code) == ["answer.unmatched-results"])
        let empty = FakeServer(.json(200, #"{"data":[]}"#))
        let error = await #expect(throws: CRMError.self) { try await empty.specimens.create(.init(name: "x")) }
        #expect(error?.code == "answer.no-results")
    }
}
