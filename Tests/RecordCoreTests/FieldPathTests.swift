import Testing

@testable import RecordCore

@Suite("Paths through lookups")
struct FieldPathTests {
    private let next = Field<Station, Lookup<Station>>(2)
    private let name = Field<Station, Required<ShortText>>(1)

    @Test("Names, rows and tables along a path, in both spellings")
    func paths() {
        #expect(name.name == "Name" && name.path == [1] && name.tables.count == 1 && !name.isTooLong)
        let one = next / name
        #expect(one.name == "Next.Name" && one.path == [2, 1] && one.index == 2 && one.descriptor.name == "Name")
        let two = next / next / name
        #expect(two.name == "Next.Next.Name" && two.path == [2, 2, 1] && two.tables.allSatisfy { $0 === Station.schema })
        #expect(next(next(name)).path == two.path && next(next(name)).name == two.name)
        #expect(one == next / name && one.hashValue == (next / name).hashValue)
    }

    @Test("A third lookup is told, also behind a path; so is a row that no table has")
    func tooLong() {
        #expect(next(next(next(name))).isTooLong)
        #expect((next / next)(next / name).isTooLong)
        #expect(!(next / next)(name).isTooLong)
        #expect((next / Field<Station, ShortText>(70_000)).isTooLong)
        #expect(Field<Station, ShortText>(70_000).path == [70_000])
    }

    @Test("What is read through a lookup is optional")
    func reads() throws {
        let page = try PageDecoder(schema: Station.schema).decode(Array(#"{"data":[{"id":"1","Name":"A"},{"Name":null}]}"#.utf8))
        typealias Path = Through<Lookup<Station>, Required<ShortText>>
        let names: [String?] = [Path.read(page.storage(at: 0), 1), Path.read(page.storage(at: 1), 1)]
        #expect(names == ["A", nil])
        let ids: [RecordID<Station>?] = (0..<2).map { Through<Lookup<Station>, OwnID<Station>>.read(page.storage(at: $0), 0) }
        #expect(ids == ["1", nil])
    }
}

/// A record that points to others of its kind.
private struct Station: CRMRecord {
    var storage: RecordStorage
    init(storage: RecordStorage) { self.storage = storage }
    static let schema = RecordSchema(module: "Stations", fields: [.id("id"), .text("Name", .required), .reference("Next")])
    var id: RecordID<Station> { storage.recordID(0) }
}
