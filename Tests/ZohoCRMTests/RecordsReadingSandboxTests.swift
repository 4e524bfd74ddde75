import CRMSandbox
import StandardOrganisation
import Testing
import ZohoCRM
import ZohoStandardModules

/// Reads against the sandbox in process, with a clock that is moved by hand.
@Suite("Reads against the sandbox")
struct RecordsReadingSandboxTests {
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    private let clock = VirtualClock()

    private func client(_ change: (inout SandboxOptions) -> Void = { _ in }) async throws -> (ZohoCRM, Sandbox) {
        var options = SandboxOptions()
        options.clock = .virtual(clock)
        options.recordsRequests = true
        options.limits.accessTokenSeconds = 1_000_000_000
        change(&options)
        let sandbox = Sandbox(organisation: try Self.organisation.get(), options: options)
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())),
            transport: sandbox.transport, retry: .never)
        return (zoho, sandbox)
    }

    private var now: ZonedDateTime { ZonedDateTime(secondsSince1970: clock.secondsSince1970) }

    private func ids(_ count: Int, in zoho: ZohoCRM) async throws -> [RecordID<Lead>] {
        try await zoho.leads.create((0..<count).map { Lead.Draft(lastName: "L\($0)") }).get().map(\.id)
    }

    @Test("By id, by the hundred, and those that do not exist are left out")
    func byID() async throws {
        let (zoho, _) = try await client()
        let ids = try await ids(230, in: zoho)
        let found = try await zoho.leads.list(.id, .lastName, options: [.ids(ids + ["4150868000005067099"])]).collect()
        #expect(Set(found.map(\.0)) == Set(ids) && found.count == 230)
        #expect(try await zoho.leads.list(options: [.ids(Array(ids.prefix(3)))]).collect().count == 3)
    }

    @Test("The system's views hold what they say, also for a count")
    func views() async throws {
        let (zoho, sandbox) = try await client()
        try await sandbox.seed("Leads", count: 40)
        clock.advance(seconds: 30 * 86_400)
        let new = try await ids(3, in: zoho)
        let views = try await zoho.views("Leads")
        let created = try #require(views["RECENTCREATED"])
        #expect(try await zoho.leads.list(.id, options: [.view(created)]).collect().sorted() == new.sorted())
        #expect(try await zoho.leads.count(view: created) == 3)
        let all = try #require(views["ALLVIEWS"])
        #expect(try await zoho.leads.list(.id, options: [.view(all)]).collect().count == 43)
        let own = try #require(views["MYVIEWS"])
        let owners = try await zoho.leads.list(.id, .owner, options: [.view(own)]).collect()
        #expect(Set(owners.map { $0.1?.id }).count == 1 && owners.count < 43 && owners.count >= 3)
        // One old lead is touched: it is modified, but not created, lately.
        let old = try #require(owners.map(\.0).first { !new.contains($0) })
        try await zoho.leads.update(old) { $0.company = "Touched" }
        let modified = try #require(views["RECENTMODIFIED"])
        #expect(try await zoho.leads.list(.id, options: [.view(modified)]).collect().sorted() == (new + [old]).sorted())
        #expect(views["CONVERTED"] != nil)
        #expect(try await zoho.views("Deals")["CONVERTED"] == nil)
        let error = await #expect(throws: CRMError.self) {
            _ = try await zoho.leads.list(.id, options: [.view("4876876000009999999")]).collect()
        }
        #expect(error?.crmCode == "INVALID_DATA")
    }

    @Test("Records after a moment; nothing newer is nothing")
    func modifiedSince() async throws {
        let (zoho, _) = try await client()
        let old = try await ids(5, in: zoho)
        let between = now
        clock.advance(seconds: 60)
        #expect(try await zoho.leads.list(.id, options: [.modifiedSince(between)]).collect().isEmpty)
        guard case .notModified = try await zoho.leads.get(old[0], ifModifiedSince: between) else {
            Issue.record("modified")
            return
        }
        try await zoho.leads.update(old[2]) { $0.city = "Porto" }
        #expect(try await zoho.leads.list(.id, options: [.modifiedSince(between)]).collect() == [old[2]])
        #expect(try await zoho.leads.get(old[2], ifModifiedSince: between).value?.city == "Porto")
        #expect(try await zoho.leads.get(old[2], ifModifiedSince: between, .city).value == "Porto")
    }

    @Test("Records by another system's id")
    func external() async throws {
        let (zoho, _) = try await client()
        let keys = ["A-17", "B/2 ü", "C 3"]
        let made = try await zoho.vehicles.create(
            keys.map { key in .init(name: "Van \(key)") { $0.erpKey = key } }
        ).get().map(\.id)
        let vehicle = try await zoho.vehicles.get(by: .erpKey, "B/2 ü")
        #expect(vehicle.id == made[1] && vehicle.erpKey == "B/2 ü")
        #expect(try await zoho.vehicles.get(by: .erpKey, "C 3", .name) == "Van C 3")
        let (name, id) = try await zoho.vehicles.get(by: .erpKey, "A-17", .name, .id)
        #expect(name == "Van A-17" && id == made[0])
        #expect(try await zoho.vehicles.find(by: .erpKey, "Z-1") == nil)
        let listed = try await zoho.vehicles.list(.id, options: [.ids(by: .erpKey, ["C 3", "A-17", "none"])]).collect()
        #expect(Set(listed) == [made[0], made[2]])
    }

    @Test("Rich text is whole only where it is asked for whole")
    func richText() async throws {
        let (zoho, _) = try await client()
        let long = String(repeating: "<p>Ünïcode</p>", count: 100)
        let id = try await zoho.vehicles.create(.init(name: "Van") { $0.richText = long; $0.largeText = long }).id
        let cut = try await zoho.vehicles.get(id)
        #expect(cut.richText?.count == 500 && cut.largeText == long)
        #expect(try await zoho.vehicles.list(.richText).collect().first??.count == 500)
        #expect(try await zoho.vehicles.fullText(id, .richText) == long)
        var whole = try await zoho.vehicles.get(id, fullText: true)
        #expect(whole.richText == long && whole.largeText == long && whole.name == "Van")
        whole.richText = long + "!"
        try await zoho.vehicles.update(whole)
        #expect(try await zoho.vehicles.fullText(id, .richText) == long + "!")
    }

    @Test("Leads that wait for approval are listed, searched and counted when asked for")
    func approved() async throws {
        let (zoho, _) = try await client()
        let plain = try await ids(2, in: zoho)
        var draft = Lead.Draft(lastName: "L1")
        draft.awaitApproval()
        let waiting = try await zoho.leads.create(draft).id
        #expect(try await Set(zoho.leads.list(.id).collect()) == Set(plain))
        #expect(try await zoho.leads.list(.id, options: [.approved(.excluded)]).collect() == [waiting])
        #expect(try await zoho.leads.list(.id, options: [.approved(.both)]).collect().count == 3)
        #expect(try await zoho.leads.search(.lastName == "L1").collect().map(\.id) == [plain[1]])
        let hidden = zoho.leads.search(.lastName == "L1", selecting: .id, options: [.approved(.excluded)])
        #expect(try await hidden.collect() == [waiting])
        #expect(try await zoho.leads.count() == 2)
    }

    @Test("A listing goes on after its place was kept, and not after a day")
    func resuming() async throws {
        let (zoho, _) = try await client { $0.limits.rowsByPageNumber = 2_000 }
        let ids = try await ids(2_450, in: zoho)
        var kept: PageBookmark?
        var seen: [RecordID<Lead>] = []
        for try await page in zoho.leads.list(.id, .lastName, sortedBy: .id, .ascending).pages {
            seen += page.map(\.0)
            kept = page.next
            if seen.count == 2_200 { break }
        }
        let bookmark = try #require(kept)
        #expect(bookmark.expires == ZonedDateTime(secondsSince1970: clock.secondsSince1970 + 86_400))
        clock.advance(seconds: 86_399)
        let rest = try await zoho.leads.list(.id, .lastName, resumingAt: bookmark).collect().map(\.0)
        #expect(seen + rest == ids)
        clock.advance(seconds: 1)
        let late = await #expect(throws: CRMError.self) {
            _ = try await zoho.leads.list(.id, .lastName, resumingAt: bookmark).collect()
        }
        #expect(late?.code == "zoho.EXPIRED_VALUE" && late?.message.contains("24 hours") == true)
    }

    @Test("Deleted records: in the bin, later for good, at last forgotten")
    func deleted() async throws {
        let (zoho, _) = try await client()
        let ids = try await ids(3, in: zoho)
        let before = now
        clock.advance(seconds: 10)
        try await zoho.leads.delete(ids[1])
        let gone = try await zoho.leads.deleted().collect()
        #expect(gone.map(\.id) == [ids[1]])
        #expect(gone[0].kind == .recycleBin && gone[0].displayName == "L1" && gone[0].deletedBy != nil)
        #expect(gone[0].deletedTime == now)
        #expect(try await zoho.leads.deleted(.recycleBin, since: before).collect().count == 1)
        #expect(try await zoho.leads.deleted(.recycleBin, since: now).collect().isEmpty)
        #expect(try await zoho.leads.deleted(.permanent).collect().isEmpty)
        clock.advance(seconds: 61 * 86_400)
        let permanent = try await zoho.leads.deleted(.permanent).collect()
        #expect(permanent.map(\.id) == [ids[1]] && permanent[0].kind == .permanent)
        #expect(permanent[0].displayName == nil && permanent[0].deletedBy == nil)
        #expect(try await zoho.leads.deleted(.recycleBin).collect().isEmpty)
        clock.advance(seconds: 130 * 86_400)
        #expect(try await zoho.leads.deleted().collect().isEmpty)
    }

    @Test("A timeline tells the changes that were made")
    func timeline() async throws {
        let (zoho, _) = try await client()
        let id = try await zoho.leads.create(.init(lastName: "Smith") { $0.company = "Acme" }).id
        clock.advance(seconds: 60)
        try await zoho.leads.update(id) {
            $0.company = nil
            $0.phone = "+1 555"
        }
        clock.advance(seconds: 60)
        try await zoho.leads.update(id) { $0.lastName = "Smythe" }
        let entries = try await zoho.leads[id].timeline().collect()
        #expect(entries.map(\.action) == [.updated, .updated, .added])
        #expect(entries.map(\.time) == [0, -60, -120].map { ZonedDateTime(secondsSince1970: clock.secondsSince1970 + $0) })
        #expect(entries.allSatisfy { $0.doneBy?.name == "Ada Keller" && $0.source == .api && $0.record?.module == "Leads" })
        #expect(Set(entries.compactMap(\.id)).count == 3)
        let renamed = Dictionary(uniqueKeysWithValues: entries[0].changes.map { ($0.field, $0) })
        #expect(renamed["Last_Name"]?.oldValue == "Smith" && renamed["Last_Name"]?.newValue == "Smythe")
        #expect(renamed["Full_Name"]?.newValue == "Smythe" && renamed["Last_Name"]?.dataType == "text")
        let changed = Dictionary(uniqueKeysWithValues: entries[1].changes.map { ($0.field, $0) })
        #expect(Set(changed.keys) == ["Company", "Phone"])
        #expect(changed["Company"]?.oldValue == "Acme" && changed["Company"]?.newValue == nil)
        let pages = zoho.leads[id].timeline(.ascending, perPage: 1)
        #expect(try await pages.collect().map(\.action) == [.added, .updated, .updated])
        #expect(try await zoho.leads[id].timeline(limit: 1).collect().count == 1)
    }

    @Test("Several pages at once against the sandbox: the same rows, in order")
    func concurrentPages() async throws {
        let (zoho, sandbox) = try await client()
        try await sandbox.seed("Leads", count: 2_345)
        let one = try await zoho.leads.list(.id, .lastName, .company).collect()
        let many = try await zoho.leads.list(.id, .lastName, .company, concurrentPages: 6).collect()
        #expect(one.map(\.0) == many.map(\.0) && many.count == 2_345)
        let whole = try await zoho.leads.list(limit: 450, concurrentPages: 3).collect()
        #expect(whole.map(\.id) == one.prefix(450).map(\.0))
    }

    @Test("Counts agree with listings and searches")
    func counts() async throws {
        let (zoho, _) = try await client()
        _ = try await zoho.contacts.create(
            (0..<30).map { number in
                .init(lastName: number % 3 == 0 ? "Three" : "Other") {
                    $0.email = "c\(number)@acme.example"
                    $0.phone = "+1 555 \(1000 + number)"
                }
            }
        ).get()
        #expect(try await zoho.contacts.count() == 30)
        #expect(try await zoho.contacts.count(.lastName == "Three") == 10)
        #expect(try await zoho.contacts.count(email: "c7@acme.example") == 1)
        #expect(try await zoho.contacts.count(phone: "+1 555 1004") == 1)
        #expect(try await zoho.contacts.count(word: "Other") == 20)
        #expect(try await zoho.deals.count() == 0)
    }

    @Test("Converted leads are read when they are asked for")
    func converted() async throws {
        let (zoho, _) = try await client()
        let ids = try await zoho.leads.create(
            (0..<3).map { number in .init(lastName: "L\(number)") { $0.company = "Acme \(number)" } }
        ).get().map(\.id)
        _ = try await zoho.leads[ids[1]].convert()
        let open: Set = [ids[0], ids[2]]
        #expect(try await Set(zoho.leads.list(.id).collect()) == open)
        #expect(try await Set(zoho.leads.list(.id, options: [.converted(.excluded)]).collect()) == open)
        #expect(try await zoho.leads.list(.id, options: [.converted(.only)]).collect() == [ids[1]])
        #expect(try await zoho.leads.list(.id, options: [.converted(.both)]).collect().count == 3)
        #expect(try await zoho.leads.list(.id, options: [.ids(ids), .converted(.both)]).collect().count == 3)
        #expect(try await zoho.leads.search(word: "L1").collect().isEmpty)
        #expect(try await zoho.leads.search(word: "L1", selecting: .id, options: [.converted(.both)]).collect() == [ids[1]])
        let whole = try await zoho.leads.list(options: [.converted(.only)]).collect()
        #expect(whole.map(\.id) == [ids[1]] && whole.first?.converted == true)
        let timeline = try await zoho.leads[ids[1]].timeline().collect()
        #expect(timeline.first?.changes.contains { $0.field == "Converted__s" } == true)
    }

    @Test("The records of a territory, and of those below it")
    func territories() async throws {
        let (zoho, _) = try await client()
        let call = APICall("territories", path: "/crm/v8/settings/territories")
        let territories = try await zoho.api.send(call).json(of: call)?["territories"]?.array ?? []
        let parent = try #require(territories.first { $0["reporting_to"] == .null }?["id"]?.string)
        let child = try #require(territories.first { $0["reporting_to"]?["id"]?.string == parent }?["id"]?.string)
        let ids = try await ids(3, in: zoho)
        _ = try await zoho.leads[ids[0]].assignTerritories([RawRecordID(parent)])
        _ = try await zoho.leads[ids[1]].assignTerritories([RawRecordID(child)])
        let own = zoho.leads.list(.id, options: [.territory(RawRecordID(parent))])
        #expect(try await own.collect() == [ids[0]])
        let family = zoho.leads.list(.id, options: [.territory(RawRecordID(parent), includingChildren: true)])
        #expect(try await Set(family.collect()) == [ids[0], ids[1]])
    }

    @Test("One record with more than 50 fields and its subform, from several calls")
    func manyFieldsOfOne() async throws {
        let (zoho, sandbox) = try await client()
        try await sandbox.seed("Leads", count: 12)
        var withRows = 0
        for try await lead in zoho.leads.list() {
            let whole = try await zoho.leads.get(lead.id)
            let row = try await zoho.leads.get(
                lead.id, .projectDetails, .lastName, .owner, .company, .firstName, .designation, .email, .phone, .fax,
                .mobile, .website, .leadSource, .leadStatus, .industry, .noOfEmployees, .annualRevenue, .rating,
                .createdBy, .modifiedBy, .createdTime, .modifiedTime, .fullName, .street, .city, .state, .zipCode,
                .country, .description, .skypeID, .emailOptOut, .salutation, .secondaryEmail, .lastActivityTime,
                .twitter, .layout, .tag, .recordImage, .convertedDateTime, .leadConversionTime, .unsubscribedMode,
                .unsubscribedTime, .convertedAccount, .convertedContact, .convertedDeal, .territories, .multiline,
                .largemultiline, .name1, .testingRich, .recordStatus, .enrichStatus, .lastEnrichedTime, .id)
            #expect(row.0 == whole.projectDetails && row.1 == whole.lastName && row.52 == whole.id)
            #expect(row.50 == whole.enrichStatus && row.3 == whole.company && row.45 == whole.multiline)
            withRows += whole.projectDetails?.isEmpty == false ? 1 : 0
        }
        #expect(withRows > 0)
        let calls = await sandbox.recordedRequests.filter { $0.url.absoluteString.contains("fields=Project_Details") }
        #expect(calls.count == 12)
    }
}

extension ZohoCRM {
    /// The ids of a module's views by their system names.
    fileprivate func views(_ module: String) async throws -> [String: RawRecordID] {
        let call = APICall("views", path: "/crm/v8/settings/custom_views", query: [("module", module)])
        let views = try await api.send(call).json(of: call)?["custom_views"]?.array ?? []
        return views.reduce(into: [:]) { found, view in
            if let name = view["system_name"]?.string, let id = view["id"]?.string { found[name] = RawRecordID(id) }
        }
    }
}
