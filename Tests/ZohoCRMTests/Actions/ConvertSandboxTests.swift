import CRMSandbox
import Foundation
import Testing
import ZohoCRM
import ZohoStandardModules

@Suite("Converting, cloning and merging against the sandbox")
struct ConvertSandboxTests {
    private func lead(_ zoho: ZohoCRM, _ name: String = "Smith") async throws -> RecordID<Lead> {
        try await zoho.leads.create(
            .init(lastName: name) {
                $0.firstName = "Anna"
                $0.company = "Acme"
                $0.email = "\(name)@acme.org"
                $0.phone = "555\(name.count)"
                $0.city = "Berlin"
            }
        ).id
    }

    @Test("A lead becomes an account, a contact and a deal, and hides")
    func convert() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await lead(zoho)
        try await zoho.leads[id].addNote(title: "Call", "He wants two.")
        try await zoho.leads[id].attach(data: Data("offer".utf8), named: "offer.txt")
        let done = try await zoho.leads[id].convert(
            deal: Deal.Draft(dealName: "Roof", stage: .qualification) { $0.amount = 1200 },
            moveAttachmentsTo: .deals, carryOverTags: [.contacts: ["VIP"], .deals: ["VIP", "Roof"]])
        let accountID = try #require(done.id(of: Account.self))
        let contactID = try #require(done.id(of: Contact.self))
        let dealID = try #require(done.id(of: Deal.self))
        #expect(done.id(of: Lead.self) == nil)
        #expect(done.deal?.name == "Roof")

        let account = try await zoho.accounts.get(accountID)
        #expect(account.accountName == "Acme" && account.billingCity == "Berlin")
        let contact = try await zoho.contacts.get(contactID)
        #expect(contact.lastName == "Smith" && contact.firstName == "Anna" && contact.email == "Smith@acme.org")
        #expect(contact.accountName?.id == accountID)
        #expect(contact.tag?.map(\.name) == ["VIP"])
        let deal = try await zoho.deals.get(dealID)
        #expect(deal.amount == 1200 && deal.accountName?.id == accountID && deal.contactName?.id == contactID)
        #expect(deal.tag?.map(\.name) == ["VIP", "Roof"])
        #expect(try await zoho.contacts[contactID].notes().collect().count == 1)
        #expect(try await zoho.deals[dealID].attachments().collect().map(\.fileName) == ["offer.txt"])
        #expect(try await zoho.leads[id].attachments().collect().isEmpty)

        // Hidden, but there.
        #expect(try await zoho.leads.list(.id).collect().isEmpty)
        #expect(try await zoho.leads.search(.lastName == "Smith").collect().isEmpty)
        let read = try await zoho.leads.get(id)
        #expect(read.isConverted(to: contactID))

        let again = await #expect(throws: CRMError.self) { try await zoho.leads[id].convert() }
        #expect(again?.crmCode == "ID_ALREADY_CONVERTED")
        #expect(again?.nextAction?.contains("already") == true)
    }

    @Test("A lead joins an account and a contact that exist")
    func existing() async throws {
        let zoho = try await ActionsSandbox().zoho
        let other = try await zoho.accounts.create(.init(accountName: "Other")).id
        let account = try await zoho.accounts.create(.init(accountName: "Acme")).id
        let contact = try await zoho.contacts.create(
            .init(lastName: "Smith") {
                $0.email = "Smith@acme.org"
                $0.accountName = .id(other)
            }
        ).id
        let id = try await lead(zoho)
        let options = try await zoho.leads[id].conversionOptions()
        #expect(options.preferredModule == "Contacts")
        #expect(try options.matches(Account.self).map(\.id) == [account])
        #expect(try options.matches(Contact.self).map(\.id) == [contact])
        #expect(try options.matches(Deal.self).isEmpty)
        #expect(options.matchedFields(in: .accounts).map(\.leadValue) == ["Acme"])

        let done = try await zoho.leads[id].convert(account: .existing(account), contact: .existing(contact))
        #expect(done.id(of: Account.self) == account && done.id(of: Contact.self) == contact && done.deal == nil)
        #expect(try await zoho.contacts.get(contact, .accountName)?.id == other)

        let second = try await lead(zoho, "Johnson")
        _ = try await zoho.leads[second].convert(
            account: .existing(account), contact: .existing(contact), overwritesAccountName: true)
        #expect(try await zoho.contacts.get(contact, .accountName)?.id == account)
        #expect(try await zoho.accounts.list(.id).collect().count == 2)
    }

    @Test("What cannot be converted is refused, and nothing is left behind")
    func refusals() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await lead(zoho)
        let wrong = await #expect(throws: CRMError.self) {
            try await zoho.leads[id].convert(account: .existing(RecordID<Contact>("12")))
        }
        #expect(wrong?.code == "refused.convert.wrong-module")
        let draft = await #expect(throws: CRMError.self) {
            try await zoho.leads[id].convert(deal: Account.Draft(accountName: "No deal"))
        }
        #expect(draft?.code == "refused.convert.wrong-module")
        let unknown = await #expect(throws: CRMError.self) {
            try await zoho.leads[id].convert(account: .existing(RecordID<Account>("12")))
        }
        #expect(unknown?.crmCode == "INVALID_DATA")
        // The deal fails last: account and contact must not stay.
        let deal = await #expect(throws: CRMError.self) {
            try await zoho.leads[id].convert(deal: Deal.Draft(dealName: "", stage: .qualification))
        }
        #expect(deal?.fieldName == "Deal_Name")
        #expect(try await zoho.accounts.list(.id).collect().isEmpty)
        #expect(try await zoho.contacts.list(.id).collect().isEmpty)
        #expect(try await zoho.leads.list(.id).collect() == [id])
    }

    @Test("A mass conversion is a job")
    func massConvert() async throws {
        let sandbox = try await ActionsSandbox()
        let zoho = sandbox.zoho
        var ids: [RecordID<Lead>] = []
        for name in ["A", "BB", "CCC", "DDDD"] { ids.append(try await lead(zoho, name)) }
        try await zoho.leads[ids[0]].lock(reason: "no")
        let owner = try #require(try await sandbox.users().last)
        let job = try await zoho.leads.massConvert(
            ids, owner: owner, deal: Deal.Draft(dealName: "Roof", stage: .qualification))
        let result = try await job.completion()
        #expect(result.state == .completed && result.total == 4 && result.done == 3 && result.failed == 1)
        #expect(try await zoho.contacts.list(.owner).collect().map { $0?.id } == [owner, owner, owner])
        #expect(try await zoho.deals.list(.dealName).collect() == ["Roof", "Roof", "Roof"])
        let many = await #expect(throws: CRMError.self) {
            try await zoho.leads.massConvert((0..<51).map { RecordID("\($0 + 1)") }, owner: owner)
        }
        #expect(many?.code == "refused.actions.too-many")
    }

    @Test("A clone has the values of the original but for unique ones, and an id of its own")
    func clone() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await lead(zoho)
        let copy = try await zoho.leads[id].clone()
        #expect(copy.action == .created && copy.id != id)
        let read = try await zoho.leads.get(copy.id)
        #expect(read.lastName == "Smith" && read.company == "Acme" && read.email == nil)
        #expect(try await zoho.leads.list(.id).collect().count == 2)
        let missing = await #expect(throws: CRMError.self) { try await zoho.leads["4876876000000000001"].clone() }
        #expect(missing?.crmCode == "INVALID_DATA")
    }

    @Test("Duplicates go into the master: chosen values, and what hung on them")
    func merge() async throws {
        let zoho = try await ActionsSandbox().zoho
        let master = try await lead(zoho)
        let second = try await lead(zoho, "Smithy")
        let third = try await lead(zoho, "S")
        try await zoho.leads.update(third) { $0.company = "Third" }
        try await zoho.leads[second].addNote(title: "Second", "note")
        let outcome = try await zoho.leads[master].merge(
            .record(second, taking: .phone, .email), .record(third, taking: .company))
        guard case .merged(let into) = outcome else { throw Unexpected() }
        #expect(into == master)
        let read = try await zoho.leads.get(master)
        #expect(read.lastName == "Smith" && read.email == "Smithy@acme.org" && read.phone == "5556")
        #expect(read.company == "Third" && read.city == "Berlin")
        #expect(try await zoho.leads.list(.id).collect() == [master])
        #expect(try await zoho.leads[master].notes().collect().count == 1)
    }

    @Test("A merge with much hanging on a duplicate is a job; senseless merges are refused before the call")
    func largeMerge() async throws {
        var options = SandboxOptions()
        options.limits.relatedRecordsPerMerge = 0
        let zoho = try await ActionsSandbox(options).zoho
        let master = try await lead(zoho)
        let second = try await lead(zoho, "Smithy")
        try await zoho.leads[second].addNote(title: "Second", "note")
        let outcome = try await zoho.leads[master].merge(.record(second))
        guard case .scheduled(let job) = outcome else { throw Unexpected() }
        #expect(try await zoho.leads.list(.id).collect().count == 2)
        #expect(try await job.status().state == .scheduled)
        try await outcome.finish()
        #expect(try await zoho.leads.list(.id).collect() == [master])

        let none = await #expect(throws: CRMError.self) { try await zoho.leads[master].merge() }
        #expect(none?.code == "refused.actions.empty")
        let itself = await #expect(throws: CRMError.self) { try await zoho.leads[master].merge(.record(master)) }
        #expect(itself?.code == "refused.merge.same-record")
        let twice = await #expect(throws: CRMError.self) {
            try await zoho.leads[master].merge(.record("1", taking: .phone), .record("2", taking: .phone))
        }
        #expect(twice?.code == "refused.merge.field-twice")
        let three = await #expect(throws: CRMError.self) {
            try await zoho.leads[master].merge(.record("1"), .record("2"), .record("3"))
        }
        #expect(three?.code == "refused.actions.too-many")
    }

    private struct Unexpected: Error {}
}

extension Lead {
    fileprivate func isConverted(to contact: RecordID<Contact>) -> Bool {
        storage.rawValue("Converted__s") == true
            && storage.rawValue("Converted_Contact")?["id"]?.string == contact.description
    }
}
