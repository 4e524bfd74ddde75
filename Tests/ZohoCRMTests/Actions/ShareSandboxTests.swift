import CRMSandbox
import Foundation
import Testing
import ZohoCRM
import ZohoStandardModules

@Suite("Owners, sharing, locks, mail and territories against the sandbox")
struct ShareSandboxTests {
    @Test("A record, and many, change hands")
    func changeOwner() async throws {
        let sandbox = try await ActionsSandbox()
        let zoho = sandbox.zoho
        let users = try await sandbox.users()
        let ids = try await zoho.leads.create((0..<3).map { Lead.Draft(lastName: "L\($0)") }).get().map(\.id)
        let task = try await zoho.tasks.create(.init(subject: "Call")).id
        let receipt = try await zoho.leads[ids[0]].changeOwner(
            to: users[1], notify: true, related: [AnyReference(to: task)])
        #expect(receipt.id == ids[0] && receipt.action == .updated)
        #expect(try await zoho.leads.get(ids[0], .owner)?.id == users[1])
        #expect(try await zoho.tasks.get(task, .owner)?.id == users[1])

        let results = try await zoho.leads.changeOwner(of: ids + ["4876876000000000001"], to: users[2])
        #expect(results.receipts.map(\.id) == ids)
        #expect(results.failures.map(\.index) == [3] && results.failures[0].error.crmCode == "INVALID_DATA")
        #expect(try await zoho.leads.list(.owner).collect().allSatisfy { $0?.id == users[2] })
        let unknown = await #expect(throws: CRMError.self) { try await zoho.leads[ids[0]].changeOwner(to: "1") }
        #expect(unknown?.crmCode == "INVALID_DATA" && unknown?.jsonPath == "$.owner.id")
    }

    @Test("A record is shared, the shares change, and are revoked")
    func share() async throws {
        let sandbox = try await ActionsSandbox()
        let users = try await sandbox.users()
        let lead = sandbox.zoho.leads[try await sandbox.zoho.leads.create(.init(lastName: "Smith")).id]
        #expect(try await lead.sharing().shares.isEmpty)
        #expect(try await lead.sharing().shareableUsers.map(\.id) == Array(users.dropFirst()))

        let results = try await lead.share(
            with: [.user(users[1], .readOnly), .user(users[0], .readOnly), .group("4876876000002868044", .readWrite)])
        #expect(results.successes.count == 2 && results.failures.map(\.index) == [1])
        #expect(results.failures[0].error.message.contains("already visible"))
        var sharing = try await lead.sharing()
        #expect(sharing.shares.map(\.member) == [.user(users[1]), .group("4876876000002868044")])
        #expect(sharing.shares.map(\.permission) == [.readOnly, .readWrite])
        #expect(sharing.shares[0].sharedBy?.id == users[0] && sharing.shares[0].sharedAt != nil)

        var shares = sharing.shares.compactMap(\.share)
        shares.removeLast()
        shares[0].permission = .fullAccess
        try await lead.updateSharing(to: shares).get()
        sharing = try await lead.sharing()
        #expect(sharing.shares.map(\.share) == shares)

        try await lead.revokeSharing()
        #expect(try await lead.sharing().shares.isEmpty)
        let nothing = await #expect(throws: CRMError.self) { try await lead.revokeSharing() }
        #expect(nothing?.crmCode == "BAD_REQUEST")
        try await lead.share(with: [.everyone(.readOnly)]).get()
        #expect(try await lead.sharing().shares.map(\.member) == [.everyone])
    }

    @Test("Limits of sharing are kept before the call")
    func shareLimits() async throws {
        let lead = try await ActionsSandbox().zoho.leads["4876876000000000001"]
        let many = await #expect(throws: CRMError.self) {
            try await lead.share(with: (1...11).map { .user(RawRecordID("\($0)"), .readOnly) })
        }
        #expect(many?.code == "refused.actions.too-many")
        let groups = await #expect(throws: CRMError.self) {
            try await lead.share(with: (1...6).map { .group(RawRecordID("\($0)"), .readOnly) })
        }
        #expect(groups?.code == "refused.actions.too-many")
        let both = await #expect(throws: CRMError.self) {
            try await lead.share(with: [.everyone(.readOnly), .user("1", .readOnly)])
        }
        #expect(both?.code == "refused.share.everyone-and-others")
    }

    @Test("A locked record refuses changes until it is unlocked")
    func lock() async throws {
        let zoho = try await ActionsSandbox().zoho
        let id = try await zoho.deals.create(.init(dealName: "Roof", stage: .qualification)).id
        let deal = zoho.deals[id]
        #expect(try await deal.lockInformation() == nil)
        #expect(try await deal.unlock() == false)
        let lock = try await deal.lock(reason: "at the notary")
        let information = try #require(try await deal.lockInformation())
        #expect(information.id == lock && information.reason == "at the notary" && information.isManual)
        #expect(information.record?.id(as: Deal.self) == id && information.lockedBy != nil && information.time != nil)

        let update = await #expect(throws: CRMError.self) { try await zoho.deals.update(id) { $0.amount = 1 } }
        #expect(update?.crmCode == "RECORD_LOCKED" && update?.nextAction != nil)
        let delete = await #expect(throws: CRMError.self) { try await zoho.deals.delete(id) }
        #expect(delete?.crmCode == "RECORD_LOCKED")
        let again = await #expect(throws: CRMError.self) { try await deal.lock(reason: "twice") }
        #expect(again?.crmCode == "NOT_ALLOWED")

        try await deal.updateLock(lock, reason: "signed")
        #expect(try await deal.lockInformation()?.reason == "signed")
        #expect(try await deal.unlock())
        try await zoho.deals.update(id) { $0.amount = 1 }
        #expect(try await deal.lockInformation() == nil)
    }

    @Test("Mail goes into the outbox and is found at the record, ten at a time")
    func mail() async throws {
        let sandbox = try await ActionsSandbox()
        let lead = sandbox.zoho.leads[try await sandbox.zoho.leads.create(.init(lastName: "Smith")).id]
        #expect(try await lead.emails().firstOne() == nil)
        var last: SentMail?
        let file = try await sandbox.zoho.files.upload(data: Data("offer".utf8), named: "offer.txt")
        for number in 0..<23 {
            last = try await lead.sendMail(
                from: "ada.keller@sandbox.example", to: [MailAddress("smith@acme.org", name: "Smith")],
                cc: ["jones@acme.org"], subject: "No. \(number)", number == 22 ? .html("<b>Hi</b>") : .text("Hi"),
                attachments: number == 22 ? [file.id] : [])
        }
        var subjects: [String] = []
        for try await mail in lead.emails(.sentFromCRM) { subjects.append(mail.subject ?? "") }
        #expect(subjects == (0..<23).reversed().map { "No. \($0)" })
        let id = try #require(last?.messageID)
        let mail = try #require(try await lead.email(id))
        #expect(mail.content == "<b>Hi</b>" && mail.to == [MailAddress("smith@acme.org", name: "Smith")])
        #expect(mail.hasAttachment && mail.isSent && mail.statuses == ["sent"])
        #expect(try await lead.email("00") == nil)
        #expect(try await sandbox.admin("outbox")?["outbox"]?.array?.count == 23)

        let stranger = await #expect(throws: CRMError.self) {
            try await lead.sendMail(from: "eve@evil.example", to: ["smith@acme.org"], subject: "Hi", .text("Hi"))
        }
        #expect(stranger?.jsonPath == "$.data[0].from.email")
        let nobody = await #expect(throws: CRMError.self) {
            try await lead.sendMail(from: "ada.keller@sandbox.example", to: [], subject: "Hi", .text("Hi"))
        }
        #expect(nobody?.code == "refused.actions.empty")
    }

    @Test("Records go into territories and out of them")
    func territories() async throws {
        let sandbox = try await ActionsSandbox()
        let zoho = sandbox.zoho
        let call = APICall("territories", path: "/crm/v8/settings/territories")
        let root = try await zoho.api.send(call).json(of: call)
        let known = (root?["territories"]?.array ?? []).compactMap { $0["id"]?.string }.map { RawRecordID($0) }
        try #require(known.count == 3)
        let ids = try await zoho.accounts.create((0..<2).map { Account.Draft(accountName: "A\($0)") }).get().map(\.id)
        try await zoho.accounts[ids[0]].assignTerritories([known[0], known[1]])
        #expect(try await zoho.accounts.get(ids[0]).territories?.compactMap(\.id) == [known[0], known[1]])
        let results = try await zoho.accounts.assignTerritories([known[2]], to: ids)
        #expect(results.receipts.map(\.id) == ids)
        try await zoho.accounts[ids[0]].removeTerritories([known[0]])
        #expect(try await zoho.accounts.get(ids[0]).territories?.compactMap(\.name) == ["Coast", "South"])
        let absent = try await zoho.accounts.removeTerritories([known[1]], from: ids)
        #expect(absent.failures.map(\.index) == [1] && absent.failures[0].error.crmCode == "INVALID_DATA")

        let deal = try await zoho.deals.create(.init(dealName: "Roof", stage: .qualification)).id
        let two = await #expect(throws: CRMError.self) { try await zoho.deals[deal].assignTerritories([known[0], known[1]]) }
        #expect(two?.code == "refused.actions.too-many")
        try await zoho.deals[deal].assignTerritories([known[0]])
    }
}

extension AsyncSequence {
    fileprivate func firstOne() async throws -> Element? {
        for try await element in self { return element }
        return nil
    }
}
