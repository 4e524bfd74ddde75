import CRMSandbox
import Foundation
import Testing
import ZohoCRM
import ZohoStandardModules

/// Related lists, links, notes and tags against the sandbox.
@Suite("Related lists, links, notes, tags")
struct RelatedListsTests {
    @Test("Products of a lead: linked, listed as records and as tuples, unlinked")
    func products() async throws {
        let zoho = try await AroundSandbox().zoho
        let lead = zoho.leads[try await zoho.leads.create(.init(lastName: "Smith")).id]
        let ids = try await zoho.products.create((0..<120).map { .init(productName: "P\($0)") }).get().map(\.id)
        let linked = try await lead.link(.products, ids + ["1"])
        #expect(linked.successes == ids)
        #expect(linked.failures.map(\.index) == [120])
        #expect(linked.failures[0].error.crmCode == "INVALID_DATA")
        // The 21st item of the second call is the 121st of all.
        #expect(linked.failures[0].error.jsonPath == "$.data[120].id")

        let names = try await lead.related(.products, selecting: .productName, perPage: 50).collect()
        #expect(names.count == 120 && Set(names) == Set((0..<120).map { "P\($0)" }))
        let whole = try await lead.related(.products, limit: 3).collect()
        #expect(whole.map(\.productName) == ["P119", "P118", "P117"])
        let pairs = try await lead.related(.products, selecting: .id, .productName, limit: 1).collect()
        #expect(pairs[0].0 == ids[119] && pairs[0].1 == "P119")
        // The other side knows the link, too; its list has no token.
        let leads = try await zoho.products[ids[0]].related(.init("Leads") as RelatedList<Product, Lead>, selecting: .lastName).collect()
        #expect(leads == ["Smith"])

        let unlinked = try await lead.unlink(.products, Array(ids.prefix(119)) + ["1"])
        #expect(unlinked.successes.count == 119 && unlinked.failures.map(\.index) == [119])
        #expect(try await lead.related(.products, selecting: .productName).collect() == ["P119"])
    }

    @Test("What a link says: roles, statuses, prices")
    func junctions() async throws {
        let around = try await AroundSandbox()
        let zoho = around.zoho
        let contact = try await zoho.contacts.create(.init(lastName: "Keller")).id
        let deal = zoho.deals[try await zoho.deals.create(.init(dealName: "Big", stage: .qualification)).id]
        try await deal.link(.contactRoles, [.contact(contact, roleNamed: "Decision Maker")]).get()
        let row = try #require(try await deal.related(.contactRoles, linkFields: ["Contact_Role"]).collect().first)
        #expect(row.lastName == "Keller")
        let role = try #require(row.storage.rawValue("Contact_Role"))
        #expect(role["name"] == "Decision Maker")
        try await deal.link(.contactRoles, [.contact(contact, role: RawRecordID(role["id"]?.string ?? ""))]).get()
        #expect(try await deal.related(.contactRoles, selecting: .lastName).collect().count == 1)
        let wrong = try await deal.link(.contactRoles, [.contact(contact, roleNamed: "King")])
        #expect(wrong.failures.first?.error.jsonPath == "$.data[0].Contact_Role")

        let product = try await zoho.products.create(.init(productName: "P")).id
        let book = try await zoho.priceBooks.create(.init(priceBookName: "B", pricingDetails: [PriceRange(from: 1, to: 100, discount: 5)])).id
        let prices = RelatedList<PriceBook, Product>("Products")
        try await zoho.priceBooks[book].link(prices, [.product(product, listPrice: 50.56)]).get()
        let body = await around.sandbox.recordedRequests.last?.body
        #expect(body == .data(Data(#"{"data":[{"id":"\#(product)","list_price":50.56}]}"#.utf8)))
        let priced = try await zoho.priceBooks[book].related(named: "Products", fields: ["Product_Name", "list_price"]).collect()
        #expect(priced.first?["list_price"]?.decimal == 50.56 && priced.first?["Product_Name"] == "P")

        let lead = zoho.leads[try await zoho.leads.create(.init(lastName: "Smith")).id]
        let campaign = try await zoho.campaigns.create(.init(campaignName: "Spring")).id
        try await lead.link(.campaigns, [.member(campaign, status: "Active")]).get()
        let rows = try await lead.related(.campaigns, linkFields: ["Member_Status"]).collect()
        #expect(rows.first?.campaignName == "Spring" && rows.first?.storage.rawValue("Member_Status") == "Active")
    }

    @Test("A related list of more than 50 fields is joined from several calls")
    func wide() async throws {
        let around = try await AroundSandbox()
        let zoho = around.zoho
        let campaign = zoho.campaigns[try await zoho.campaigns.create(.init(campaignName: "Spring")).id]
        let list = RelatedList<Campaign, Lead>("Leads")
        let drafts = (0..<7).map { number in Lead.Draft(lastName: "L\(number)") { $0.description = "D\(number)" } }
        try await campaign.link(list, try await zoho.leads.create(drafts).get().map(\.id)).get()
        let before = await around.sandbox.recordedRequests.count
        var seen: [String] = []
        for try await lead in campaign.related(list, linkFields: ["Member_Status"], perPage: 3) {
            #expect(lead.description == "D" + lead.lastName.dropFirst() && lead.createdTime != nil)
            seen.append(lead.lastName)
        }
        #expect(seen == (0..<7).reversed().map { "L\($0)" })
        #expect(await around.sandbox.recordedRequests.count - before >= 6)
    }

    @Test("Only what was modified since")
    func modifiedSince() async throws {
        let clock = VirtualClock(secondsSince1970: 1_700_000_000)
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        let around = try await AroundSandbox(options)
        let zoho = around.zoho
        let account = zoho.accounts[try await zoho.accounts.create(.init(accountName: "Acme")).id]
        try await zoho.contacts.create(.init(lastName: "Old") { $0.accountName = .id(account.id) })
        let between = ZonedDateTime(secondsSince1970: 1_700_000_010, offsetMinutes: 0)
        clock.advance(seconds: 60)
        #expect(try await account.related(.contacts, selecting: .lastName, modifiedSince: between).collect().isEmpty)
        #expect(await around.sandbox.recordedRequests.last?.headers["If-Modified-Since"] == "2023-11-14T22:13:30+00:00")
        try await zoho.contacts.create(.init(lastName: "New") { $0.accountName = .id(account.id) })
        #expect(try await account.related(.contacts, modifiedSince: between).collect().map(\.lastName) == ["New"])
    }

    @Test("Records that point here, open and closed activities, and lists without a snapshot")
    func pointing() async throws {
        let zoho = try await AroundSandbox().zoho
        let account = try await zoho.accounts.create(.init(accountName: "Acme")).id
        try await zoho.contacts.create(.init(lastName: "In") { $0.accountName = .id(account) })
        try await zoho.contacts.create(.init(lastName: "Out"))
        #expect(try await zoho.accounts[account].related(.contacts, selecting: .lastName).collect() == ["In"])
        let about = AnyReference(to: account)
        try await zoho.tasks.create(.init(subject: "Open") { $0.whatID = about })
        try await zoho.tasks.create(
            .init(subject: "Done") {
                $0.whatID = about
                $0.status = .completed
            })
        #expect(try await zoho.accounts[account].related(.tasks, selecting: .subject).collect() == ["Open"])
        #expect(try await zoho.accounts[account].related(.tasksHistory, selecting: .subject).collect() == ["Done"])
        let error = await AroundSandbox.error {
            try await zoho.accounts[account].link(.contacts, ["4876876000000333191"]).get()
        }
        #expect(error?.crmCode == "INVALID_DATA" && error?.details?["resource_path_index"] == 2)
    }

    @Test("Notes")
    func notes() async throws {
        let around = try await AroundSandbox()
        let zoho = around.zoho
        let lead = zoho.leads[try await zoho.leads.create(.init(lastName: "Smith")).id]
        let first = try await lead.addNote(title: "Call", "He wants two.")
        try await lead.addNote("Another")
        let body = await around.sandbox.recordedRequests.last?.body
        #expect(
            body == .data(Data(#"{"data":[{"Note_Content":"Another","Parent_Id":{"module":{"api_name":"Leads"},"id":"\#(lead.id)"}}]}"#.utf8)))
        let notes = try await lead.notes().collect()
        #expect(notes.map(\.content) == ["Another", "He wants two."])
        #expect(notes[1].title == "Call" && notes[1].id == first.id && notes[1].owner != nil && notes[1].createdTime != nil)
        #expect(notes[1].parent == AnyReference(to: lead.id, name: "Smith"))
        #expect(!notes[1].hasAttachments && notes[1].attachments == [])

        try await lead.updateNote(first.id) { $0.content = "He wants three." }
        let handle = zoho.records(RecordNote.self)[first.id]
        try await handle.attach(data: Data("x".utf8), named: "x.txt")
        let changed = try await zoho.records(RecordNote.self).get(first.id)
        #expect(changed.content == "He wants three." && changed.title == "Call")
        #expect(changed.attachments?.map(\.fileName) == ["x.txt"] && changed.hasAttachments)

        try await lead.deleteNote(first.id)
        let results = try await lead.deleteNotes([first.id, notes[0].id])
        #expect(results.failures.map(\.index) == [0] && results.receipts.map(\.id) == [notes[0].id])
        #expect(try await lead.notes().collect().isEmpty)
        #expect(await AroundSandbox.error { try await zoho.leads[""].addNote("x") }?.code == "refused.records.empty-id")
        #expect(await AroundSandbox.error { try await zoho.leads["1"].notes().collect() }?.crmCode == "INVALID_DATA")
    }

    @Test("Tags of one record and of many")
    func tags() async throws {
        let around = try await AroundSandbox()
        let zoho = around.zoho
        let ids = try await zoho.leads.create((0..<130).map { .init(lastName: "L\($0)") }).get().map(\.id)
        let before = await around.sandbox.recordedRequests.count
        let results = try await zoho.leads.addTags(["VIP", "Fair"], to: ids + ["1"], concurrentCalls: 2)
        #expect(results.successes.map(\.id) == ids && results.failures.map(\.index) == [130])
        #expect(results.successes[129].tags.map(\.name) == ["VIP", "Fair"])
        #expect(results.successes[0].tags[0].id != nil)
        #expect(await around.sandbox.recordedRequests.count - before == 2)

        let lead = zoho.leads[ids[0]]
        #expect(try await lead.addTags([RecordTag(name: "Red", colorCode: "#F17574")]).tags.map(\.colorCode) == [nil, nil, "#F17574"])
        #expect(try await lead.removeTags(["VIP", "Never"]).tags.map(\.name) == ["Fair", "Red"])
        #expect(try await lead.addTags(["Only"], replacing: true).tags.map(\.name) == ["Only"])
        #expect(try await zoho.leads.get(ids[0]).tag?.map(\.name) == ["Only"])
        try await zoho.leads.removeTags(["Fair"], from: Array(ids[1...2])).get()
        #expect(try await zoho.leads.get(ids[1]).tag?.map(\.name) == ["VIP"])

        let color = await AroundSandbox.error { try await lead.addTags([RecordTag(name: "Red", colorCode: "#57B1FD")]) }
        #expect(color?.crmCode == "MAPPING_MISMATCH")
        let sent = await around.sandbox.recordedRequests.count
        #expect(await AroundSandbox.error { try await lead.addTags([] as [String]) }?.code == "refused.tags.none")
        let long = String(repeating: "x", count: 26)
        #expect(await AroundSandbox.error { try await zoho.leads.addTags([long], to: ids) }?.code == "refused.tags.name")
        #expect(await around.sandbox.recordedRequests.count == sent)
    }
}
