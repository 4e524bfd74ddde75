import Foundation
import RecordCore
import Testing

@testable import ZohoCRM

/// What writes send, to the byte where it matters.
@Suite("Writes on the wire")
struct WritesWireTests {
    /// Says yes to every record, with its id or a made-up one.
    static func yes(_ request: FakeServer.Request) -> HTTPResponse {
        .json(
            200,
            [
                "data": .array(
                    request.data.enumerated().map { index, record in
                        ["code": "SUCCESS", "status": "success", "details": ["id": record["id"] ?? .string("new\(index)")]]
                    })
            ])
    }

    private static func server(reading json: String) -> FakeServer {
        FakeServer { request in request.method == .get ? .json(200, #"{"data":[\#(json)]}"#) : yes(request) }
    }

    @Test("Every option has its key, and those that are not set have none")
    func options() async throws {
        let server = FakeServer(Self.yes)
        let options = WriteOptions(
            triggers: [.workflow], applyFeatures: [.layoutRules, "future_rule"], skipFeatures: [.cadences],
            assignmentRule: "77", processes: ["review_process"])
        try await server.specimens.create(.init(name: "a"), options: options)
        #expect(
            await server.requests.last?.body == [
                "data": [["Name": "a"]], "trigger": ["workflow"],
                "apply_feature_execution": [["name": "future_rule"], ["name": "layout_rules"]],
                "skip_feature_execution": [["name": "cadences"]], "lar_id": "77", "process": ["review_process"],
            ])
        try await server.specimens.update("1", options: .init(skipFeatures: [.cadences(on: .insert)])) { $0.notes = "x" }
        #expect(await server.requests.last?.body == ["data": [["id": "1", "Notes": "x"]]])
        try await server.specimens.update("1", options: .init(skipFeatures: [.cadences(on: .update)])) { $0.notes = "x" }
        #expect(await server.requests.last?.body?["skip_feature_execution"] == [["name": "cadences"]])
        // An upsert has to say for which of its two deeds.
        try await server.specimens.upsert(.init(name: "a"), on: .name, options: .init(skipFeatures: [.cadences]))
        let body = await server.requests.last?.body
        #expect(
            body?["skip_feature_execution"] == [
                ["name": "cadences", "action": "insert"], ["name": "cadences", "action": "update"],
            ])
        #expect(body?["duplicate_check_fields"] == ["Name"])
    }

    @Test("If-Unmodified-Since is ISO 8601, per call; a condition that a call does not know is refused")
    func condition() async throws {
        let server = FakeServer(Self.yes)
        let options = WriteOptions(unmodifiedSince: ZonedDateTime("2026-03-01T10:00:00+01:00"))
        try await server.specimens.update("1", options: options) { $0.notes = "x" }
        _ = try await server.specimens.upsert([.init(name: "a")], options: options)
        #expect(
            await server.requests.map { $0.headers["If-Unmodified-Since"] }
                == Array(repeating: "2026-03-01T10:00:00+01:00", count: 2))
        for refused in [
            await #expect(throws: CRMError.self, performing: { try await server.specimens.create(.init(name: "a"), options: options) }),
            await #expect(throws: CRMError.self, performing: { try await server.specimens.delete("1", options: options) }),
        ] { #expect(refused?.code == "refused.records.unmodified-since") }
        #expect(await server.requests.count == 2)
    }

    @Test("If unchanged: records are grouped by the time they were last changed")
    func ifUnchanged() async throws {
        let server = Self.server(reading: #"{"id":"1","Modified_Time":"2026-01-01T00:00:00+00:00"},{"id":"2","Modified_Time":"2026-01-01T01:00:00+01:00"},{"id":"3","Modified_Time":"2026-01-02T00:00:00+00:00"},{"id":"4"}"#)
        var specimens = try await server.specimens.list(limit: 4).collect()
        for place in specimens.indices { specimens[place].notes = "n\(place)" }
        let results = try await server.specimens.update(specimens, ifUnchanged: true)
        #expect(results.receipts.map(\.id) == ["1", "2", "3"])
        #expect(results.failures.map(\.index) == [3])
        #expect(results.failures.first?.error.code == "refused.records.modified-time-not-read")
        let writes = await server.requests.filter { $0.method == .put }
        #expect(writes.map { $0.data.map { $0["id"] } } == [["1", "2"], ["3"]])
        #expect(writes.map { $0.headers["If-Unmodified-Since"] } == ["2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"])
    }

    @Test("A reference into several modules: beside in $se_module, or inside; refused without a module")
    func anyModule() async throws {
        let server = Self.server(reading: #"{"id":"1","What_Id":{"id":"5","name":"D"},"$se_module":"Deals"}"#)
        try await server.specimens.update("1") { $0.what = .to(RecordID<Specimen>("5")) }
        #expect(await server.requests.last?.body == ["data": [["id": "1", "What_Id": ["id": "5"], "$se_module": "Specimens"]]])
        try await server.specimens.update("1") { $0.anyParent = .to(RecordID<Specimen>("5")) }
        #expect(
            await server.requests.last?.body == [
                "data": [["id": "1", "Any_Parent": ["id": "5", "module": ["api_name": "Specimens"]]]]
            ])
        try await server.specimens.update("1") { $0.what = nil }
        #expect(await server.requests.last?.body == ["data": [["id": "1", "What_Id": .null]]])
        // What was read knows its module.
        let read = try await server.specimens.get("1")
        #expect(read.what == AnyReference(id: "5", module: "Deals", name: "D"))
        try await server.specimens.create(.init(name: "a") { $0.what = read.what })
        #expect(await server.requests.last?.data.first?["$se_module"] == "Deals")
        let count = await server.requests.count
        let error = await #expect(throws: CRMError.self) {
            try await server.specimens.update("1") { $0.what = AnyReference(id: "5", module: nil) }
        }
        #expect(error?.code == "refused.records.reference-without-module" && error?.message.contains("What_Id") == true)
        #expect(await server.requests.count == count)
    }

    @Test("Rows: what changed, what is new, what is gone; never an empty list by accident")
    func rows() async throws {
        let server = Self.server(reading: #"{"id":"1","Parts":[{"id":"11","Label":"a"},{"id":"12","Label":"b"}]}"#)
        let read = try await server.specimens.get("1")
        func sent(_ change: (inout Specimen) throws -> Void, to start: Specimen) async throws -> JSONValue? {
            var specimen = start
            try change(&specimen)
            try await server.specimens.update(specimen)
            return await server.requests.last.flatMap { $0.method == .put ? $0.data.first?["Parts"] : nil }
        }
        #expect(try await sent({ $0.parts?[1].label = "c" }, to: read) == [["id": "12", "Label": "c"]])
        #expect(try await sent({ $0.parts?.remove(at: 0) }, to: read) == [["id": "11", "_delete": .null]])
        #expect(try await sent({ $0.add(Part(label: "n"), to: .parts) }, to: read) == [["Label": "n"]])
        #expect(try await sent({ $0.edit("12", in: .parts) { $0.label = "d" } }, to: read) == [["id": "12", "Label": "d"]])
        #expect(try await sent({ $0.remove("12", from: .parts) }, to: read) == [["id": "12", "_delete": .null]])
        #expect(try await sent({ $0.removeAllRows(of: .parts) }, to: read) == [])
        #expect(
            try await sent({ $0.parts = [] }, to: read) == [["id": "11", "_delete": .null], ["id": "12", "_delete": .null]])

        let unread = Specimen(id: "1")
        #expect(try await sent({ $0.add(Part(label: "n"), to: .parts) }, to: unread) == [["Label": "n"]])
        #expect(try await sent({ $0.edit("12", in: .parts) { $0.label = "d" } }, to: unread) == [["id": "12", "Label": "d"]])
        #expect(try await sent({ $0.remove("12", from: .parts) }, to: unread) == [["id": "12", "_delete": .null]])
        #expect(try await sent({ $0.removeAllRows(of: .parts) }, to: unread) == [])
        let count = await server.requests.count
        let error = await #expect(throws: CRMError.self) { try await server.specimens.update("1") { $0.parts = [] } }
        #expect(error?.code == "refused.records.rows-not-read" && error?.message.contains("Parts") == true)
        // Nothing but rows that are as they were: no call.
        var same = read
        same.parts = same.parts
        #expect(try await server.specimens.update(same).action == .unchanged)
        #expect(await server.requests.count == count)

        try await server.specimens.create(.init(name: "a") { $0.parts = [] })
        #expect(await server.requests.last?.body == ["data": [["Name": "a"]]])
        try await server.specimens.create(.init(name: "a") { $0.parts = read.parts })
        #expect(await server.requests.last?.body == ["data": [["Name": "a", "Parts": [["Label": "a"], ["Label": "b"]]]]])
    }

    @Test("Links are made and removed by what they link")
    func links() async throws {
        let server = Self.server(reading: #"{"id":"1","Links":[{"id":"21","Target":{"id":"5","name":"x"}}]}"#)
        var specimen = try await server.specimens.get("1")
        specimen.link("5", in: .links)
        specimen.link("6", in: .links)
        try await server.specimens.update(specimen)
        #expect(await server.requests.last?.data.first?["Links"] == [["Target": ["id": "6"]]])
        specimen.storage.discardChanges()
        try specimen.unlink("5", in: .links)
        try await server.specimens.update(specimen)
        #expect(await server.requests.last?.data.first?["Links"] == [["id": "21", "_delete": .null]])
        var unread = Specimen(id: "1")
        #expect(throws: CRMError.self) { try unread.unlink("5", in: .links) }
        unread.remove("21", from: .links)
        try await server.specimens.update(unread)
        #expect(await server.requests.last?.data.first?["Links"] == [["id": "21", "_delete": .null]])
    }

    @Test("Choices are replaced by assignment and added by append")
    func appending() async throws {
        let server = Self.server(reading: #"{"id":"1","Tags":["Red"]}"#)
        var specimen = try await server.specimens.get("1")
        specimen.append([.blueGreen], to: .tags)
        #expect(specimen.tags == [.red, .blueGreen])
        try await server.specimens.update(specimen)
        #expect(
            await server.requests.last?.body == [
                "data": [["id": "1", "Tags": ["Blue, Green"], "$append_values": ["Tags": true]]]
            ])
        specimen.tags = [.red]
        try await server.specimens.update(specimen)
        #expect(await server.requests.last?.body == ["data": [["id": "1", "Tags": ["Red"]]]])
    }

    @Test("A layout is sent when it is chosen, and what it demands is checked before")
    func layouts() async throws {
        let server = FakeServer(Self.yes)
        try await server.specimens.create(.init(name: "a") { $0.notes = "n" }, layout: .field)
        #expect(await server.requests.last?.body == ["data": [["Name": "a", "Notes": "n", "Layout": ["id": "900"]]]])
        let results = try await server.specimens.create([.init(name: "a"), .init(name: "b") { $0.notes = "n" }], layout: .field)
        #expect(results.failures.map(\.index) == [0] && results.receipts.count == 1)
        #expect(results.failures.first?.error.code == "refused.records.layout-fields")
        #expect(results.failures.first?.error.fieldName == "Notes")
        #expect(await server.requests.last?.data.map { $0["Name"] } == ["b"])
        let error = await #expect(throws: CRMError.self) { try await server.specimens.create(.init(name: ""), layout: .field) }
        #expect(error?.message.contains("Name, Notes") == true)
        try await server.specimens.create(.init(name: "a"))
        #expect(await server.requests.last?.data.first?["Layout"] == nil)
    }

    @Test("System keys go with the record")
    func systemKeys() async throws {
        let server = FakeServer(Self.yes)
        try await server.specimens.create(.init(name: "a") { $0.awaitApproval() })
        #expect(await server.requests.last?.body == ["data": [["Name": "a", "$approved": false]]])
    }
}
