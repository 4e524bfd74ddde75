import CRMTesting
import Foundation
import ZohoOperations
import ZohoStandardModules

/// Calls each function that is written by hand, in the order in which an app could. Areas build on nothing but themselves.
struct WrittenCalls {
    let zoho: ZohoCRM
    /// Empty, and removed by whoever made it.
    let folder: URL

    static let areas: [(name: String, call: @Sendable (WrittenCalls) async throws -> Void)] = [
        ("records", { try await $0.records() }), ("external ids", { try await $0.externalIDs() }), ("reading", { try await $0.reading() }),
        ("related", { try await $0.related() }), ("notes", { try await $0.notes() }), ("files", { try await $0.files() }), ("tags", { try await $0.tags() }),
        ("conversion", { try await $0.conversion() }), ("mass actions", { try await $0.massActions() }), ("owners", { try await $0.owners() }),
        ("locks", { try await $0.locks() }), ("sharing", { try await $0.sharing() }), ("blueprint", { try await $0.blueprint() }),
        ("mail", { try await $0.mail() }), ("territories", { try await $0.territories() }), ("merging", { try await $0.merging() }),
    ]

    private func lead(_ name: String = "Smith") async throws -> RecordID<Lead> { try await zoho.leads.create(.init(lastName: name)).id }

    private func get(_ path: String, _ key: String) async throws -> [RawRecordID] {
        let call = APICall("ids", path: path)
        return (try await zoho.api.send(call).json(of: call)?[key]?.array ?? []).compactMap { $0["id"]?.string }.map { RawRecordID($0) }
    }

    private func records() async throws {
        let ids = try await zoho.leads.create([.init(lastName: "A"), .init(lastName: "B")]).get().map(\.id)
        var one = try await zoho.leads.get(ids[0])
        one.company = "Acme"
        try await zoho.leads.update(one)
        try await zoho.leads.update(ids[1]) { $0.company = "Acme" }
        let all = try await zoho.leads.list().collect()
        _ = try await zoho.leads.update(all.map { lead in
            var lead = lead
            lead.city = "Rome"
            return lead
        })
        _ = try await zoho.leads.upsert([.init(lastName: "C") { $0.email = "c@example.com" }], on: .email)
        try await zoho.leads.delete(ids[0])
        _ = try await zoho.leads.delete([ids[1]])
        _ = try await zoho.leads.deleted().collect()
        _ = try await zoho.leads[try await lead()].clone()
    }

    private func externalIDs() async throws {
        _ = try await zoho.vehicles.create(.init(name: "Van") { $0.erpKey = "A-17" })
        _ = try await zoho.vehicles.get(by: .erpKey, "A-17")
        try await zoho.vehicles.update(by: .erpKey, "A-17") { $0.doors = 5 }
        try await zoho.vehicles.delete(by: .erpKey, "A-17")
    }

    private func reading() async throws {
        let id = try await lead()
        _ = try await zoho.leads.search(.lastName == "Smith").collect()
        _ = try await zoho.leads.count()
        _ = try await zoho.leads.count(.lastName == "Smith")
        _ = try await zoho.query(Lead.self).select(.lastName).where(.lastName == "Smith").limit(5)
        let van = try await zoho.vehicles.create(.init(name: "Van")).id
        _ = try await zoho.vehicles.fullText(van, .richText)
        _ = try await zoho.leads[id].timeline().collect()
    }

    private func related() async throws {
        let lead = zoho.leads[try await lead()]
        let product = try await zoho.products.create(.init(productName: "P")).id
        try await lead.link(.products, [product]).get()
        _ = try await lead.related(.products, selecting: .productName).collect()
        try await lead.unlink(.products, [product]).get()
    }

    private func notes() async throws {
        let lead = zoho.leads[try await lead()]
        let note = try await lead.addNote(title: "Call", "He wants two.").id
        let second = try await lead.addNote("Again").id
        try await lead.updateNote(note) { $0.content = "Three." }
        _ = try await lead.notes().collect()
        try await lead.deleteNote(note)
        _ = try await lead.deleteNotes([second])
    }

    private func files() async throws {
        let id = try await lead()
        let lead = zoho.leads[id]
        let first = try await lead.attach(data: Data("a".utf8), named: "a.txt").id
        if let link = URL(string: "https://example.com/plan") { try await lead.attach(link: link, title: "Plan") }
        let all = try await lead.attachments().collect()
        _ = try await lead.download(first, to: folder.appendingPathComponent("a.txt"))
        _ = try await lead.deleteAttachment(first)
        _ = try await lead.deleteAttachments(all.map(\.id).filter { $0 != first })
        let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])
        try await lead.uploadPhoto(data: png, named: "a.png")
        _ = try await lead.photoData()
        try await lead.deletePhoto()
        let stored = try await zoho.files.upload(data: Data("b".utf8), named: "b.txt")
        _ = try await zoho.files.data(of: stored.id)
        try await zoho.leads.update(id) { $0.fileUpload = [AttachedFile(stored)] }
        if let held = try await zoho.leads.get(id).fileUpload?.first { _ = try await lead.data(of: held) }
    }

    private func tags() async throws {
        let ids = [try await lead("A"), try await lead("B")]
        try await zoho.leads[ids[0]].addTags(["VIP"])
        try await zoho.leads[ids[0]].removeTags(["VIP"])
        _ = try await zoho.leads.addTags(["VIP"], to: ids)
        _ = try await zoho.leads.removeTags(["VIP"], from: ids)
    }

    private func conversion() async throws {
        let lead = zoho.leads[try await lead()]
        _ = try await lead.conversionOptions()
        _ = try await lead.convert(deal: Deal.Draft(dealName: "Roof", stage: .qualification))
        let owner = try await get("/crm/v8/users", "users")[0]
        _ = try await zoho.leads.massConvert([try await self.lead()], owner: owner).completion()
    }

    private func massActions() async throws {
        let id = try await lead()
        let view = try await get("/crm/v8/settings/custom_views?module=Leads", "custom_views")[0]
        _ = try await zoho.leads.massUpdate([id]) { $0.city = "Oslo" }
        _ = try await zoho.leads.massUpdate(view: view) { $0.city = "Rome" }.completion()
        _ = try await zoho.leads.massDelete([id])
        _ = try await lead()
        _ = try await zoho.leads.massDelete(view: view).completion()
    }

    private func owners() async throws {
        let id = try await lead()
        let owner = try await get("/crm/v8/users", "users")[1]
        let view = try await get("/crm/v8/settings/custom_views?module=Leads", "custom_views")[0]
        _ = try await zoho.leads[id].changeOwner(to: owner)
        _ = try await zoho.leads.changeOwner(of: [id], to: owner)
        _ = try await zoho.leads.massChangeOwner(view: view, to: owner).completion()
    }

    private func locks() async throws {
        let deal = zoho.deals[try await zoho.deals.create(.init(dealName: "Roof", stage: .qualification)).id]
        let lock = try await deal.lock(reason: "at the notary")
        _ = try await deal.lockInformation()
        try await deal.updateLock(lock, reason: "signed")
        _ = try await deal.unlock()
    }

    private func sharing() async throws {
        let lead = zoho.leads[try await lead()]
        let user = try await get("/crm/v8/users", "users")[1]
        _ = try await lead.share(with: [.user(user, .readOnly)])
        let shares = try await lead.sharing().shares.compactMap(\.share)
        try await lead.updateSharing(to: shares).get()
        try await lead.revokeSharing()
    }

    private func blueprint() async throws {
        let id = try await zoho.leads.create(.init(lastName: "Smith") { $0.leadStatus = .notContacted }).id
        let lead = zoho.leads[id]
        if let way = try await lead.blueprint().transition("No answer") { try await lead.proceed(way) }
    }

    private func mail() async throws {
        let lead = zoho.leads[try await lead()]
        let sent = try await lead.sendMail(from: "ada.keller@sandbox.example", to: ["smith@acme.org"], subject: "Hi", .text("Hi"))
        for try await mail in lead.emails() { print(mail.subject ?? "") }
        _ = try await lead.email(sent.messageID)
    }

    private func territories() async throws {
        let known = try await get("/crm/v8/settings/territories", "territories")
        let account = try await zoho.accounts.create(.init(accountName: "A")).id
        try await zoho.accounts[account].assignTerritories([known[0]])
        try await zoho.accounts[account].removeTerritories([known[0]])
        _ = try await zoho.accounts.assignTerritories([known[0]], to: [account])
        _ = try await zoho.accounts.removeTerritories([known[0]], from: [account])
    }

    private func merging() async throws {
        let ids = [try await lead("A"), try await lead("B")]
        _ = try await zoho.leads[ids[0]].merge(.record(ids[1])).finish()
    }
}
