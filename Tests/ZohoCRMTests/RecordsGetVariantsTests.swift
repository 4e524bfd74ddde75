import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Reading one record: by external id, by time, with whole texts, with many fields")
struct RecordsGetVariantsTests {
    private let moment = ZonedDateTime("2026-01-15T09:00:00+05:30")!

    @Test("By another system's id: its value in the path, its field in a header")
    func external() async throws {
        let server = FakeServer(.json(200, #"{"data":[{"id":"42","Name":"Daisy","Legs":4}]}"#))
        #expect(try await server.specimens.get(by: .number, "A/17 ü").name == "Daisy")
        #expect(try await server.specimens.find(by: .number, "A").map(\.id) == "42")
        let (name, legs) = try await server.specimens.get(by: .number, "B", .name, .legs)
        #expect(name == "Daisy" && legs == 4)
        #expect(try await server.specimens.get(by: .number, "C", .legs) == 4)
        let requests = await server.requests
        #expect(
            requests.map(\.path) == ["A%2F17%20%C3%BC", "A", "B", "C"].map { "/crm/v8/Specimens/" + $0 })
        #expect(requests.allSatisfy { $0.headers["X-EXTERNAL"] == "Specimens.Number" })
        #expect(requests.map(\.fields) == [[], [], ["Name", "Legs"], ["Legs"]])
    }

    @Test("No record with that id: an error that names the field, nil from find")
    func externalMissing() async throws {
        let server = FakeServer(.nothing)
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.get(by: .number, "A-17") }
        #expect(error?.code == "answer.record-not-found")
        #expect(error?.message.contains("A-17") == true && error?.message.contains("Number") == true)
        #expect(try await server.specimens.find(by: .number, "A-17") == nil)
    }

    @Test("What would be another path is refused before the call", arguments: ["", "search", "deleted", "upsert", "actions"])
    func externalWords(value: String) async throws {
        let server = FakeServer(.nothing)
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.find(by: .number, value) }
        #expect(error?.code == "refused.records.external-id")
        #expect(await server.requests.isEmpty)
    }

    @Test("Not modified is a value; modified brings the record; missing is an error")
    func ifModified() async throws {
        let old = FakeServer(.notModified)
        #expect(try await old.specimens.get("42", ifModifiedSince: moment).value == nil)
        guard case .notModified = try await old.specimens.get("42", ifModifiedSince: moment, .name, .legs) else {
            Issue.record("modified")
            return
        }
        #expect(await old.requests.allSatisfy { $0.headers["If-Modified-Since"] == "2026-01-15T09:00:00+05:30" })

        let new = FakeServer(.json(200, #"{"data":[{"id":"42","Name":"Daisy","Legs":4}]}"#))
        #expect(try await new.specimens.get("42", ifModifiedSince: moment).value?.name == "Daisy")
        #expect(try await new.specimens.get("42", ifModifiedSince: moment, .legs) == .modified(4))
        let both = try await new.specimens.get("42", ifModifiedSince: moment, .name, .legs).value
        #expect(both?.0 == "Daisy" && both?.1 == 4)

        let gone = FakeServer(.nothing)
        let error = await #expect(throws: CRMError.self) {
            _ = try await gone.specimens.get("42", ifModifiedSince: moment)
        }
        #expect(error?.code == "answer.record-not-found")
    }

    @Test("Whole texts take the place of the cut ones")
    func fullText() async throws {
        let long = String(repeating: "<b>ü</b>", count: 200)
        let server = FakeServer { request in
            request.path.hasSuffix("/actions/fetch_full_data")
                ? .json(200, ["data": [["Notes": .string(long), "id": "42"]]])
                : .json(200, ["data": [["id": "42", "Name": "Daisy", "Notes": .string(String(long.prefix(500)))]]])
        }
        #expect(try await server.specimens.get("42").notes?.count == 500)
        var specimen = try await server.specimens.get("42", fullText: true)
        #expect(specimen.notes == long && specimen.name == "Daisy")
        #expect(!specimen.storage.hasChanges)
        specimen.notes = (specimen.notes ?? "") + "!"
        #expect(specimen.storage.changedFields == [2])
        #expect(try await server.specimens.fullText("42", .notes) == long)
        #expect(try await server.specimens.find(by: .number, "A", fullText: true)?.notes == long)
        let requests = await server.requests
        let calls = requests.filter { $0.path.hasSuffix("/fetch_full_data") }
        #expect(calls.map(\.path).first == "/crm/v8/Specimens/42/actions/fetch_full_data")
        #expect(calls.map(\.fields) == [[], ["Notes"], []])
        #expect(calls.last?.headers["X-EXTERNAL"] == "Specimens.Number")
    }

    @Test("A module without rich text has nothing to add")
    func noRichText() async throws {
        let server = FakeServer { request in
            request.path.hasSuffix("/actions/fetch_full_data")
                ? .nothing : .json(200, #"{"data":[{"id":"42","Name":"Daisy"}]}"#)
        }
        #expect(try await server.specimens.get("42", fullText: true).name == "Daisy")
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.fullText("42", .notes) }
        #expect(error?.code == "answer.record-not-found")
    }

    /// A tuple has the arity of its fields, so sixty of them take a form like this.
    private func manyFields(_ server: FakeServer) async throws -> (String, [Part]?, String?, String?, String?) {
        let row = try await server.specimens.get(
            "42", .name, .parts,
            .extra(0), .extra(1), .extra(2), .extra(3), .extra(4), .extra(5), .extra(6), .extra(7), .extra(8),
            .extra(9), .extra(10), .extra(11), .extra(12), .extra(13), .extra(14), .extra(15), .extra(16), .extra(17),
            .extra(18), .extra(19), .extra(20), .extra(21), .extra(22), .extra(23), .extra(24), .extra(25), .extra(26),
            .extra(27), .extra(28), .extra(29), .extra(30), .extra(31), .extra(32), .extra(33), .extra(34), .extra(35),
            .extra(36), .extra(37), .extra(38), .extra(39), .extra(40), .extra(41), .extra(42), .extra(43), .extra(44),
            .extra(45), .extra(46), .extra(47), .extra(48), .extra(49), .extra(50), .extra(51))
        return (row.0, row.1, row.2, row.49, row.53)
    }

    @Test("More than 50 fields, a subform among them, are one record from several calls")
    func manyFields() async throws {
        let server = FakeServer { request in
            let members = request.fields.map { name -> JSONMember in
                name == "Parts"
                    ? JSONMember(name, [["id": "1", "Label": "tail"], ["id": "2", "Label": "ear"]])
                    : JSONMember(name, .string("\(name)!"))
            }
            return .json(200, ["data": [.object([JSONMember("id", "42")] + members)]])
        }
        let (name, parts, first, last, other) = try await manyFields(server)
        #expect(name == "Name!" && first == "Extra_0!" && last == "Extra_47!" && other == "Extra_51!")
        #expect(parts?.compactMap { $0.storage.text(1) } == ["tail", "ear"])
        #expect(await server.requests.map(\.fields.count).sorted() == [4, 50])
    }

    @Test("A record that one of the calls no longer finds is gone")
    func deletedBetween() async throws {
        let server = FakeServer { request in
            request.fields.contains("Extra_51")
                ? .nothing : .json(200, #"{"data":[{"id":"42","Name":"Daisy"}]}"#)
        }
        let error = await #expect(throws: CRMError.self) { _ = try await manyFields(server) }
        #expect(error?.code == "answer.record-not-found")
    }
}
