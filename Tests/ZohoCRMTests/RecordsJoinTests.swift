import RecordCore
import Testing
import ZohoStandardModules

@testable import ZohoCRM

/// Fields of other modules in lists, searches and gets: read by the ids in the lookups.
@Suite("Reads through lookups")
struct RecordsJoinTests {
    /// Specimens of which each points to the one three further on; every tenth points nowhere, and the last three to
    /// records that are not there.
    private static func server(_ count: Int) -> FakeServer {
        @Sendable func row(_ number: Int, _ fields: [String]) -> JSONValue {
            var members = [JSONMember("id", .string(String(1_000 + number)))]
            for field in fields where field != "id" {
                switch field {
                case "Parent":
                    let parent: JSONValue = ["id": .string(String(1_003 + number)), "name": "x"]
                    members.append(JSONMember(field, number % 10 == 0 ? .null : parent))
                case "Legs": members.append(JSONMember(field, .number(JSONNumber(number))))
                default: members.append(JSONMember(field, .string("\(field) \(number)")))
                }
            }
            return .object(members)
        }
        return FakeServer { request in
            var numbers = Array(0..<count)
            if let ids = request.query["ids"]?.split(separator: ",").compactMap({ Int($0) }) {
                guard ids.count <= 100 else { return SpecimenServer.error("LIMIT_EXCEEDED") }
                numbers = ids.map { $0 - 1_000 }.filter { $0 < count }
            } else if let page = request.query["page"].flatMap({ Int($0) }), let size = request.query["per_page"].flatMap({ Int($0) }) {
                numbers = Array(numbers.dropFirst((page - 1) * size).prefix(size))
            } else if let id = request.path.split(separator: "/").last.flatMap({ Int($0) }) {
                numbers = [id - 1_000]
            }
            if numbers.isEmpty { return .nothing }
            let last = (numbers.last ?? 0) + 1
            return .json(200, [
                "data": .array(numbers.map { row($0, request.fields) }),
                "info": ["count": .number(JSONNumber(numbers.count)), "more_records": .bool(request.query["ids"] == nil && last < count)],
            ])
        }
    }

    @Test("A listing: the values behind one and two lookups, nil where there is none")
    func list() async throws {
        let server = Self.server(250)
        var number = 0
        for try await (name, parent, far, id) in server.specimens.list(.name, .parent / .name, .parent / .parent / .legs, .parent / .id) {
            let parentName: String? = parent
            let hasParent = number % 10 != 0 && number + 3 < 250
            #expect(name == "Name \(number)")
            #expect(parentName == (hasParent ? "Name \(number + 3)" : nil))
            #expect(far == (hasParent && (number + 3) % 10 != 0 && number + 6 < 250 ? number + 6 : nil))
            #expect(id?.description == (hasParent ? "\(1_003 + number)" : nil))
            number += 1
        }
        #expect(number == 250)
        let requests = await server.requests
        // Two pages. The first needs 180 parents and at most as many of theirs, the second a hundred less.
        #expect(requests.filter { $0.query["ids"] == nil }.count == 2)
        #expect(requests.filter { $0.query["ids"] != nil }.count == 6)
        #expect(requests.filter { $0.query["ids"] == nil }.allSatisfy { Set($0.fields) == ["Name", "Parent"] })
        #expect(requests.contains { Set($0.fields) == ["Name", "Parent"] && $0.query["ids"] != nil })
        #expect(requests.contains { $0.fields == ["Legs"] })
    }

    @Test("Without paths nothing else is asked for")
    func plain() async throws {
        let server = Self.server(10)
        #expect(try await server.specimens.list(.name, .parent).collect().count == 10)
        #expect(await server.requests.count == 1)
    }

    @Test("A single path, a search, a get")
    func others() async throws {
        let server = Self.server(20)
        let names: [String?] = try await server.specimens.list(.parent / .name, limit: 3).collect()
        #expect(names == [nil, "Name 4", "Name 5"])
        let found = try await server.specimens.search(.name == "x", selecting: .name, .parent / .legs, limit: 2).collect()
        #expect(found.map(\.0) == ["Name 0", "Name 1"] && found.map(\.1) == [nil, 4])
        let (name, parent, far) = try await server.specimens.get("1004", .name, .parent / .name, .parent(.parent(.legs)))
        #expect(name == "Name 4" && parent == "Name 7" && far == 10)
        #expect(try await server.specimens.get("1004", .parent / .legs) == 7)
        #expect(try await server.specimens.get("1010", .parent / .legs) == nil)
    }

    @Test("A related list")
    func related() async throws {
        let server = Self.server(12)
        let list = RelatedList<Specimen, Specimen>("Kids")
        let rows = try await server.specimens["1"].related(list, selecting: .name, .parent / .name).collect()
        #expect(rows.count == 12 && rows[4].0 == "Name 4" && rows[4].1 == "Name 7" && rows[0].1 == nil)
        #expect(await server.requests.first?.path == "/crm/v8/Specimens/1/Kids")
    }

    @Test("A path through three lookups is refused before any call")
    func tooLong() async throws {
        let server = Self.server(3)
        let far: Field<Specimen, Through<Lookup<Specimen>, Through<Lookup<Specimen>, Through<Lookup<Specimen>, WholeNumber>>>> =
            .parent(.parent(.parent(.legs)))
        let error = await #expect(throws: CRMError.self) { try await server.specimens.list(far).collect() }
        #expect(error?.code == "refused.records.path")
    }

    @Test("Against the sandbox: deals with what their accounts and contacts know")
    func sandbox() async throws {
        let (zoho, deals) = try await QueryShop().open(deals: 45)
        var count = 0
        for try await (id, website, far) in zoho.deals.list(.id, .accountName / .website, .contactName / .accountName / .accountName) {
            let deal = try #require(deals.first { $0.id == id })
            #expect(website == deal.account?.website && far == deal.contact?.account?.name)
            count += 1
        }
        #expect(count == 45)
        let (name, owner) = try await zoho.deals.get(deals[0].id, .accountName / .accountName, .owner)
        #expect(name == deals[0].account?.name && owner?.email != nil)
    }
}
