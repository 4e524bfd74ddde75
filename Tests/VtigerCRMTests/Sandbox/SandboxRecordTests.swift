import CRMSandbox
import CRMTesting
import Foundation
import Testing
import VtigerCRM
import VtigerStandardModules

/// Records from their beginning to their end, on servers with the habits of real ones.
struct SandboxRecordTests {
    static let habits: [VtigerQuirks] = [.v84, .v82, .repaired]

    private func crm(
        _ quirks: VtigerQuirks, _ ears: Ears = Ears(), user: String? = nil, change: (inout VtigerQuirks) -> Void = { _ in }
    ) async throws -> VtigerSandboxClient {
        var quirks = quirks
        change(&quirks)
        return try await VtigerSandboxClient(quirks: quirks, user: user, observer: ears)
    }

    @Test(arguments: habits) func aLife(_ quirks: VtigerQuirks) async throws {
        let crm = try await crm(quirks)
        let vtiger = crm.vtiger
        let me = try await vtiger.me()
        var lead = try await vtiger.leads.create(
            .init(lastName: "O'Brien \\ \"x\"", assignedUserID: me) {
                $0.company = "Müller & Söhne <b>"
                $0.annualRevenue = 12345
                $0.noofemployees = 42
                $0.emailOptOut = true
                $0.description = "one\ntwo\tthree 100 % + &="
            })
        #expect(lead.lastName == "O'Brien \\ \"x\"" && lead.company == "Müller & Söhne <b>" && lead.emailOptOut == true)
        #expect(lead.annualRevenue == 12345 && lead.noofemployees == 42 && lead.assignedUserID == me)
        #expect(lead.description == "one\ntwo\tthree 100 % + &=" && lead.createdTime != nil)
        #expect(lead.displayLabel?.contains("O'Brien") == true)
        #expect(try await vtiger.leads.get(lead.id).lastName == lead.lastName)

        lead.company = nil
        lead.firstName = "Jane"
        lead = try await vtiger.leads.update(lead)
        #expect(lead.company == nil && lead.firstName == "Jane" && lead.noofemployees == 42)
        lead.city = "Rome"
        lead = try await vtiger.leads.replace(lead)
        #expect(lead.city == "Rome" && lead.firstName == "Jane")
        #expect(try await vtiger.leads.get([lead.id, "10x999999"]).map(\.city) == ["Rome"])

        try await vtiger.leads.delete(lead.id)
        #expect(try await vtiger.leads.find(lead.id) == nil)
        let gone = lead.id
        #expect(await crmError { try await vtiger.leads.delete(gone) }?.code == "vtiger.ACCESS_DENIED")
        try await vtiger.logout()
    }

    @Test(arguments: habits) func manyAtOnce(_ quirks: VtigerQuirks) async throws {
        let vtiger = try await crm(quirks).vtiger
        let me = try await vtiger.me()
        let created = try await vtiger.leads.create((1...25).map { Lead.Draft(lastName: "L\($0)", assignedUserID: me) }).get()
        #expect(created.map(\.lastName) == (1...25).map { "L\($0)" })
        let read = try await vtiger.leads.get(created.map(\.id).reversed())
        #expect(read.map(\.lastName) == (1...25).reversed().map { "L\($0)" })
        let results = try await vtiger.leads.delete(created.map(\.id) + ["10x999999"])
        #expect(results.values.count == 25 && results.failures.map(\.index) == [25])
    }

    @Test(arguments: habits) func missingFieldsAreNamed(_ quirks: VtigerQuirks) async throws {
        let vtiger = try await crm(quirks).vtiger
        let me = try await vtiger.me()
        let error = await crmError { try await vtiger.leads.create(.init(lastName: "", assignedUserID: me)) }
        #expect(error?.code == "vtiger.MANDATORY_FIELDS_MISSING" && error?.details?["field"] == "lastname")
    }

    @Test(arguments: habits) func referencesIntoSeveralModules(_ quirks: VtigerQuirks) async throws {
        let vtiger = try await crm(quirks).vtiger
        let me = try await vtiger.me()
        let account = try await vtiger.accounts.create(.init(accountname: "Acme", assignedUserID: me))
        let contact = try await vtiger.contacts.create(.init(lastName: "Roe", assignedUserID: me) { $0.accountID = Reference(id: account.id) })
        #expect(contact.accountID?.id == account.id)
        let error = await crmError {
            var wrong = contact
            wrong.accountID = Reference(id: RecordID<Account>(contact.id.raw))
            try await vtiger.contacts.update(wrong)
        }
        #expect(error?.code == "vtiger.REFERENCE_INVALID")
    }

    @Test func rawControlCharactersSurvive() async throws {
        let ears = Ears()
        let vtiger = try await crm(.v84, ears).vtiger
        let me = try await vtiger.me()
        let lead = try await vtiger.leads.create(.init(lastName: "a\u{1}b\u{1F}", assignedUserID: me))
        #expect(lead.lastName == "a\u{1}b\u{1F}" && ears.notices.contains { $0.code == "answer.repaired" })
    }

    @Test func warningsBeforeEveryAnswer() async throws {
        let ears = Ears()
        let crm = try await crm(.v82, ears) { $0.phpWarning = "<br />\n<b>Warning</b>:  Undefined array key 3 in <b>/srv/x.php</b><br />\n" }
        let me = try await crm.vtiger.me()
        let lead = try await crm.vtiger.leads.create(.init(lastName: "x", assignedUserID: me))
        try await crm.vtiger.leads.delete(lead.id)
        #expect(ears.notices.count >= 4 && ears.notices.allSatisfy { $0.code == "answer.repaired" })
    }

    @Test func lostEmojiAndRoundedNumbersAreTold() async throws {
        let ears = Ears()
        let vtiger = try await crm(.v82, ears).vtiger
        let me = try await vtiger.me()
        try await vtiger.leads.create(
            .init(lastName: "😀", assignedUserID: me) { $0.annualRevenue = 19.95 })
        #expect(Set(ears.notices.map(\.code)) == ["value.changed-by-server", "value.characters-lost"])
    }

    /// Percentages are read with the decimal separator of the user, who has a comma here: nothing is refused, and the
    /// observer is the only one to say so.
    @Test func percentagesOfUsersWithACommaAreTold() async throws {
        let ears = Ears()
        let vtiger = try await crm(.v84, ears) { $0.decimalSeparator = "," }.vtiger
        let me = try await vtiger.me()
        let potential = try await vtiger.records(of: "Potentials").create([
            "potentialname": "JP", "closingdate": "2027-05-06", "sales_stage": "Prospecting", "assigned_user_id": .string(me.description),
        ])
        var stored = try await vtiger.potentials.get(RecordID(potential["id"]?.string ?? ""))
        stored.probability = 12.5
        stored = try await vtiger.potentials.update(stored)
        #expect(stored.probability == 125)
        #expect(ears.notices.map(\.code) == ["value.changed-by-server"] && ears.notices.first?.fields == ["probability"])
    }

    @Test func aSessionThatEndsBetweenCallsIsOpenedAnew() async throws {
        let crm = try await crm(.v84)
        let me = try await crm.vtiger.me()
        await crm.sandbox.endSessions()
        let lead = try await crm.vtiger.leads.create(.init(lastName: "x", assignedUserID: me))
        #expect(await crm.sandbox.recordCounts["Leads"] == 1)
        await crm.sandbox.endSessions()
        #expect(try await crm.vtiger.leads.get(lead.id).lastName == "x")
    }

    @Test(arguments: [VtigerQuirks.v84, .repaired]) func documentsWithFiles(_ quirks: VtigerQuirks) async throws {
        let vtiger = try await crm(quirks).vtiger
        let me = try await vtiger.me()
        let bytes = Data((0...255).map { UInt8($0) })
        let document = try await vtiger.documents.create(
            .init(notesTitle: "Offer", assignedUserID: me), file: .data(bytes, name: "offer.bin"))
        #expect(document.filelocationtype == "I" && document.attachmentIDs.count == 1)
        let file = try await vtiger.file(document.attachmentIDs[0])
        #expect(file.name == "offer.bin" && file.content == bytes)
        #expect(await crmError { _ = try await vtiger.file(document.id.raw) }?.code == "vtiger.RECORD_NOT_FOUND")
    }

    @Test func tasksAreReadUnderTheirOwnIDs() async throws {
        let crm = try await crm(.v84)
        let me = try await crm.vtiger.me()
        let task = try await crm.vtiger.records(of: "Calendar").create([
            "subject": "Call", "date_start": "2026-12-01", "time_start": "09:30:00", "due_date": "2026-12-02", "taskstatus": "Not Started",
            "activitytype": "Task", "assigned_user_id": .string(me.description),
        ])
        let id = task["id"]?.string ?? ""
        #expect(try await crm.vtiger.records(of: "Calendar").get(RawRecordID(id))["subject"] == "Call")
    }
}
