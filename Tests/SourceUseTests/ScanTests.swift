import Testing

/// What the scan of tokens makes of every form in which apps mention their bindings.
struct ScanTests {
    @Test func callsOfTheClient() {
        let scan = Scan("""
            import ZohoStandardModules
            func names(_ zoho: ZohoCRM) async throws {
                for try await (name, mail) in zoho.leads.list(.lastName, .email) { print(name.description, mail ?? "") }
                let lead = try await zoho.leads.get(id)
                print(lead.company, lead.owner?.name)
                try await zoho.contacts.update(contact)
                for try await contact in zoho.contacts.search(.lastName == "x" && .mailingCity == "y") {
                    print(contact.phone)
                }
                let rows = try await zoho.query(Deal.self).select(.dealName, .accountName(.website)).where(.stage == .closedWon)
            }
            """)
        #expect(scan.lines("Leads") == "3 4")
        #expect(scan.lines("Leads.Last_Name") == "3")
        #expect(scan.lines("Leads.Email") == "3")
        #expect(scan.lines("Leads.Company") == "5")
        #expect(scan.lines("Leads.Owner") == "5")
        #expect(scan.lines("Leads.Description") == "")
        #expect(scan.lines("Leads.Phone") == "")
        #expect(scan.lines("Leads*") == "4?")
        #expect(scan.lines("Contacts.Last_Name") == "7")
        #expect(scan.lines("Contacts.Mailing_City") == "7")
        #expect(scan.lines("Contacts.Phone") == "8")
        #expect(scan.lines("Contacts.Email") == "")
        #expect(scan.lines("Deals") == "10")
        #expect(scan.lines("Deals.Deal_Name") == "10")
        #expect(scan.lines("Deals.Account_Name") == "10")
        #expect(scan.lines("Accounts.Website") == "10")
        #expect(scan.lines("Deals.Stage=Closed Won") == "10")
        #expect(scan.lines("Deals.Owner") == "")
        #expect(scan.lines("Vendors.Owner") == "")
    }

    @Test func writes() {
        let scan = Scan("""
            func write(_ zoho: ZohoCRM, _ id: RecordID<Lead>) async throws {
                let created = try await zoho.leads.create(.init(lastName: "Smith") { $0.company = "Acme"; $0.leadSource = .webDownload })
                let draft = Lead.Draft(lastName: "x") { draft in
                    draft.phone = nil
                }
                try await zoho.leads.upsert([draft], by: .email)
                var lead = Lead(id: id)
                lead.leadStatus = .contacted
                try await zoho.leads.update(lead)
                print(created.createdTime)
            }
            """)
        #expect(scan.lines("Leads") == "1 2 3 6 7 9")
        #expect(scan.lines("Leads+") == "2 2 3 6")
        #expect(scan.lines("Leads.Last_Name") == "2 3")
        #expect(scan.lines("Leads.Company") == "2")
        #expect(scan.lines("Leads.Lead_Source") == "2")
        #expect(scan.lines("Leads.Lead_Source=Web Download") == "2")
        #expect(scan.lines("Leads.Phone") == "4")
        #expect(scan.lines("Leads.Email") == "6")
        #expect(scan.lines("Leads.Lead_Status") == "8")
        #expect(scan.lines("Leads.Lead_Status=Contacted") == "8")
    }

    @Test func declaredTypesAreFollowed() {
        let scan = Scan("""
            struct Store {
                var current: Lead
                let deals: [Deal]
                func first() async throws -> Lead? { nil }
                var stage: Deal.Stage { .closedWon }
                var total: Int { deals.filter { $0.stage == .closedLost }.map(\\.dealName.count).reduce(0, +) }
            }
            """, """
            func show(_ store: Store) async throws {
                print(store.current.fax)
                guard let lead = try await store.first() else { return }
                print(lead.website as Any)
                let names = store.deals.sorted { $0.probability ?? 0 < $1.probability ?? 0 }
                switch names[0].stage {
                case .qualification, .negotiationReview: break
                default: break
                }
            }
            extension Lead {
                var title: String { lastName + (salutation?.rawValue ?? "") }
            }
            struct Other { var fax: String }
            func unrelated(_ other: Other) { print(other.fax) }
            """)
        #expect(scan.lines("Deals.Stage=Closed Won") == "5")
        #expect(scan.lines("Deals.Stage=Closed Lost") == "6")
        #expect(scan.lines("Deals.Deal_Name") == "6")
        #expect(scan.lines("Leads.Fax") == "2")
        #expect(scan.lines("Leads.Website") == "4")
        #expect(scan.lines("Deals.Probability") == "5 5")
        #expect(scan.lines("Deals.Stage=Qualification") == "7")
        #expect(scan.lines("Deals.Stage=Negotiation/Review") == "7")
        #expect(scan.lines("Leads.Last_Name") == "12")
        #expect(scan.lines("Leads.Salutation") == "12")
    }

    @Test func whatCannotBeFollowedIsPossible() {
        let scan = Scan("""
            let lead: Lead
            func show<R>(_ record: R, _ paths: [KeyPath<R, String?>]) { print(somewhere().fax, other.website) }
            show(lead, [\\.email])
            """)
        #expect(scan.lines("Leads.Fax") == "2?")
        #expect(scan.lines("Leads.Website") == "2?")
        #expect(scan.lines("Leads.Email") == "3?")
        // Nothing leads to accounts.
        #expect(scan.lines("Vendors.Website") == "")
    }

    @Test func textsAndRawNames() {
        let scan = Scan("""
            let query = "select Last_Name, Company from Leads where (Lead_Source:equals:Web)"
            let raw = record["Annual_Revenue"]
            let label = "Company and Phone of the visitor"
            let nested = "a \\(zoho.deals.list(.amount)) \\("x \\(lead.fax)") Phone"
            let plain = #"no \\(zoho.accounts) but \\#(zoho.vendors)"#
            """)
        #expect(scan.lines("Leads") == "1?")
        #expect(scan.lines("Leads.Last_Name") == "1?")
        #expect(scan.lines("Leads.Company") == "1?")
        #expect(scan.lines("Leads.Lead_Source") == "1?")
        #expect(scan.lines("Leads.Annual_Revenue") == "2?")
        #expect(scan.lines("Deals") == "4")
        #expect(scan.lines("Deals.Amount") == "4")
        #expect(scan.lines("Leads.Fax") == "4?")
        #expect(scan.lines("Accounts") == "")
        #expect(scan.lines("Vendors") == "5")
    }

    @Test func whatIsNoCodeIsNoUse() {
        let scan = Scan("""
            // zoho.leads
            /* zoho.leads /* Lead */ zoho.leads */
            let pattern = /Lead \\/ zoho.leads "/
            let other = #/ zoho.leads /#
            let `leads` = "leads"
            #if DEBUG
            let x = zoho.contacts
            #endif
            """)
        #expect(scan.lines("Leads") == "")
        #expect(scan.lines("Contacts") == "7?")
    }

    @Test func generatedFilesAreNoUses() {
        let scan = Scan("// Generated by swift-crm from fields_Leads.json. Do not edit.\nstruct Lead {}")
        #expect(scan.uses.fileCount == 0)
    }
}
