import Testing

/// Code that looks as if it were about something else: nothing that may be a use is lost, and nothing is called certain
/// that is not.
struct TrapTests {
    @Test func patternsOutsideOfSwitch() {
        let scan = Scan("""
            func f(_ deal: Deal, _ lead: Lead) {
                switch deal.stage {
                case .closedWon:
                    if case .contacted? = lead.leadStatus { print(1) }
                default: break
                }
            }
            """)
        #expect(scan.lines("Deals.Stage=Closed Won") == "3")
        #expect(scan.lines("Leads.Lead_Status=Contacted") == "4?")
    }

    @Test func tuplesAndSubscripts() {
        let scan = Scan("""
            struct Store { subscript(place: Int) -> Lead { all[place] }; let all: [Lead] }
            func f(_ store: Store, _ lead: Lead, _ deal: Deal) {
                print(store[0].fax as Any)
                let pair = (owner: lead, deal)
                print(pair.owner.website as Any, pair.1.probability as Any)
            }
            """)
        #expect(scan.lines("Leads.Fax") == "3?")
        #expect(scan.lines("Leads.Website") == "5?")
        #expect(scan.lines("Deals.Probability") == "5?")
    }

    @Test func closuresWithAttributes() {
        let scan = Scan("""
            func f(_ deal: Deal, _ leads: [Lead]) {
                let lead = deal
                run(leads.map { @Sendable lead in lead.fax })
                print(lead.probability as Any)
            }
            """)
        #expect(scan.lines("Leads.Fax") == "3")
        #expect(scan.lines("Deals.Probability") == "4")
        #expect(scan.lines("Leads.Probability") == "unknown name")
    }

    @Test func projectedValuesAndNamesInBackticks() {
        let scan = Scan("""
            struct Form { @Bindable var lead: Lead
                var body: some View { ForEach(deals) { deal in Field(text: $lead.company); Text(deal.dealName) } }
                let deals: [Deal]
            }
            func f(_ lead: Lead) { print(lead.`company`) }
            """)
        #expect(scan.lines("Leads.Company") == "2 5")
        #expect(scan.lines("Deals.Deal_Name") == "2")
    }

    @Test func localFunctionsAndShadows() {
        let scan = Scan("""
            struct Api { func load() -> String { "" } }
            func f(_ zoho: ZohoCRM) async throws {
                func load() async throws -> Lead { try await zoho.leads.get(id) }
                print(try await load().fax as Any)
                if let lead = other { print(lead.fax as Any) }
                let lead: Lead? = nil
                print(lead?.fax as Any)
            }
            """)
        #expect(scan.lines("Leads.Fax") == "4 5? 7")
    }

    @Test func typesOfTheAppWithTheSameNames() {
        let scan = Scan("""
            enum Stage { case closedWon, done }
            struct Box<T> { var value: T; var fax: String }
            extension Deal { func f(_ stage: Stage) -> Bool { stage == .closedWon } }
            func g(_ box: Box<Lead>) { print(box.fax, box.value.website as Any) }
            extension Array where Element == Lead { func faxes() -> Int { count } }
            func h(_ deal: Deal) { deal.mark(.closedWon) }
            extension Deal { func mark(_ stage: Deal.Stage) -> Deal { self } }
            """)
        #expect(scan.lines("Deals.Stage=Closed Won") == "3? 6?")
        #expect(scan.lines("Leads.Fax") == "4?")
        #expect(scan.lines("Leads.Website") == "4?")
    }

    @Test func lexing() {
        let scan = Scan(##"""
            let a = """
                text "quoted" \(zoho.leads.list(.fax)) """
            let b = #"""
                raw \(zoho.deals) \#(zoho.contacts.list(.phone))
                """#
            let c = 1 / 2 + zoho.accounts.count / 3 // zoho.vendors
            let d = "\\"; let e = zoho.products
            let f = #/ " /#; let g = zoho.campaigns
            let h = x! / y; let i = a?.b ?? zoho.cases
            """##)
        #expect(scan.lines("Leads.Fax") == "2")
        #expect(scan.lines("Deals") == "")
        #expect(scan.lines("Contacts.Phone") == "4")
        #expect(scan.lines("Accounts") == "6")
        #expect(scan.lines("Vendors") == "")
        #expect(scan.lines("Products") == "7")
        #expect(scan.lines("Campaigns") == "8")
        #expect(scan.lines("Cases") == "9")
    }
}
