import Testing

@testable import RecordCore

/// Every form in which a server that spells everything as text was seen to send a value.
@Suite struct SpelledReadingTests {
    typealias Index = SpelledSample.Index

    /// The field, the JSON, what it reads as (nil for none), and whether it is reported.
    struct Form: Sendable, CustomStringConvertible {
        let field: Index
        let json: String
        let value: String?
        var isReported = false
        var description: String { "\(field) \(json)" }

        init(_ field: Index, _ json: String, _ value: String?, isReported: Bool = false) {
            self.field = field
            self.json = json
            self.value = value
            self.isReported = isReported
        }
    }

    static let forms: [Form] = [
        .init(.city, #""Rome""#, "Rome"), .init(.city, #""""#, nil), .init(.city, "null", nil), .init(.city, #""0""#, "0"),
        .init(.city, #"" a ""#, " a "), .init(.city, #""O'Brien <b> & \u00fc \/ \ud83d\ude00""#, "O'Brien <b> & ü / 😀"),
        .init(.city, "5", "5"), .init(.city, "true", "true"), .init(.city, "{}", nil, isReported: true), .init(.city, "[]", nil, isReported: true),
        .init(.city, #""[\"b@x.test\"]""#, #"["b@x.test"]"#),

        .init(.done, #""1""#, "true"), .init(.done, #""0""#, "false"), .init(.done, #""""#, nil), .init(.done, "null", nil),
        .init(.done, #""on""#, "true"), .init(.done, #""off""#, "false"), .init(.done, #""true""#, "true"), .init(.done, #""false""#, "false"),
        .init(.done, #""yes""#, "true"), .init(.done, #""No""#, "false"), .init(.done, "true", "true"), .init(.done, "false", "false"),
        .init(.done, "1", "true"), .init(.done, "0", "false"), .init(.done, "2", nil, isReported: true),
        .init(.done, #""2""#, nil, isReported: true), .init(.done, #""maybe""#, nil, isReported: true), .init(.done, "[]", nil, isReported: true),

        .init(.size, #""42""#, "42"), .init(.size, "42", "42"), .init(.size, #""-7""#, "-7"), .init(.size, #""""#, nil), .init(.size, "null", nil),
        .init(.size, #""0""#, "0"), .init(.size, #""007""#, "7"), .init(.size, #""-0""#, "0"), .init(.size, "12.0", "12"), .init(.size, #""12.000""#, "12"),
        .init(.size, #""2147483647""#, "2147483647"), .init(.size, #""-9223372036854775808""#, "-9223372036854775808"),
        .init(.size, #""12.5""#, nil, isReported: true), .init(.size, #""12a""#, nil, isReported: true), .init(.size, #""-""#, nil, isReported: true),
        .init(.size, #"" 12""#, nil, isReported: true), .init(.size, "true", nil, isReported: true), .init(.size, #""99999999999999999999""#, nil, isReported: true),

        .init(.amount, #""12345.67800000""#, "12345.678"), .init(.amount, #""25.500""#, "25.5"), .init(.amount, #""0.00000000""#, "0"),
        .init(.amount, #""-0.00""#, "0"), .init(.amount, "19.95", "19.95"), .init(.amount, "20", "20"), .init(.amount, #""""#, nil), .init(.amount, "null", nil),
        .init(.amount, #"".5""#, "0.5"), .init(.amount, #""-.5""#, "-0.5"), .init(.amount, #""0012.50""#, "12.5"), .init(.amount, #""1e3""#, "1000"),
        .init(.amount, #""123456789012.00000000""#, "123456789012"), .init(.amount, #""999999999999.12345600""#, "999999999999.123456"),
        .init(.amount, #""1234567890123456789.5""#, nil, isReported: true), .init(.amount, #""1,000.50""#, nil, isReported: true),
        .init(.amount, #""12.""#, nil, isReported: true), .init(.amount, #"".""#, nil, isReported: true), .init(.amount, #""€ 5""#, nil, isReported: true),

        .init(.due, #""2026-11-22""#, "2026-11-22"), .init(.due, #""""#, nil), .init(.due, "null", nil),
        .init(.due, #""0000-00-00""#, nil, isReported: true), .init(.due, #""22-11-2026""#, nil, isReported: true),
        .init(.due, #""2026-02-30""#, nil, isReported: true), .init(.due, "20261122", nil, isReported: true),

        .init(.created, #""2026-11-22 09:30:00""#, "2026-11-22 09:30:00"), .init(.created, #""1969-12-31 23:59:59""#, "1969-12-31 23:59:59"),
        .init(.created, #""2026-11-22T09:30:00""#, "2026-11-22 09:30:00"), .init(.created, #""2026-11-22 09:30""#, "2026-11-22 09:30:00"),
        .init(.created, #""""#, nil), .init(.created, "null", nil), .init(.created, #""0000-00-00 00:00:00""#, nil, isReported: true),
        .init(.created, #""2026-11-22 24:00:00""#, nil, isReported: true), .init(.created, #""2026-11-22""#, nil, isReported: true),

        .init(.start, #""09:30:00""#, "09:30:00"), .init(.start, #""09:30""#, "09:30:00"), .init(.start, #""9:30""#, "09:30:00"),
        .init(.start, #""""#, nil), .init(.start, "null", nil), .init(.start, #""25:99""#, nil, isReported: true), .init(.start, #""09:30:0""#, nil, isReported: true),
        .init(.start, #""""#, nil), .init(.start, "930", nil, isReported: true),

        .init(.choices, #""a |##| b c""#, "a+b c"), .init(.choices, #""a""#, "a"), .init(.choices, #""""#, nil), .init(.choices, "null", nil),
        .init(.choices, #""a |##| ""#, "a+"), .init(.choices, #""a|##|b""#, "a|##|b"), .init(.choices, #"" |##| ü |##| 東""#, "+ü+東"),
        .init(.choices, #"["a","b"]"#, "a+b"), .init(.choices, "5", "5"), .init(.choices, "[1]", "1"), .init(.choices, "{}", nil, isReported: true),

        .init(.account, #""11x4""#, "11x4"), .init(.account, #""""#, nil), .init(.account, "null", nil), .init(.account, #""0""#, nil),
        .init(.account, #""999""#, "999"), .init(.account, "999", "999"), .init(.account, "0", nil), .init(.account, #""4xArray""#, "4xArray"),
        .init(.account, #""11x4294967296000000000000000""#, "11x4294967296000000000000000"), .init(.account, "true", nil, isReported: true),
        .init(.account, #"{"id":"11x4","name":"Acme"}"#, "11x4"), .init(.account, "[]", nil, isReported: true),
        .init(.parent, #""18x7""#, "18x7"), .init(.parent, #""0""#, nil), .init(.parent, "null", nil), .init(.parent, #""""#, nil),

        .init(.id, #""10x4""#, "10x4"), .init(.id, #""4""#, "4"), .init(.id, "4", "4"), .init(.id, #""""#, ""),
        .init(.zoned, #""2026-11-22T09:30:00+01:00""#, "2026-11-22T09:30:00+01:00"), .init(.zoned, #""""#, nil),
        .init(.anything, #""x""#, #""x""#), .init(.anything, "{\"a\":1}", "{\"a\":1}"), .init(.anything, #""""#, nil), .init(.anything, "null", nil),
        .init(.place, "[]", nil), .init(.place, #""""#, nil), .init(.place, "null", nil), .init(.place, #"{"street":"x","shut":true}"#, "x true"),
        .init(.place, #"{"street":"","shut":"1"}"#, " nil", isReported: true), .init(.lines, "[]", ""), .init(.lines, #""""#, nil), .init(.lines, "null", nil),
        .init(.lines, #"[{"productid":"14x1","quantity":"2.000"},{"quantity":1}]"#, "14x1*2,nil*1"),
    ]

    static func read(_ sample: SpelledSample, _ field: Index) -> String? {
        switch field {
        case .lastName: sample.lastName
        case .city: sample.city
        case .done: sample.done.map { "\($0)" }
        case .size: sample.size.map { "\($0)" }
        case .amount: sample.amount.map { "\($0)" }
        case .due: sample.due.map { "\($0)" }
        case .created: sample.createdTime.map { "\($0)" }
        case .start: sample.start.map { "\($0)" }
        case .choices: sample.choices.map { $0.map(\.rawValue).joined(separator: "+") }
        case .account: sample.account.map { "\($0.id)" }
        case .parent: sample.parentID.map { "\($0.raw)" }
        case .place: sample.place.map { "\($0.street ?? "nil") \($0.shut.map { "\($0)" } ?? "nil")" }
        case .lines: sample.lines.map { rows in rows.map { "\($0.product.map { "\($0.id)" } ?? "nil")*\($0.quantity.map { "\($0)" } ?? "nil")" }.joined(separator: ",") }
        case .anything: sample.anything.map(\.jsonText)
        case .zoned: sample.zoned.map { "\($0)" }
        case .id: sample.id.description
        }
    }

    @Test(arguments: forms)
    func isReadAndWrittenBackAsItCame(form: Form) throws {
        let (record, findings) = try SpelledSample.with(form.field, form.json)
        let index = form.field.rawValue
        let name = SpelledSample.schema.fields[index].name
        #expect(Self.read(record, form.field) == form.value)
        #expect(findings.isEmpty != form.isReported)
        #expect(record.storage.isLoaded(index))

        let came = try JSONValue(parsing: Array(form.json.utf8))
        #expect(record.storage.rawValue(name) == came)
        #expect(try JSONValue(parsing: Array(record.everything.utf8)) == .object([JSONMember(name, came)]))
        // Whether it counts as none follows from what was read, not from how it is spelled.
        if form.value == nil { #expect(record.storage.isNull(index) != form.isReported) }

        // Not asked for, it comes all the same.
        let elsewhere = try SpelledSample.decode("{\"\(name)\":\(form.json)}", columns: [Index.zoned.rawValue])
        #expect(Self.read(elsewhere, form.field) == form.value)
        #expect(elsewhere == record && elsewhere.hashValue == record.hashValue)
        #expect(elsewhere.storage.isNull(index) == record.storage.isNull(index))
        #expect(elsewhere.storage.rawValue(name) == came)
    }

    @Test func emptyNullAndAbsentReadAsNone() throws {
        let empty = try SpelledSample.decode(#"{"city":"","amount":"","id":"10x1"}"#)
        let null = try SpelledSample.decode(#"{"city":null,"amount":null,"id":"10x1"}"#)
        let absent = try SpelledSample.decode(#"{"id":"10x1"}"#)
        #expect(empty == null && empty != absent && empty.hashValue == null.hashValue)
        #expect(empty.storage.isNull(1) && null.storage.isNull(1) && !absent.storage.isNull(1))
        #expect(empty.storage.isLoaded(1) && !absent.storage.isLoaded(1))
        #expect(empty.everything == #"{"city":"","amount":"","id":"10x1"}"# && null.everything == #"{"city":null,"amount":null,"id":"10x1"}"#)
    }

    @Test func onlyNullInARequiredFieldIsReported() throws {
        #expect(try SpelledSample.with(.lastName, #""""#).findings.isEmpty)
        #expect(try SpelledSample.with(.lastName, #""""#).record.lastName == "")
        #expect(try SpelledSample.with(.lastName, "null").findings.map(\.kind) == [.nullInRequiredField])
        #expect(try SpelledSample.with(.lastName, "null").record.lastName == "")
    }

    @Test func aPageOfARecordPerForm() throws {
        let forms = Self.forms
        let rows = forms.map { "{\"id\":\"10x1\",\"\(SpelledSample.schema.fields[$0.field.rawValue].name)\":\($0.json)}" }
        let page = try SpelledSample.page("{\"success\":true,\"result\":[\(rows.joined(separator: ","))]}")
        #expect(page.count == forms.count && forms.count > 100)
        for (form, record) in zip(forms, page.records(as: SpelledSample.self)) {
            #expect(Self.read(record, form.field) == form.value, "\(form)")
        }
        // One duplicate of the id per form of the id; those are reported as well.
        let odd = page.findings.filter { $0.kind != .duplicateKey }
        #expect(Set(odd.map(\.row)) == Set(forms.indices.filter { forms[$0].isReported }))
    }

    @Test func prefixesTellModulesApart() throws {
        #expect(RawRecordID("10x4").prefix == "10" && RawRecordID("4xArray").prefix == "4" && RawRecordID("10x1x2").prefix == "10")
        for id in ["4", "x4", "", "ax4", "1ax4", "0", "-1x4", "１x4"] { #expect(RawRecordID(id).prefix == nil, "\(id)") }
        let parent = try #require(try SpelledSample.with(.parent, #""10x4""#).record.parentID)
        #expect(parent.sample == "10x4" && parent.line == nil && parent == .sample("10x4"))
        #expect("\(parent)" == "10x4" && String(reflecting: parent) == "10x4")
        #expect(try SpelledSample.with(.parent, #""33x4""#).record.parentID?.line == "33x4")
        let dangling = try #require(try SpelledSample.with(.parent, #""999""#).record.parentID)
        #expect(dangling.sample == nil && dangling.line == nil && dangling.raw == "999")
        // A table without a prefix is never meant.
        #expect(dangling.id(as: SpelledPlace.self) == nil && parent.id(as: SpelledPlace.self) == nil)
    }

    @Test func answersAreJoinedByTheirIDs() throws {
        let decoder = PageDecoder(schema: SpelledSample.schema, envelope: "result")
        let first = #"{"result":[{"id":"10x1","city":"A"},{"id":"10x2","city":"B"},{"id":"10x3","city":""}]}"#
        let second = #"{"result":[{"id":"10x3","size":"3"},{"id":"10x1","size":"1"},{"id":"11x2","size":"2"}]}"#
        let records = try decoder.decode(joining: [Array(first.utf8), Array(second.utf8)]).records(as: SpelledSample.self)
        #expect(records.map(\.size) == [1, nil, 3] && records.map(\.city) == ["A", "B", nil])
    }
}
