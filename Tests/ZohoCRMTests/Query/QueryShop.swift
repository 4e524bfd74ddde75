import CRMSandbox
import StandardOrganisation
import ZohoCRM
import ZohoStandardModules

/// A sandbox with accounts, contacts and deals, and the same records as plain values to compare with.
struct QueryShop {
    struct Firm: Sendable {
        var id: RecordID<Account>
        var name: String
        var website: String?
        var revenue: ExactDecimal?
        var industry: Account.Industry?
    }

    struct Person: Sendable {
        var id: RecordID<Contact>
        var name: String
        var account: Firm?
    }

    struct Sale: Sendable {
        var id: RecordID<Deal>
        var name: String
        var stage: Deal.Stage
        var amount: ExactDecimal?
        var closingDate: CalendarDate?
        var probability: Int?
        var nextStep: String?
        var account: Firm?
        var contact: Person?
    }

    static let names = ["Pump", "pump 2", "O'Neil", "a;b", "100 %", "(x)", #"C:\x"#, "Ärger", "null", "and"]
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    /// Deals come in the order of their ids.
    func open(deals count: Int) async throws -> (ZohoCRM, [Sale]) {
        let sandbox = Sandbox(organisation: try Self.organisation.get())
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())), transport: sandbox.transport,
            retry: .never)
        var random = CriterionGenerator(seed: UInt64(count))
        let firms = try await makeFirms(zoho, &random)
        let people = try await makePeople(zoho, firms, &random)
        var sales: [Sale] = []
        for number in 0..<count {
            sales.append(
                Sale(
                    id: "", name: "\(Self.names[number % Self.names.count]) \(number)",
                    stage: Deal.Stage.knownValues.randomElement(using: &random) ?? .closedWon,
                    amount: maybe(&random) { ExactDecimal(mantissa: Int64.random(in: 0...900_000, using: &$0), exponent: -2) },
                    closingDate: maybe(&random) { CalendarDate(daysSince1970: Int32.random(in: 19_000...19_060, using: &$0)) },
                    probability: maybe(&random) { Int.random(in: 0...100, using: &$0) },
                    nextStep: maybe(&random) { Self.names.randomElement(using: &$0) ?? "" },
                    account: maybe(&random) { firms.randomElement(using: &$0) }.flatMap { $0 },
                    contact: maybe(&random) { people.randomElement(using: &$0) }.flatMap { $0 }))
        }
        let drafts = sales.map { sale in
            Deal.Draft(dealName: sale.name, stage: sale.stage) {
                $0.amount = sale.amount
                $0.closingDate = sale.closingDate
                $0.probability = sale.probability
                $0.nextStep = sale.nextStep
                $0.accountName = sale.account.map { .id($0.id) }
                $0.contactName = sale.contact.map { .id($0.id) }
            }
        }
        let ids = try await zoho.deals.create(drafts).get().map(\.id)
        for (index, id) in ids.enumerated() { sales[index].id = id }
        return (zoho, sales.sorted { $0.id < $1.id })
    }

    private func makeFirms(_ zoho: ZohoCRM, _ random: inout CriterionGenerator) async throws -> [Firm] {
        var firms: [Firm] = []
        for number in 0..<8 {
            let website = maybe(&random) { _ in "https://www.firm\(number).example" }
            let revenue = maybe(&random) { ExactDecimal(Int.random(in: 1...9, using: &$0) * 1_000) }
            let industry = maybe(&random) { Account.Industry.knownValues.randomElement(using: &$0) }.flatMap { $0 }
            let draft = Account.Draft(accountName: "Firm \(number)'s") {
                $0.website = website
                $0.annualRevenue = revenue
                $0.industry = industry
            }
            let id = try await zoho.accounts.create(draft).id
            firms.append(Firm(id: id, name: "Firm \(number)'s", website: website, revenue: revenue, industry: industry))
        }
        return firms
    }

    private func makePeople(_ zoho: ZohoCRM, _ firms: [Firm], _ random: inout CriterionGenerator) async throws -> [Person] {
        var people: [Person] = []
        for number in 0..<8 {
            let firm = maybe(&random) { firms.randomElement(using: &$0) }.flatMap { $0 }
            let draft = Contact.Draft(lastName: "Person \(number)") { $0.accountName = firm.map { .id($0.id) } }
            people.append(Person(id: try await zoho.contacts.create(draft).id, name: "Person \(number)", account: firm))
        }
        return people
    }

    private func maybe<Value>(_ random: inout CriterionGenerator, _ make: (inout CriterionGenerator) -> Value) -> Value? {
        Int.random(in: 0..<4, using: &random) == 0 ? nil : make(&random)
    }
}
