import CRMSandbox
import CRMTesting
import RecordCore
import Testing
import VtigerStandardModules

@testable import VtigerCRM

/// Queries between client and sandbox, which was written without a look at the client.
@Suite("Queries between client and sandbox")
struct QuerySandboxTests {
    @Test("250 records: all, some fields, an order, a limit, a count", arguments: [VtigerQuirks.v84, .v82, .repaired])
    func pages(quirks: VtigerQuirks) async throws {
        let ears = Ears()
        let crm = try await VtigerSandboxClient(seed: ["Leads": 250], quirks: quirks, observer: ears)
        let leads = crm.vtiger.leads
        let all = try await leads.all().array()
        #expect(all.count == 250 && Set(all.map(\.id)).count == 250)
        #expect(all.map(\.id) == all.map(\.id).sorted { (RecordNumber.number($0.description) ?? 0) < (RecordNumber.number($1.description) ?? 0) })
        #expect(try await leads.select(.lastName).limit(130).array() == all.prefix(130).map(\.lastName))
        #expect(try await leads.select(.id).order(by: .createdTime, .lastName).array().count == 250)
        #expect(try await leads.count() == 250)
        #expect(try await leads.where(.isAny(.id, of: all.map(\.id)) && .id > all[99].id).count() == 150)
        #expect(ears.notices.map(\.code) == (quirks.countIsEmpty ? ["count.by-pages"] : []))
        let hot = all.filter { $0.leadStatus == .hot }.map(\.id)
        #expect(try await leads.where(.leadStatus == .hot).select(.id).array() == hot)
    }

    @Test("Types that are no modules")
    func otherTypes() async throws {
        let crm = try await VtigerSandboxClient()
        #expect(try await crm.vtiger.currency.all().array().count == 1)
        #expect(try await crm.vtiger.groups.select(.groupname).limit(2).array().count == 2)
        #expect(try await crm.vtiger.users.count() > 0)
    }

    @Test("Random conditions find what they mean", arguments: 0..<4)
    func property(seed: UInt64) async throws {
        let crm = try await VtigerSandboxClient(quirks: .repaired)
        let leads = crm.vtiger.leads
        let me = try await crm.vtiger.me()
        for row in QueryPropertyTests.rows.enumerated().filter({ $0.offset % 4 == Int(seed) }).map(\.element) {
            var draft = Lead.Draft(lastName: row["lastname"] ?? "", assignedUserID: me)
            draft.city = row["city"]
            draft.annualRevenue = row["annualrevenue"].flatMap { ExactDecimal($0) }
            draft.noofemployees = row["noofemployees"].flatMap { Int($0) }
            try await leads.create(draft)
        }
        // As the server keeps them.
        let rows = try await crm.vtiger.query("SELECT lastname, city, annualrevenue, noofemployees FROM Leads").map { row in
            Dictionary(uniqueKeysWithValues: (row.object ?? []).map { ($0.key, $0.value.string ?? "") })
        }
        #expect(rows.count > 20)
        var random = QueryPropertyTests.Random(seed: seed &+ 900)
        for _ in 0..<60 {
            let meaning = QueryPropertyTests.tree(3, &random)
            guard !meaning.condition.alternatives.isTooLarge else { continue }
            let found = try await leads.select(.id).where(meaning.condition).array().map(\.description)
            let meant = rows.filter(meaning.holds).compactMap { $0["id"] }
            #expect(Set(found) == Set(meant), "\(meaning.condition)")
        }
    }
}
