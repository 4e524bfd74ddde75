import Testing

@testable import RecordCore

@Suite struct RecordsChangesTests {
    @Test func changesAreTrackedAndWritten() throws {
        var sample = try Sample.decode(PagesDecodingTests.full)
        let original = sample
        sample.city = "Rome"
        sample.done = nil
        sample.count = 5
        sample.amount = 12.5
        sample.day = CalendarDate("2026-03-01")
        sample.moment = ZonedDateTime("2026-03-01T10:00:00+01:00")
        sample.tags = ["x", "y"]
        sample.owner = UserReference(id: "8", name: "not sent", email: "not@sent")
        sample.what = AnyReference(id: "9", module: "Leads", name: "not sent")
        sample.anything = ["k": [1.5]]
        #expect(sample.storage.changedFields == Array(1...9) + [12] && sample.storage.hasChanges)
        #expect(sample.changes() == """
            {"id":"5725767000000411002","City":"Rome","Done":null,"Count":5,"Amount":12.5,"Day":"2026-03-01",\
            "Moment":"2026-03-01T10:00:00+01:00","Tags":["x","y"],"Owner":{"id":"8"},\
            "What_Id":{"id":"9","module":{"api_name":"Leads"}},"Anything":{"k":[1.5]}}
            """)
        #expect(sample.lastName == "Müller" && sample.city == "Rome" && sample.storage.isNull(2))
        #expect(sample.owner?.name == "not sent" && original.city == nil && !original.storage.hasChanges)
        sample.storage.discardChanges()
        #expect(sample == original && !sample.storage.hasChanges)
    }

    /// Keys that the field table does not know travel with the changes, and end with them.
    @Test func keysBesideTheTable() throws {
        var sample = try Sample.decode(PagesDecodingTests.full)
        let original = sample
        let read = sample.storage.extras
        sample.storage.setExtra("$append", ["Tags": true])
        #expect(sample.storage.hasChanges && sample.storage.changedFields.isEmpty && sample != original)
        #expect(sample.changes() == #"{"id":"5725767000000411002","$append":{"Tags":true}}"#)
        #expect(sample.storage.rawValue("$append") == ["Tags": true])
        sample.city = "Rome"
        sample.storage.setExtra("$append", false)
        sample.storage.setExtra("Done", true)
        #expect(sample.changes() == #"{"id":"5725767000000411002","City":"Rome","Done":true,"$append":false}"#)
        #expect(sample.storage.extras.count == read.count + 1 && sample.detached() == sample)
        #expect(sample.storage.detached().changedExtras == [JSONMember("$append", false)])

        // A key that the server sent and that is set again is there once.
        if let first = read.first {
            sample.storage.setExtra(first.key, "set")
            #expect(sample.storage.extras.filter { $0.key == first.key }.map(\.value) == ["set"])
        }
        var accepted = sample.storage
        accepted.acceptChanges()
        #expect(!accepted.hasChanges && accepted.rawValue("$append") == nil && accepted.rawValue("City") == "Rome")
        sample.storage.discardChanges()
        #expect(sample == original && !sample.storage.hasChanges)
    }

    @Test func draftsAndRecordsMadeInCode() {
        var draft = Sample.Draft(lastName: "Smith")
        draft.storage.set(Sample.Index.city.rawValue, "Rome")
        var writer = JSONWriter()
        draft.storage.writeChanges(to: &writer, includingID: false)
        #expect(writer.finishText() == #"{"Last_Name":"Smith","City":"Rome"}"#)

        var sample = Sample(id: "007")
        #expect(sample.id == "007" && !sample.storage.hasChanges && sample.changes() == #"{"id":"007"}"#)
        sample.city = nil
        #expect(sample.storage.changedFields == [1] && sample.changes() == #"{"id":"007","City":null}"#)
        #expect(sample.changes(includingID: false) == #"{"City":null}"#)
        sample.storage.discardChanges()
        #expect(sample.id == "007" && !sample.storage.isLoaded(1))
        sample.city = "x"
        sample.storage.acceptChanges()
        #expect(sample.id == "007" && sample.city == "x" && !sample.storage.hasChanges)
    }

    @Test func rowsInsideRecords() throws {
        var sample = try Sample.decode(PagesDecodingTests.full)
        sample.lines?[0].quantity = 4
        sample.lines?[0].item = .id("77")
        #expect(sample.storage.changedFields == [11] && sample.lines?[0].product == "P")
        // A row the server knows is named by its id; one that is new is written whole.
        sample.lines?.append(SampleLine { $0.product = "new" })
        #expect(sample.changes() == """
            {"id":"5725767000000411002","Lines":[{"id":"11","Quantity":4,"Item":{"id":"77"}},{"Product":"new"}]}
            """)
        sample.lines?.removeFirst()
        #expect(sample.lines?.map(\.product) == [nil, "new"])

        // Without an id the server cannot tell what stays, so everything is sent.
        sample.place?.street = "2"
        sample.place?.inside?[0].street = "b"
        sample.lines = nil
        #expect(sample.changes() == """
            {"id":"5725767000000411002","Place":{"Street":"2","Inside":[{"Street":"b"},{},{"Street":"b","Inside":[]}]},"Lines":[{"id":"11","_delete":null},{"id":"12","_delete":null}]}
            """)
        var accepted = sample
        accepted.storage.acceptChanges()
        #expect(accepted == sample && accepted.place?.inside?[0].street == "b" && accepted.storage.isNull(11))
    }

    @Test func rowsWithoutPagesBehindThem() throws {
        weak var page: Page?
        var kept: [Sample] = []
        do {
            let decoded = try Sample.page("{\"data\":[\(PagesDecodingTests.full),{}]}")
            page = decoded.page
            var first = decoded.records(as: Sample.self)[0]
            first.city = "Rome"
            first.lines?[0].quantity = 9
            kept.append(first.detached())
        }
        #expect(page == nil)
        #expect(kept[0].city == "Rome" && kept[0].storage.changedFields == [1, 11] && kept[0].lines?[0].quantity == 9)
        #expect(kept[0].lines?[1].rowID == "12")
        kept[0].storage.discardChanges()
        #expect(kept[0] == (try Sample.decode(PagesDecodingTests.full)))
    }

    @Test func rowsOfAnotherTableAreNotRead() throws {
        let sample = try Sample.decode(PagesDecodingTests.full)
        #expect((sample.storage.rows(11) as [SamplePlace]?) == nil)
        var made = sample
        made.storage.set(11, [SampleLine { $0.product = "p" }])
        #expect((made.storage.rows(11) as [SamplePlace]?)?.isEmpty ?? true)
    }

    @Test func theOverlayIsADictionary() {
        var random = SeededGenerator(seed: 81)
        for _ in 0..<300 {
            var overlay = Overlay()
            var model: [Int: FieldChange] = [:]
            var copies: [(Overlay, [Int: FieldChange])] = []
            for _ in 0..<Int.random(in: 0..<60, using: &random) {
                let index = Int.random(in: 0..<30, using: &random)
                let change: FieldChange = Bool.random(using: &random) ? .null : .integer(Int.random(in: 0..<100, using: &random))
                overlay.set(index, change)
                model[index] = change
                if Int.random(in: 0..<5, using: &random) == 0 { copies.append((overlay, model)) }
            }
            for (overlay, model) in copies + [(overlay, model)] {
                #expect(overlay.entries.map(\.index) == model.keys.sorted())
                for index in 0..<30 { #expect(overlay[index] == model[index]) }
                #expect(overlay.isEmpty == model.isEmpty)
            }
            overlay.removeAll(except: 7)
            #expect(overlay.entries.map(\.index) == (model[7] == nil ? [] : [7]))
        }
    }

    @Test func settersReachEveryReader() throws {
        var sample = try Sample.decode("{\"id\":\"1\"}")
        sample.storage.set(1, change: .integer(12))
        #expect(sample.city == "12")
        sample.storage.set(8, change: .reference(AnyReference(id: "5", module: nil, name: "n")))
        #expect(sample.owner == UserReference(id: "5", name: "n"))
        sample.storage.set(9, change: .json(["id": 6, "module": ["api_name": "M"]]))
        #expect(sample.what == AnyReference(id: "6", module: "M", name: nil))
        sample.storage.set(12, JSONValue.null)
        #expect(sample.storage.isNull(12) && sample.anything == nil)
        #expect(sample.storage.rawValue("Owner") == ["id": "5", "name": "n"])
        #expect(sample.setting(Field<Sample, LongText>(1), to: "c").city == "c")
    }
}
