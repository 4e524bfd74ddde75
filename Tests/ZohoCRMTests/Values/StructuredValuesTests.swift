import RecordCore
import Testing
import ZohoCRM
import ZohoStandardModules

/// Structured values as they go over the wire, both ways.
struct StructuredValuesTests {
    private func body(_ storage: RecordStorage) -> String {
        var writer = JSONWriter()
        storage.writeChanges(to: &writer, includingID: true)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private func read<Record: CRMRecord>(_ json: String, as _: Record.Type = Record.self) throws -> Record {
        let page = try PageDecoder(schema: Record.schema).decode(Array("{\"data\":[\(json)]}".utf8))
        #expect(page.findings.isEmpty)
        return try #require(page.records(as: Record.self).first)
    }

    /// A row without an id is added, one with an id and `_delete` goes.
    @Test func rowsAreAddedAndRemoved() {
        var lead = Lead(id: "1")
        lead.alternateAddress = [.removing("7"), AlternateAddress { $0.addressLine = "Main St" }]
        #expect(body(lead.storage) == #"{"id":"1","Alternate_Address":[{"id":"7","_delete":null},{"Address_Line":"Main St"}]}"#)
    }

    /// Of a row that was read, the id and what changed are sent; of the others nothing.
    @Test func rowsAreChanged() throws {
        var lead = try read(
            #"{"id":"1","Alternate_Address":[{"id":"7","Address_Line":"Main St"},{"id":"8","Address_Line":"Oak St"}]}"#, as: Lead.self)
        var rows = try #require(lead.alternateAddress)
        #expect(rows.map(\.rowID) == ["7", "8"])
        rows[1].addressLine = "Elm St"
        lead.alternateAddress = rows
        #expect(body(lead.storage) == #"{"id":"1","Alternate_Address":[{"id":"8","Address_Line":"Elm St"}]}"#)
    }

    @Test func links() throws {
        var vehicle = try read(#"{"id":"1","Drivers":[{"Drivers":{"name":"Ann","id":"5"},"id":"70"}]}"#, as: Vehicle.self)
        let link = try #require(vehicle.drivers?.first)
        #expect(link.target == Reference(id: "5", name: "Ann"))
        #expect(link.rowID == "70")
        vehicle.drivers = [.init(to: "6"), .removing("70")]
        vehicle.mechanics = [.init(to: "9")]
        #expect(
            body(vehicle.storage)
                == #"{"id":"1","Drivers":[{"Drivers":{"id":"6"}},{"id":"70","_delete":null}],"Mechanics":[{"Mechanics":{"id":"9"}}]}"#)
    }

    @Test func filesAndImages() throws {
        var vehicle = try read(
            #"{"id":"1","Papers":[{"File_Id__s":"2cab","File_Name__s":"a.pdf","Size__s":"123","id":"70","Owner__s":{"name":"P","id":"3"},"Created_Time__s":"2024-06-05T02:04:09-07:00"}]}"#,
            as: Vehicle.self)
        let file = try #require(vehicle.papers?.first)
        #expect((file.fileID, file.fileName, file.size, file.rowID) == ("2cab", "a.pdf", 123, "70"))
        #expect(file.owner?.name == "P")
        vehicle.papers = [.init(fileID: "2ccc"), .removing("70")]
        vehicle.pictures = [.init(fileID: "2cdd")]
        #expect(
            body(vehicle.storage)
                == #"{"id":"1","Papers":[{"File_Id__s":"2ccc"},{"id":"70","_delete":null}],"Pictures":[{"File_Id__s":"2cdd"}]}"#)
    }

    @Test func meeting() throws {
        var event = try read(
            #"{"id":"1","Participants":[{"name":"John","Email":null,"type":"contact","participant":"55","invited":true,"status":"not_known","id":"8"}],"Remind_At":[{"unit":15,"period":"minutes"},{"unit":1,"period":"days","time":"10.30"}],"Recurring_Activity":{"RRULE":"FREQ=DAILY"}}"#,
            as: Event.self)
        let participant = try #require(event.participants?.first)
        #expect((participant.sort, participant.participant, participant.isInvited) == (.contact, "55", true))
        let reminders = try #require(event.remindAt)
        #expect(reminders.map(\.unit) == [15, 1])
        #expect(reminders.map(\.time) == [nil, "10.30"])
        #expect(event.recurringActivity?.rule == "FREQ=DAILY")
        event.participants = [.init(.lead, id: "9"), .init(email: "a@b.c")]
        // Entries without an id are sent whole.
        event.remindAt = reminders + [.init(unit: 2, period: "hours")]
        event.recurringActivity = .init(rule: "FREQ=WEEKLY")
        #expect(
            body(event.storage)
                == #"{"id":"1","Recurring_Activity":{"RRULE":"FREQ=WEEKLY"},"Remind_At":[{"unit":15,"period":"minutes"},{"unit":1,"period":"days","time":"10.30"},{"unit":2,"period":"hours"}],"Participants":[{"type":"lead","participant":"9"},{"type":"email","Email":"a@b.c"}]}"#
        )
    }

    @Test func lineItems() {
        let item = QuotedItem {
            $0.productName = .id("3")
            $0.quantity = 2
            $0.lineTax = [LineTax(name: "Vat", percentage: 19)]
        }
        #expect(body(item.storage) == #"{"Product_Name":{"id":"3"},"Quantity":2,"Line_Tax":[{"name":"Vat","percentage":19}]}"#)
    }

    @Test func others() throws {
        #expect(body(RecordTag(name: "VIP").storage) == #"{"name":"VIP"}"#)
        #expect(body(PriceRange(from: 1, to: 10, discount: 0).storage) == #"{"from_range":1,"to_range":10,"discount":0}"#)
        #expect(body(TaxReference(id: "5").storage) == #"{"id":"5"}"#)
        #expect(body(TimeRange(from: "09:00", to: "17:00").storage) == #"{"From":"09:00","To":"17:00"}"#)
        #expect(body(RecordComment("Hi").storage) == #"{"comment_content":"Hi"}"#)
        #expect(body(ReminderAlarm(alarm: "ACTION=EMAIL").storage) == #"{"ALARM":"ACTION=EMAIL"}"#)
        let account = try read(#"{"id":"1","Territories":[{"Name":"North","id":"2"},{"name":"South","id":"3","$assigned":"manual"}]}"#, as: Account.self)
        #expect(account.territories?.map(\.name) == ["North", "South"])
        #expect(account.territories?.last?.assigned == "manual")
    }
}
