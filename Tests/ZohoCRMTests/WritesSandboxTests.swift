import CRMSandbox
import StandardOrganisation
import Testing
import ZohoCRM
import ZohoStandardModules

/// Everything that writes can do, as a user writes it, against a server that checks it.
@Suite("Writes against the sandbox")
struct WritesSandboxTests {
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    /// A client, and a clock that its server follows.
    private func client() async throws -> (zoho: ZohoCRM, clock: VirtualClock) {
        let clock = VirtualClock()
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        let sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())),
            transport: sandbox.transport, retry: .never)
        return (zoho, clock)
    }

    @Test("Rows of a subform: edited in place, added, taken out; those that were not read stay")
    func subforms() async throws {
        let zoho = try await client().zoho
        let id = try await zoho.leads.create(
            .init(lastName: "Smith") {
                $0.alternateAddress = [.init { $0.addressLine = "1 Main St" }, .init { $0.addressLine = "2 Oak St" }]
            }).id
        var lead = try await zoho.leads.get(id)
        lead.alternateAddress?[0].verified = true
        lead.alternateAddress?.append(.init { $0.addressLine = "3 Elm St" })
        try await zoho.leads.update(lead)
        lead = try await zoho.leads.get(id)
        #expect(lead.alternateAddress?.map(\.addressLine) == ["1 Main St", "2 Oak St", "3 Elm St"])
        #expect(lead.alternateAddress?.map(\.verified) == [true, false, false])

        lead.alternateAddress?.removeAll { $0.addressLine == "2 Oak St" }
        try await zoho.leads.update(lead)
        try await zoho.leads.update(id) { $0.add(.init { $0.addressLine = "4 Fir St" }, to: .alternateAddress) }
        lead = try await zoho.leads.get(id)
        #expect(lead.alternateAddress?.map(\.addressLine) == ["1 Main St", "3 Elm St", "4 Fir St"])

        let rowID = try #require(lead.alternateAddress?[1].rowID)
        try await zoho.leads.update(id) { $0.remove(rowID, from: .alternateAddress) }
        #expect(try await zoho.leads.get(id, .alternateAddress)?.count == 2)
        await #expect(throws: CRMError.self) { try await zoho.leads.update(id) { $0.alternateAddress = [] } }
        #expect(try await zoho.leads.get(id, .alternateAddress)?.count == 2)
        try await zoho.leads.update(id) { $0.removeAllRows(of: .alternateAddress) }
        #expect(try await zoho.leads.get(id, .alternateAddress)?.isEmpty == true)
    }

    @Test("Multi-select lookups of records and users, files, choices: in a custom module")
    func customModule() async throws {
        let zoho = try await client().zoho
        let ann = try await zoho.contacts.create(.init(lastName: "Ann")).id
        let bob = try await zoho.contacts.create(.init(lastName: "Bob")).id
        let insurer = try await zoho.accounts.create(.init(accountName: "Insurance")).id
        let id = try await zoho.vehicles.create(
            .init(name: "Car") {
                $0.link(ann, in: .drivers)
                $0.extras = [Vehicle.Extras(rawValue: "A")]
                $0.papers = [AttachedFile(fileID: "2cabc")]
                $0.insuredBy = .to(insurer)
            }).id
        var car = try await zoho.vehicles.get(id)
        #expect(car.drivers?.map(\.target?.id) == [ann] && car.papers?.first?.fileID == "2cabc")
        #expect(car.insuredBy?.module == "Accounts" && car.insuredBy?.id(as: Account.self) == insurer)
        car.link(ann, in: .drivers)
        car.link(bob, in: .drivers)
        car.add(AttachedFile(fileID: "2cdef"), to: .papers)
        car.append([Vehicle.Extras(rawValue: "B")], to: .extras)
        try await zoho.vehicles.update(car)
        car = try await zoho.vehicles.get(id)
        #expect(car.drivers?.map(\.target?.id) == [ann, bob] && car.papers?.map(\.fileID) == ["2cabc", "2cdef"])
        #expect(car.extras?.map(\.rawValue) == ["A", "B"])
        try car.unlink(ann, in: .drivers)
        let paper = try #require(car.papers?.first?.rowID)
        car.remove(paper, from: .papers)
        car.extras = [Vehicle.Extras(rawValue: "C")]
        try await zoho.vehicles.update(car)
        car = try await zoho.vehicles.get(id)
        #expect(car.drivers?.map(\.target?.id) == [bob] && car.papers?.map(\.fileID) == ["2cdef"])
        #expect(car.extras?.map(\.rawValue) == ["C"])

        let owner = try #require(car.owner)
        try await zoho.vehicles.update(id) { $0.link(owner.id, in: .mechanics) }
        #expect(try await zoho.vehicles.get(id, .mechanics)?.first?.target?.id == owner.id)
        let vin = try await zoho.vehicles.upsert(.init(name: "Car 2") { $0.vin = "V1" }, on: .vin)
        #expect(vin.action == .created)
        #expect(try await zoho.vehicles.upsert(.init(name: "Car 3") { $0.vin = "V1" }, on: .vin).id == vin.id)
        #expect(try await zoho.vehicles.delete(id).action == .deleted)
    }

    @Test("An event with participants, reminders, recurrence, and what it is about")
    func activities() async throws {
        let zoho = try await client().zoho
        let account = try await zoho.accounts.create(.init(accountName: "Acme")).id
        let contact = try await zoho.contacts.create(.init(lastName: "Ann")).id
        let task = try await zoho.tasks.create(
            .init(subject: "Call") {
                $0.whatID = .to(account)
                $0.whoID = .id(contact)
                $0.recurringActivity = RecurrenceRule(rule: "FREQ=DAILY;INTERVAL=1;DTSTART=2026-04-06;UNTIL=2026-04-12")
                $0.remindAt = ReminderAlarm(alarm: "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=22:52")
            }).id
        var read = try await zoho.tasks.get(task)
        #expect(read.whatID == AnyReference(to: account, name: "Acme"))
        #expect(read.recurringActivity?.rule?.hasPrefix("FREQ=DAILY") == true && read.remindAt?.alarm?.isEmpty == false)
        read.whatID = nil
        try await zoho.tasks.update(read)
        #expect(try await zoho.tasks.get(task).whatID == nil)
        await #expect(throws: CRMError.self) {
            try await zoho.tasks.create(.init(subject: "x") { $0.whatID = AnyReference(id: account.raw, module: nil) })
        }

        let start = try #require(ZonedDateTime("2026-05-20T09:00:00+02:00"))
        let end = try #require(ZonedDateTime("2026-05-20T10:00:00+02:00"))
        let event = try await zoho.events.create(
            .init(eventTitle: "Meeting", meetingVenue: "In-office", startDateTime: start, endDateTime: end) {
                $0.participants = [EventParticipant(.contact, id: contact.raw), EventParticipant(email: "x@acme.org")]
                $0.remindAt = [EventReminder(unit: 15, period: "minutes")]
            }).id
        var meeting = try await zoho.events.get(event)
        #expect(meeting.participants?.count == 2 && meeting.remindAt?.first?.unit == 15)
        meeting.participants?.removeLast()
        meeting.remindAt?.append(EventReminder(unit: 1, period: "days", time: "10.30"))
        try await zoho.events.update(meeting)
        meeting = try await zoho.events.get(event)
        #expect(meeting.participants?.map(\.participant) == [contact.description])
        #expect(meeting.remindAt?.map(\.unit) == [15, 1])
    }

    @Test("A quote with line items, discounts, taxes and a price book")
    func inventory() async throws {
        let zoho = try await client().zoho
        let product = try await zoho.products.create(.init(productName: "Pen") { $0.unitPrice = 12.5 }).id
        let book = try await zoho.priceBooks.create(
            .init(priceBookName: "2026", pricingDetails: [PriceRange(from: 1, to: 10, discount: 5)])).id
        let item = QuotedItem {
            $0.productName = .id(product)
            $0.quantity = 4
            $0.discount = .percent(10)
            $0.priceBookName = .id(book)
            $0.lineTax = [LineTax(name: "VAT", percentage: 20)]
        }
        let id = try await zoho.quotes.create(
            .init(subject: "Q", quotedItems: [item]) { $0.lineTaxes = [LineTax(name: "Common", percentage: 10)] }).id
        var quote = try await zoho.quotes.get(id)
        #expect(quote.quotedItems?.first?.discount == .percent(10) && quote.quotedItems?.first?.netTotal == 54)
        #expect(quote.lineTaxes?.first?.name == "Common" && quote.grandTotal == 59.4)
        quote.quotedItems?[0].discount = 5
        quote.quotedItems?.append(QuotedItem { $0.productName = .id(product) })
        try await zoho.quotes.update(quote)
        quote = try await zoho.quotes.get(id)
        #expect(quote.quotedItems?.map(\.discount) == [.amount(5), nil] && quote.subTotal == 66.5)
        var priceBook = try await zoho.priceBooks.get(book)
        priceBook.pricingDetails?.append(PriceRange(from: 11, to: 50, discount: 10))
        try await zoho.priceBooks.update(priceBook)
        #expect(try await zoho.priceBooks.get(book).pricingDetails?.map(\.discount) == [5, 10])
    }

    @Test("Somebody else was faster: 412 as an error, nothing overwritten; per record in a batch")
    func ifUnchanged() async throws {
        let (zoho, clock) = try await client()
        let ids = try await zoho.leads.create([.init(lastName: "A"), .init(lastName: "B"), .init(lastName: "C")]).get().map(\.id)
        var leads: [Lead] = []
        for id in ids { leads.append(try await zoho.leads.get(id)) }
        clock.advance(seconds: 60)
        try await zoho.leads.update(ids[1]) { $0.city = "Bonn" }
        for place in leads.indices { leads[place].city = "Rome" }
        let error = await #expect(throws: CRMError.self) { try await zoho.leads.update(leads[1], ifUnchanged: true) }
        #expect(error?.crmCode == "ALREADY_MODIFIED" && error?.httpStatus == 412 && error?.nextAction != nil)
        let results = try await zoho.leads.update(leads, ifUnchanged: true)
        #expect(results.failures.map(\.index) == [1] && results.failuresWorthRepeating.isEmpty)
        #expect(try await zoho.leads.get(ids[1], .city) == "Bonn")
        #expect(try await zoho.leads.get(ids[2], .city) == "Rome")
    }

    @Test("A layout's own fields are demanded before the call, and its id is sent")
    func layouts() async throws {
        let zoho = try await client().zoho
        let error = await #expect(throws: CRMError.self) {
            try await zoho.leads.create(.init(lastName: "Smith"), layout: .standard)
        }
        #expect(error?.code == "refused.records.layout-fields" && error?.fieldName == "Company")
        let id = try await zoho.leads.create(.init(lastName: "Smith") { $0.company = "Acme" }, layout: .standard).id
        #expect(try await zoho.leads.get(id).layout?.id.raw == ModuleLayout<Lead>.standard.id)
        try await zoho.leads.create(.init(lastName: "Smith"))
    }

    @Test("Records known by another system's id are changed and deleted by it")
    func externalIDs() async throws {
        let zoho = try await client().zoho
        let id = try await zoho.vehicles.create(.init(name: "Car") { $0.erpKey = "A 17/b" }).id
        let receipt = try await zoho.vehicles.update(by: .erpKey, "A 17/b") { $0.doors = 5 }
        #expect(receipt.id == id && receipt.action == .updated)
        #expect(try await zoho.vehicles.get(id, .doors) == 5)
        let unknown = await #expect(throws: CRMError.self) { try await zoho.vehicles.update(by: .erpKey, "none") { $0.doors = 5 } }
        #expect(unknown?.crmCode == "INVALID_DATA")
        let idle = await #expect(throws: CRMError.self) { try await zoho.vehicles.update(by: .erpKey, "A 17/b") { _ in } }
        #expect(idle?.code == "refused.records.no-changes")
        #expect(try await zoho.vehicles.delete(by: .erpKey, "A 17/b").id == id)
        await #expect(throws: CRMError.self) { try await zoho.vehicles.delete(by: .erpKey, "A 17/b") }
    }

    @Test("Unknown keys and values that a record came with survive an update of something else")
    func lossless() async throws {
        let zoho = try await client().zoho
        let id = try await zoho.leads.create(.init(lastName: "Smith") { $0.leadSource = "A source of 1999" }).id
        var lead = try await zoho.leads.get(id)
        let extras = Set(lead.storage.extras.map(\.key))
        #expect(extras.contains("$approval_state") && lead.leadSource?.rawValue == "A source of 1999")
        lead.city = "Rome"
        try await zoho.leads.update(lead)
        let again = try await zoho.leads.get(id)
        #expect(Set(again.storage.extras.map(\.key)) == extras && again.leadSource == lead.leadSource && again.city == "Rome")
    }
}
