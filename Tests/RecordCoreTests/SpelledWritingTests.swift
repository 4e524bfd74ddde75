import Foundation
import Testing

@testable import RecordCore

@Suite struct SpelledWritingTests {
    @Test func changesAreSpelledAsText() throws {
        var record = SpelledSample(id: "10x4")
        record.lastName = "O'Brien \"x\""
        record.done = false
        record.size = -42
        record.amount = ExactDecimal("1250.55")
        record.due = CalendarDate("2026-11-22")
        record.start = TimeOfDay(hour: 9, minute: 5)
        record.choices = ["a", "b c"]
        record.account = .id("11x4")
        record.parentID = .line("33x7")
        record.lines = [SpelledLine { $0.product = .id("14x1"); $0.quantity = 2 }]
        #expect(record.changes() == #"{"id":"10x4","lastname":"O'Brien \"x\"","done":"0","size":"-42","amount":"1250.55","due":"2026-11-22","time_start":"09:05:00","cf_851":"a |##| b c","account_id":"11x4","parent_id":"33x7","LineItems":[{"productid":"14x1","quantity":"2"}]}"#)
        record.done = true
        record.storage.set(6, LocalDateTime(year: 2026, month: 11, day: 22, hour: 9, minute: 30))
        record.storage.set(9, AnyReference(id: "11x5", module: "Accounts", name: "Acme"))
        record.storage.set(10, UserReference(id: "19x1", name: "Admin", email: "a@b.c"))
        #expect(record.changes().contains(#""done":"1""#) && record.changes().contains(#""createdtime":"2026-11-22 09:30:00""#))
        #expect(record.changes().contains(#""account_id":"11x5","parent_id":"19x1""#))
    }

    @Test func noneIsTheEmptyStringAndNeverNull() throws {
        var record = try SpelledSample.decode(#"{"id":"10x4","lastname":"S","city":"Rome","amount":"1.00","cf_851":"a","parent_id":"10x1"}"#)
        record.city = nil
        record.amount = nil
        record.choices = []
        record.parentID = nil
        record.storage.set(5, change: .json(.null))
        #expect(record.changes() == #"{"id":"10x4","city":"","amount":"","due":"","cf_851":"","parent_id":""}"#)
        #expect(!record.everything.contains("null"))
        #expect(record.city == nil && record.storage.isNull(1) && record.storage.isLoaded(1))
    }

    @Test(arguments: [
        ("0", "0"), ("1e30", "1" + String(repeating: "0", count: 30)), ("-12e2", "-1200"), ("1e-30", "0." + String(repeating: "0", count: 29) + "1"),
        ("-0.05", "-0.05"), ("999999999999999999", "999999999999999999"), ("12345.678", "12345.678"),
    ])
    func decimalsHaveAllTheirDigits(value: String, spelled: String) throws {
        var record = SpelledSample(id: "10x4")
        let amount: ExactDecimal = try #require(ExactDecimal(value))
        record.amount = amount
        #expect(record.changes(includingID: false) == "{\"amount\":\"\(spelled)\"}")
        record.storage.acceptChanges()
        #expect(record.amount == amount && record.storage.rawValue("amount") == .string(spelled))
    }

    /// What is sent whole carries what was read byte for byte, and only what may be written.
    @Test func rowsSentWholeKeepTheSpelling() throws {
        let record = try SpelledSample.decode(
            #"{"id":"10x4","lastname":"S","amount":"25.500","done":"on","size":"007","createdtime":"2026-11-22 09:30:00","time_start":"09:30","cf_851":"a |##| b","account_id":"11x4","due":"0000-00-00","city":""}"#)
        var writer = JSONWriter()
        record.storage.writeListed(to: &writer, for: .update)
        #expect(writer.finishText() == #"{"lastname":"S","done":"on","size":"007","amount":"25.500","due":"0000-00-00","time_start":"09:30","cf_851":"a |##| b","account_id":"11x4"}"#)
    }

    @Test func setAndReadAreEqual() throws {
        var made = SpelledSample(id: "10x4")
        made.lastName = "S"
        made.city = ""
        made.done = true
        made.size = 7
        made.amount = 25.5
        made.start = TimeOfDay(hour: 9, minute: 30)
        made.choices = ["a", "b"]
        made.account = Reference(id: "11x4", name: "Acme")
        made.parentID = .line("33x7")
        let read = try SpelledSample.decode(
            #"{"id":"10x4","lastname":"S","city":null,"done":"on","size":"007","amount":25.50,"time_start":"09:30","cf_851":"a |##| b","account_id":"11x4","parent_id":"33x7"}"#)
        #expect(made == read && made.hashValue == read.hashValue)
        made.size = 8
        #expect(made != read)
    }

    @Test func codableKeepsEverySpelling() throws {
        for form in SpelledReadingTests.forms {
            let record = try SpelledSample.with(form.field, form.json).record
            let back = try JSONDecoder().decode(SpelledSample.self, from: JSONEncoder().encode(record))
            #expect(back == record, "\(form)")
            #expect(SpelledReadingTests.read(back, form.field) == form.value, "\(form)")
        }
        let choice = SpelledSample.ParentID.line("33x7")
        #expect(try JSONEncoder().encode([choice]) == Data(#"["33x7"]"#.utf8))
        #expect(try JSONDecoder().decode([SpelledSample.ParentID].self, from: Data(#"["33x7"]"#.utf8)) == [choice])
    }

    @Test func printsLikeAStruct() throws {
        var record = try SpelledSample.decode(
            #"{"lastname":"Smith","city":"","done":"1","size":"3","amount":"12.50","due":"0000-00-00","createdtime":"2026-11-22 09:30:00","time_start":"09:30","cf_851":"a |##| b","account_id":"11x4","parent_id":"0","LineItems":[{"quantity":"1.000"}],"place":[],"id":"10x4","label":"Smith"}"#)
        record.storage.set(13, JSONValue.bool(true))
        #expect("\(record)" == #"SpelledSample(id: 10x4, lastname: "Smith", city: nil, done: true, size: 3, amount: 12.5, due: "0000-00-00", createdtime: 2026-11-22 09:30:00, time_start: 09:30:00, cf_851: ["a", "b"], account_id: Reference(id: 11x4), parent_id: nil, place: nil, LineItems: [SpelledLine(quantity: 1)], shipping_&_handling: true)"#)
        let children = Dictionary(uniqueKeysWithValues: Mirror(reflecting: record).children.map { ($0.label ?? "", $0.value) })
        #expect(children["createdtime"] is LocalDateTime && children["time_start"] is TimeOfDay && children["amount"] is ExactDecimal)
        #expect(children["label"] as? JSONValue == "Smith" && children["due"] as? JSONValue == "0000-00-00")
    }

    @Test func kindsAndTraits() throws {
        let record = try SpelledSample.decode(#"{"createdtime":"2026-11-22 09:30:00","time_start":"09:30","parent_id":"33x7"}"#)
        #expect(LocalMoment.read(record.storage, 6)?.hour == 9 && ClockTime.read(record.storage, 7)?.minute == 30)
        #expect(AnyOf<SpelledSample.ParentID>.read(record.storage, 10)?.line == "33x7")
        #expect(AnyOf<SpelledSample.ParentID>.change(.line("33x7")) == .id("33x7"))
        let preview = record.setting(Field<SpelledSample, LocalMoment>(6), to: LocalDateTime("2026-01-01 00:00:00"))
        #expect(preview.createdTime?.year == 2026)
        #expect(FieldTraits.notNull.rawValue == 32 && FieldTraits.writable.isDisjoint(with: .notNull))
    }
}
