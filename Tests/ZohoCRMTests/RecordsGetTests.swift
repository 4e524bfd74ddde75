import RecordCore
import Testing

@testable import ZohoCRM

@Suite("Reading one record")
struct RecordsGetTests {
    @Test("The whole record, without naming fields")
    func whole() async throws {
        let server = FakeServer(
            .json(200, #"{"data":[{"id":"42","Name":"Daisy","Parts":[{"id":"1","Label":"tail"}],"$odd":1}]}"#))
        let specimen = try await server.specimens.get("42")
        #expect(specimen.name == "Daisy")
        #expect(specimen.parts?.count == 1)
        let request = try #require(await server.requests.first)
        #expect(request.path == "/crm/v8/Specimens/42")
        #expect(request.query.isEmpty && request.method == .get)
    }

    @Test("No such record: an error from get, nil from find")
    func missing() async throws {
        let server = FakeServer(.nothing)
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.get("42") }
        #expect(error?.code == "answer.record-not-found")
        #expect(error?.message.contains("42") == true)
        #expect(try await server.specimens.find("42") == nil)
        let projected = await #expect(throws: CRMError.self) { _ = try await server.specimens.get("42", .name) }
        #expect(projected?.code == "answer.record-not-found")
    }

    @Test("Some fields as a tuple, one as a value, subforms too")
    func projection() async throws {
        let server = FakeServer(
            .json(200, #"{"data":[{"id":"42","Name":"Daisy","Legs":4,"Parts":[{"id":"1","Label":"tail"}]}]}"#))
        let (name, legs) = try await server.specimens.get("42", .name, .legs)
        #expect(name == "Daisy" && legs == 4)
        let parts: [Part]? = try await server.specimens.get("42", .parts)
        #expect(parts?.count == 1)
        #expect(await server.requests.map(\.fields) == [["Name", "Legs"], ["Parts"]])
    }

    @Test("An id is one segment of the path, whatever is in it")
    func oddID() async throws {
        let server = FakeServer(.nothing)
        _ = try await server.specimens.find("../Users?x#y")
        #expect(await server.requests.map(\.path) == ["/crm/v8/Specimens/..%2FUsers%3Fx%23y"])
    }

    @Test("An empty id is refused: its path would mean the whole module")
    func emptyID() async throws {
        let server = FakeServer(.nothing)
        let error = await #expect(throws: CRMError.self) { _ = try await server.specimens.find("") }
        #expect(error?.code == "refused.records.empty-id")
        #expect(await server.requests.isEmpty)
    }
}
