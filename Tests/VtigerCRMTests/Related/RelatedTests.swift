import CRMSandbox
import CRMTesting
import Foundation
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

@Suite("Related records")
struct RelatedTests {
    private static func account(_ crm: VtigerSandboxClient, contacts: Int) async throws -> RecordID<Account> {
        let me = try await crm.vtiger.me()
        let account = try await crm.vtiger.accounts.create(.init(accountname: "Acme \(contacts)", assignedUserID: me))
        for number in 0..<contacts {
            try await crm.vtiger.contacts.create(
                .init(lastName: "Contact \(number)", assignedUserID: me) {
                    $0.accountID = .id(account.id)
                    $0.title = number % 2 == 0 ? "even" : "odd"
                })
        }
        return account.id
    }

    @Test("Whole records and typed rows of a list; more than 100 of them")
    func lists() async throws {
        let crm = try await VtigerSandboxClient()
        let id = try await Self.account(crm, contacts: 230)
        let other = try await Self.account(crm, contacts: 2)
        let account = crm.vtiger.accounts[id]
        #expect(try await account.related(Contact.self).count == 230)
        let rows = try await account.relatedQuery(Contact.self).select(.lastName, .title).array()
        #expect(rows.map(\.0) == (0..<230).map { "Contact \($0)" })
        #expect(try await account.relatedQuery(Contact.self).where(.title == "even").array().count == 115)
        // Each alternative belongs to the list.
        let some: Condition<Contact> = .lastName == "Contact 1" || .lastName == "Contact 0" || .title == "odd" && .ends(.lastName, with: "1")
        #expect(try await crm.vtiger.accounts[other].relatedQuery(Contact.self).where(some).select(.lastName).array() == ["Contact 0", "Contact 1"])
        #expect(try await crm.vtiger.accounts[other].relatedQuery(Contact.self).first()?.lastName == "Contact 0")
        #expect(try await crm.vtiger.accounts[other].related(Potential.self).isEmpty)
    }

    @Test("Lists whose name is not that of the module are found; wrong names are told the right ones")
    func labels() async throws {
        let crm = try await VtigerSandboxClient()
        let account = crm.vtiger.accounts[try await Self.account(crm, contacts: 1)]
        // Its list is called “Projects”.
        #expect(try await account.related(Project.self).isEmpty)
        let wrong = await crmError { _ = try await account.related(Contact.self, label: "People") }
        #expect(wrong?.code == "vtiger.UNKOWN_ENTITY")
        #expect(wrong?.nextAction?.contains("Contacts") == true)
        let none = await crmError { _ = try await account.related(Faq.self) }
        #expect(none?.nextAction?.contains("Contacts (Contacts)") == true)
        #expect(try await crm.vtiger.accounts.relatedTypes().contains { $0.relation == "Projects" && $0.type == "Project" })
    }

    @Test("Adding to a list")
    func adding() async throws {
        let crm = try await VtigerSandboxClient()
        let me = try await crm.vtiger.me()
        let campaign = try await crm.vtiger.campaigns.create(.init(campaignName: "Spring", closingdate: CalendarDate(daysSince1970: 21_000), assignedUserID: me))
        let contact = try await crm.vtiger.contacts.create(.init(lastName: "Smith", assignedUserID: me))
        try await crm.vtiger.campaigns[campaign.id].addRelated(contact.id)
        #expect(try await crm.vtiger.campaigns[campaign.id].related(Contact.self).map(\.id) == [contact.id])
    }

    @Test("An answer of 100 is not taken for all")
    func fullAnswers() async throws {
        // Rows in no order, 100 at most, as the query behind the list gives them.
        let ids: [Int] = (1...512).sorted { left, right in left * 389 % 1_024 < right * 389 % 1_024 }
        let server = StagedServer { asked in
            #expect(asked.operation.hasSuffix("_related"))
            let lower = Self.bound(">", asked) ?? 0
            let upper = Self.bound("<=", asked) ?? 512
            let rows = ids.filter { $0 > lower && $0 <= upper }.prefix(100).map { #"{"lastname":"\#($0)","id":"12x\#($0)"}"# }
            return .result("[\(rows.joined(separator: ","))]")
        }
        let contacts = try await VtigerCRM.staged(server).accounts["11x24"].related(Contact.self)
        #expect(contacts.map(\.lastName) == (1...512).map { "\($0)" })
    }

    private static func bound(_ sign: String, _ asked: Asked) -> Int? {
        let parts = (asked["query"] ?? "").components(separatedBy: "id \(sign) '12x")
        return parts.count > 1 ? parts[1].components(separatedBy: "'").first.flatMap { Int($0) } : nil
    }

    @Test("The text of the query")
    func text() throws {
        func text(_ condition: Condition<Contact>?) throws -> String {
            try RelatedQueryText.text(selecting: "lastname", from: "Contacts", condition?.alternatives.groups[0] ?? [], call: "test")
        }
        #expect(try text(nil) == "SELECT lastname FROM Contacts")
        #expect(try text(.lastName == "Contact") == "SELECT lastname FROM Contacts WHERE lastname = 'Contact'")
        #expect(throws: CRMError.self) { try text(.lastName == "WHERE") }
        #expect(try text(.lastName == "where") == "SELECT lastname FROM Contacts WHERE lastname = 'where'")
    }
}
