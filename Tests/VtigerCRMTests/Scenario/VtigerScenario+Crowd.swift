import Testing
import VtigerCRM
import VtigerStandardModules

// Many records, and what became of them since.
extension VtigerScenario {
    private var crowdName: Condition<Lead> { .company == mark && .starts(.lastName, with: "N") }

    func crowd(_ notes: StepNotes) async throws {
        let me = try await vtiger.me()
        let drafts = (0..<Self.crowd).map { number in
            Lead.Draft(lastName: Self.name(number), assignedUserID: me) {
                $0.company = mark
                $0.city = number.isMultiple(of: 2) ? "Even" : "Odd"
                $0.annualRevenue = ExactDecimal(number)
            }
        }
        let made = try await vtiger.leads.create(drafts)
        await created.add(made.values.map(\.id.raw))
        if let failure = made.failures.first { notes.fail("\(made.failures.count) were not created; \(failure.index): \(failure.error)") }
        notes.same(made.values.map(\.lastName), (0..<Self.crowd).map(Self.name), "the records in the order of the drafts")

        let ids = Set(made.values.map(\.id))
        var read: [RecordID<Lead>] = []
        for try await lead in vtiger.leads.where(crowdName) {
            read.append(lead.id)
            if lead.company != mark { notes.fail("\(lead.id) is of another company: \(lead.company ?? "none")") }
        }
        notes.check(read.count == ids.count && Set(read) == ids, "\(read.count) rows, \(Set(read).count) different ones, of \(ids.count) records")

        var names: [String] = []
        for try await (name, revenue) in vtiger.leads.select(.lastName, .annualRevenue).where(crowdName).order(by: .lastName) {
            names.append(name)
            if revenue == nil { notes.fail("\(name) has no revenue") }
        }
        notes.same(names, (0..<Self.crowd).map(Self.name), "all of them by name, over three pages")
        var pages: [Int] = []
        for try await page in vtiger.leads.select(.lastName).where(crowdName).pages { pages.append(page.count) }
        notes.same(pages, [100, 100, Self.crowd - 200], "rows per page")
        notes.same(try await vtiger.leads.where(crowdName && .city == "Odd").count(), Self.crowd / 2, "count of the odd ones")

        let some = made.values.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element.id)
        notes.same(try await vtiger.leads.get(some).map(\.id), some, "\(some.count) of them by their ids")
    }

    /// `N007`
    private static func name(_ number: Int) -> String {
        let digits = String(number)
        return "N" + String(repeating: "0", count: 3 - digits.count) + digits
    }

    func conversion(_ notes: StepNotes) async throws {
        let me = try await vtiger.me()
        let lead = try await create("Convert") { $0.email = "convert@example.test" }
        do {
            let (account, contact) = try await vtiger.leads.convert(
                lead.id, to: Account.Draft(accountname: "\(mark) Converted", assignedUserID: me), Contact.Draft(lastName: "Converted", assignedUserID: me) { $0.description = mark })
            await created.add([account.raw, contact.raw])
            notes.same(try await vtiger.accounts.get(account).accountname, "\(mark) Converted", "the account")
            notes.same(try await vtiger.contacts.get(contact).lastName, "Converted", "the contact")
            notes.same(try await vtiger.leads.where(.company == mark && .lastName == "Convert").array().count, 0, "converted leads in queries")
            await refused(notes, "converting it again", as: "vtiger.LEAD_ALREADY_CONVERTED") {
                try await vtiger.leads.convert(lead.id, to: Contact.Draft(lastName: "Twice", assignedUserID: me))
            }
        } catch let error as CRMError where error.httpStatus == 500 {
            notes.say("this server cannot convert leads: \(error.message)")
            notes.same(try await vtiger.leads.get(lead.id).lastName, "Convert", "the lead after it was not converted")
        }
    }
}
