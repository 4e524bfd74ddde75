import Testing

@testable import SourceUse

/// Which calls are found in what an app may write.
struct ClientCallsTests {
    @Test func callsAreFollowedFromTheClient() {
        let scan = CallScan(
            """
            import ZohoOperations
            let zoho = ZohoCRM(dataCenter: .eu, tokens: tokens)
            for try await lead in zoho.leads.list(.lastName) { print(lead) }
            let fields = try await zoho.settings.fields.list(module: "Leads")
            let lead = zoho.leads[id]
            try await lead.addNote("x")
            try await zoho.inOrganisation("1").deals[dealID].emailDrafts.list()
            let tags = zoho.tags
            try await tags.update(tag, id: tagID, module: "Leads")
            try await tags.update([tag], module: "Leads")
            try await zoho.records(Deal.self).delete(ids)
            try await zoho.files.upload(file)
            try await zoho.withResponses { try await $0.org.get() }
            try await zoho.withResponses { client in try await client.contacts.count() }
            """)
        #expect(
            scan.lines == [
                "3 record.getRecords Leads", "4 fields.getFields", "6 notes.createNotes Leads", "7 email_drafts.getEmailDrafts Deals", "9 tags.updateTag",
                "10 tags.updateTags", "11 record.deleteRecords Deals", "12 files.uploadFiles", "13 org.getOrganization", "14 record_count.getCount Contacts",
            ])
        #expect(scan.undecided.isEmpty)
    }

    @Test func parametersPropertiesResultsAndExtensionsAreClients() {
        let scan = CallScan(
            """
            import ZohoCRM
            func f(_ crm: ZohoCRM, leads: Records<Lead>, one: RecordHandle<Deal>, tags: TagsOperations) async throws {
                _ = try await crm.leads.count()
                _ = try await leads.upsert(drafts)
                try await one.lock(reason: "x")
                try await tags.delete(id: "1")
            }
            struct Service { let crm: ZohoCRM; func g() async throws { _ = try await crm.deals.get(id); try await self.crm.org.get() } }
            func makeClient() async -> ZohoCRM { await makeClient() }
            func h() async throws { _ = try await makeClient().tags.list(module: "Leads") }
            extension ZohoCRM { func i() async throws { try await org.get(); _ = try await self.leads.get(id) } }
            extension Records where Record == Contact { func j() async throws { _ = try await list().collect(); massDelete(view: v) } }
            """,
            "func k(_ service: Service) async throws { _ = try await service.crm.products.search(word: \"x\") }")
        #expect(
            scan.lines == [
                "3 record_count.getCount Leads", "4 record.upsertRecords Leads", "5 record_locking.lockRecords Deals", "6 tags.deleteTag",
                "8 record.getRecord Deals", "8 org.getOrganization", "10 tags.getTags", "11 org.getOrganization", "11 record.getRecord Leads",
                "12 record.getRecords Contacts", "12 mass_delete_cvid.massDeleteByRecordId Contacts",
                "1 module_search.searchModule Products",
            ])
    }

    @Test func queriesReadTheModulesOfTheirJoins() {
        let scan = CallScan(
            """
            let zoho = ZohoCRM.current
            let rows = zoho.query(Deal.self).select(.dealName, .accountName / .website).where(.stage == .closedWon)
            let others = zoho.query(Deal.self).select(.contactName(.accountName(.website)))
            let text = zoho.query("select Last_Name from Leads where id > 0")
            """)
        #expect(
            Set(scan.lines) == [
                "2 coql.getRecords Deals", "2 coql.getRecords Accounts", "3 coql.getRecords Deals", "3 coql.getRecords Contacts",
                "3 coql.getRecords Accounts", "4 coql.getRecords Leads",
            ])
        #expect(CallScan("zoho.leads[id].related(.campaigns)").lines == ["1? related_records.getRelatedRecords Leads Campaigns"])
    }

    @Test func whatIsNotOfTheClientIsNoCall() {
        let scan = CallScan(
            """
            import ZohoCRM
            struct Cache { func create(_ x: Int) {}; func list() -> [Int] { [] } }
            let cache = Cache()
            cache.create(3)
            _ = cache.list()
            let tags = ["a"]; tags.update("x")
            // zoho.leads.create(x)
            let text = "zoho.leads.create(x)"
            struct leads { static func list() {} }
            func f(zoho: Cache) { zoho.create(4) }
            """)
        #expect(scan.lines.isEmpty && scan.undecided.isEmpty)
    }

    @Test func whatCannotBeFollowedIsPossibleOrSaid() {
        let scan = CallScan(
            """
            import ZohoOperations
            func f(_ session: Session) async throws {
                _ = try await session.crm.leads.get(id)
                _ = try await session.crm.settings.fields.list(module: "Leads")
                let records = session.anything()
                records.massUpdate(ids) { $0.leadStatus = .contacted }
                _ = try await records.update(tag, id: tagID, module: "Leads")
                records.append(3)
            }
            let zoho = ZohoCRM.current
            try await zoho.api.send(call)
            """)
        #expect(scan.lines == ["3? record.getRecord Leads", "4? fields.getFields"])
        #expect(scan.undecided == ["6 ….massUpdate", "7 ….update", "11 zoho.api"])
    }

    @Test func branchesThatMayNotBeCompiledArePossible() {
        let scan = CallScan("let zoho = ZohoCRM.current\n#if DEBUG\ntry await zoho.org.get()\n#endif")
        #expect(scan.lines == ["3? org.getOrganization"])
    }

    @Test func theIndexDecidesWhereItHasLooked() {
        let text = "func f(_ s: Session, _ o: Other) {\n s.crm.leads.get(id)\n o.deals.get(id)\n}"
        let index = [
            IndexedFile(
                path: "App1.swift",
                occurrences: [
                    .init(symbol: "s:7ZohoCRM7RecordsV3getyxAA8RecordIDVyxGYaKF", line: 2, column: 14, isDefinition: false),
                    .init(symbol: "s:3App5OtherV3getyyF", line: 3, column: 10, isDefinition: false),
                ])
        ]
        #expect(CallScan(text).lines == ["2? record.getRecord Leads", "3? record.getRecord Deals"])
        #expect(CallScan(text, index: index).lines == ["2 record.getRecord Leads"])
    }

    @Test func anyTextIsScannedToItsEnd() {
        let whole = Array("let zoho = ZohoCRM.current; if let x = zoho.leads[id] { x.notes() }; extension ZohoCRM where A { func f(_ a: Records<Lead>) {".utf8)
        for end in whole.indices {
            _ = ClientCalls(
                scanning: [SourceText(path: "a.swift", bytes: Array(whole[..<end])), SourceText(path: "b.swift", bytes: Array(whole[end...]))],
                functions: CallScan.functions, bindings: CallScan.names)
        }
    }
}
