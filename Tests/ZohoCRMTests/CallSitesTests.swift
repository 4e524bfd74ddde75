import Testing
import ZohoCRM
import ZohoStandardModules

// What a user writes, literally. Most of it is here to compile; the functions are never called.

private func projections(_ zoho: ZohoCRM) async throws {
    for try await (lastName, email) in zoho.leads.list(.lastName, .email) {
        let name: String = lastName
        let address: String? = email
        _ = (name, address)
    }
    for try await lastName in zoho.leads.list(.lastName, sortedBy: .modifiedTime, .ascending, perPage: 50, limit: 500) {
        _ = lastName.uppercased()
    }
    for try await page in zoho.leads.list(.lastName, .annualRevenue).pages {
        for (lastName, revenue) in page { _ = (lastName.count, revenue ?? 0) }
        _ = page.info.nextPageToken
    }
}

private func editing(_ zoho: ZohoCRM, _ id: RecordID<Lead>) async throws {
    var lead = try await zoho.leads.get(id)
    lead.phone = nil
    try await zoho.leads.update(lead)
    try await zoho.leads.update(id) { $0.company = nil }
    let created = try await zoho.leads.create(
        .init(lastName: "Smith") {
            $0.company = "Acme"
            $0.leadSource = .webDownload
        })
    try await zoho.contacts.create(.init(lastName: "Smith") { $0.leadSource = .webDownload })
    try await zoho.leads.delete(created.id)
    let (lastName, revenue) = try await zoho.leads.get(id, .lastName, .annualRevenue)
    let one: ZonedDateTime? = try await zoho.leads.get(id, .createdTime)
    _ = (lastName.count, revenue, one)
}

private func searching(_ zoho: ZohoCRM, _ accountID: RecordID<Account>) async throws {
    for try await lead in zoho.leads.search(.lastName == "Smith" && .annualRevenue > 10_000) { _ = lead.lastName }
    for try await lead in zoho.leads.search(.convertedAccount == accountID || .leadSource != .webDownload) { _ = lead.id }
    _ = zoho.leads.search(.starts(.lastName, with: "Sm") && .between(.annualRevenue, 10_000, 20_000))
    _ = zoho.contacts.search(.isAny(.leadSource, of: [.webDownload, "Fair"]))
    for try await (name, company) in zoho.leads.search(.company == "Acme", selecting: .lastName, .company) {
        _ = (name.count, company)
    }
    _ = zoho.leads.search(email: "a@b.org")
}

private func batches(_ zoho: ZohoCRM) async throws {
    let results = try await zoho.leads.create([.init(lastName: "A"), .init(lastName: "B")])
    for (index, error) in results.failures { _ = (index, error.code, error.fieldName) }
    _ = try results.get()
    _ = try await zoho.leads.upsert([.init(lastName: "A")], on: .email)
    _ = try await zoho.leads.upsert([.init(lastName: "A")])
}

@Suite("Call sites")
struct CallSitesTests {
    @Test("A criterion of a standard module reads like its text")
    func criterion() {
        let criterion: Criterion<Lead> = .lastName == "Smith" && .annualRevenue > 10_000
        let other: Criterion<Contact> = .leadSource == .webDownload
        #expect(
            criterion.description
                == "((Last_Name:equals:Smith)and(Annual_Revenue:greater_than:10000))")
        #expect(other.description == "(Lead_Source:equals:Web Download)")
    }
}
