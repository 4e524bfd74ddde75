import Testing

@testable import RecordCore

/// What an update says about rows, checked by a server of a few lines: afterwards it has the rows that the record has.
@Suite struct RecordsRowEditsTests {
    /// A list of rows as servers keep it: named rows are changed or taken out, rows without an id are added.
    private struct Server {
        var rows: [String: [String: JSONValue]]
        var next = 1000

        mutating func apply(_ items: [JSONValue]) throws {
            for item in items {
                let members = try #require(item.object)
                var values = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
                guard let id = values.removeValue(forKey: "id")?.string else {
                    #expect(values["_delete"] == nil)
                    next += 1
                    rows[String(next)] = values.filter { !$0.value.isNull }
                    continue
                }
                try #require(rows[id] != nil, "a row that the server does not have: \(id)")
                if values["_delete"] == .null {
                    rows[id] = nil
                    continue
                }
                #expect(!values.isEmpty, "a row without a change")
                for (name, value) in values { rows[id]?[name] = value.isNull ? nil : value }
            }
        }

        var content: [String] { rows.values.map(RecordsRowEditsTests.content).sorted() }
    }

    private static func content(_ row: [String: JSONValue]) -> String {
        "\(row["Product"]?.string ?? "-") \(row["Quantity"]?.int.map(String.init) ?? "-")"
    }

    private static func content(_ lines: [SampleLine]) -> [String] {
        lines.map { "\($0.product ?? "-") \($0.quantity.map(String.init) ?? "-")" }.sorted()
    }

    private static func rows(_ count: Int, using random: inout SeededGenerator) -> [JSONValue] {
        (0..<count).map { number in
            let quantity: JSONValue = Bool.random(using: &random) ? .null : .number(JSONNumber(number))
            return [
                "id": .string(String(11 + number)), "Product": .string("P\(number)"), "Quantity": quantity,
                "Item": ["id": "5", "name": "x"], "$line": true, "Total": 1.50,
            ]
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func theServerHasTheRowsOfTheRecordAfterwards(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = Self.rows(Int.random(in: 0..<6, using: &random), using: &random)
        let isRead = Int.random(in: 0..<4, using: &random) > 0
        var sample = try Sample.decode(
            isRead ? JSONValue.object([JSONMember("id", "7"), JSONMember("Lines", .array(rows))]).jsonText : #"{"id":"7"}"#)
        var server = Server(rows: [:])
        for row in rows { server.rows[row["id"]?.string ?? ""] = ["Product": row["Product"] ?? .null, "Quantity": row["Quantity"] ?? .null].filter { !$0.value.isNull } }
        let before = server

        var added: [SampleLine] = []
        for _ in 0..<Int.random(in: 0..<5, using: &random) {
            var lines = sample.lines ?? []
            let place = lines.isEmpty ? nil : Int.random(in: lines.indices, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: if let place, isRead { lines[place].quantity = Int.random(in: 50..<60, using: &random) }
            case 1: if let place, isRead { lines[place].product = nil }
            case 2: if let place, isRead { lines.remove(at: place) }
            case 3: if let place, isRead { lines.append(lines[place]) }
            case 4: lines.shuffle(using: &random)
            default:
                added.append(SampleLine { $0.product = "new \(added.count)" })
                lines.append(added[added.count - 1])
            }
            sample.lines = lines
        }

        let changes = try JSONValue(parsing: Array(sample.changes().utf8))
        let sent = changes["Lines"]?.array
        #expect(sent?.isEmpty != true, "an empty list would delete every row")
        try server.apply(sent ?? [])
        if isRead {
            #expect(server.content == Self.content(sample.lines ?? []))
        } else {
            #expect(server.content == (before.content + Self.content(added)).sorted())
        }
        #expect((sent == nil) == !sample.storage.fieldsToSend(for: .update).contains(11))
        // The same record made anew has the same rows.
        try Self.expectNewRows(sample)
    }

    private static func expectNewRows(_ sample: Sample) throws {
        guard sample.storage.change(11) != nil else { return }
        var writer = JSONWriter()
        sample.storage.writeChanges(to: &writer, includingID: false, for: .create)
        var server = Server(rows: [:])
        try server.apply(JSONValue(parsing: Array(writer.finish()))["Lines"]?.array ?? [])
        #expect(server.content == content(sample.lines ?? []))
    }

    @Test func theCasesByHand() throws {
        let json = #"{"id":"7","Lines":[{"id":"11","Product":"a","Total":1.5},{"id":"12","Product":"b"}]}"#
        func lines(_ change: (inout Sample) -> Void, of json: String = json) throws -> String? {
            var sample = try Sample.decode(json)
            change(&sample)
            return try JSONValue(parsing: Array(sample.changes().utf8))["Lines"]?.jsonText
        }
        #expect(try lines { $0.lines?[1].product = "c" } == #"[{"id":"12","Product":"c"}]"#)
        #expect(try lines { $0.lines = $0.lines } == nil)
        #expect(try lines { $0.lines?.remove(at: 0) } == #"[{"id":"11","_delete":null}]"#)
        #expect(try lines { $0.lines = [] } == #"[{"id":"11","_delete":null},{"id":"12","_delete":null}]"#)
        #expect(try lines { $0.lines = nil } == #"[{"id":"11","_delete":null},{"id":"12","_delete":null}]"#)
        #expect(try lines({ $0.lines = [] }, of: #"{"id":"7"}"#) == nil)
        // What was read of another record is a new row here.
        let other = try Sample.decode(#"{"id":"8","Lines":[{"id":"90","Product":"o","Quantity":null,"Total":3,"$line":1}]}"#)
        #expect(try lines { $0.lines = ($0.lines ?? []) + (other.lines ?? []) } == #"[{"Product":"o"}]"#)
        // Everything, said outright.
        #expect(try lines { $0.storage.set(11, change: .json([])) } == "[]")

        var unread = try Sample.decode(#"{"id":"7"}"#)
        unread.lines = []
        #expect(unread.storage.fieldsEmptiedUnread == [11] && unread.storage.fieldsToSend(for: .update).isEmpty)
    }

    @Test func entriesThatOnlyRemove() throws {
        func removal(_ id: RawRecordID) -> SampleLine {
            var storage = RecordStorage(schema: SampleLine.schema, id: id)
            storage.set(4, change: .null)
            return SampleLine(storage: storage)
        }
        var unread = Sample(id: "7")
        unread.lines = [removal("11"), SampleLine { $0.product = "n" }]
        #expect(unread.changes() == #"{"id":"7","Lines":[{"id":"11","_delete":null},{"Product":"n"}]}"#)
        var read = try Sample.decode(#"{"id":"7","Lines":[{"id":"11","Product":"a"}]}"#)
        read.lines?.append(removal("11"))
        read.lines?.append(removal("12"))
        #expect(read.changes() == #"{"id":"7","Lines":[{"id":"11","_delete":null},{"id":"12","_delete":null}]}"#)
        // Once sent, they are no rows.
        unread.storage.acceptChanges()
        #expect(unread.lines?.map(\.product) == ["n"])
        // What was sent is not sent again, although its id is not known.
        unread.lines?.append(SampleLine { $0.product = "m" })
        #expect(unread.changes() == #"{"id":"7","Lines":[{"Product":"m"}]}"#)
    }

    @Test func addedTextsAreShownWithTheOthers() throws {
        var sample = try Sample.decode(#"{"id":"7","Tags":["a","b"]}"#)
        sample.storage.set(7, change: .added(["b", "c"]))
        #expect(sample.tags == ["a", "b", "c"] && sample.storage.rawValue("Tags") == ["a", "b", "c"])
        #expect(sample.changes() == #"{"id":"7","Tags":["b","c"]}"#)
        sample.tags = ["z"]
        #expect(sample.changes() == #"{"id":"7","Tags":["z"]}"#)
    }
}
