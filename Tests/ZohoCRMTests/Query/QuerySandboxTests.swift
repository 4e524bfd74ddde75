import CRMSandbox
import StandardOrganisation
import Testing
import ZohoCRM
import ZohoStandardModules

/// Typed queries against the sandbox in process.
@Suite("Queries against the sandbox")
struct QuerySandboxTests {
    private let shop = QueryShop()

    @Test("The call site of the design, with a join, an order and a limit")
    func design() async throws {
        let (zoho, deals) = try await shop.open(deals: 60)
        let rows = try await zoho.query(Deal.self).select(.dealName, .amount, .accountName / .website)
            .where(.stage == .closedWon).orderBy(.amount, .descending).limit(200)
        let expected = deals.filter { $0.stage == .closedWon }
        #expect(Set(rows.map(\.0)) == Set(expected.map(\.name)) && rows.count == expected.count)
        for (name, amount, website) in rows {
            let deal = try #require(deals.first { $0.name == name })
            #expect(amount == deal.amount && website == deal.account?.website)
        }
        let amounts = rows.compactMap(\.1)
        #expect(amounts == amounts.sorted(by: >))
    }

    @Test("Two lookups, ids, owners, and what is behind an empty lookup")
    func joins() async throws {
        let (zoho, deals) = try await shop.open(deals: 60)
        let rows = try await zoho.query(Deal.self)
            .select(.id, .contactName(.accountName(.accountName)), .accountName(.id), .accountName(.accountName), .owner(.email), .accountName)
            .limit(200)
        #expect(rows.count == 60)
        for (id, far, accountID, name, mail, account) in rows {
            let deal = try #require(deals.first { $0.id == id })
            let distant: String? = far
            #expect(distant == deal.contact?.account?.name)
            #expect(accountID == deal.account?.id && name == deal.account?.name)
            #expect(mail?.contains("@") == true && account?.id == deal.account?.id)
        }
    }

    @Test("Aggregates and groups agree with sums made by hand")
    func aggregates() async throws {
        let (zoho, deals) = try await shop.open(deals: 150)
        let query = zoho.query(Deal.self)
        let rows = try await query.select(.stage, .count(.id), .count(.amount), .sum(.amount), .min(.closingDate), .max(.amount))
            .group(by: .stage).orderBy(.stage).limit(100)
        let groups = Dictionary(grouping: deals, by: \.stage)
        #expect(rows.map(\.0.rawValue) == groups.keys.map(\.rawValue).sorted())
        for (stage, count, amounts, sum, first, greatest) in rows {
            let group = try #require(groups[stage])
            let known = group.compactMap(\.amount)
            #expect(count == group.count && amounts == known.count)
            #expect(sum == (known.isEmpty ? nil : known.reduce(0, +)))
            #expect(first == group.compactMap(\.closingDate).min() && greatest == known.max())
        }
        let all = try await query.select(.count(.id), .avg(.amount)).where(.dealName == "nobody").limit(1)
        #expect(all.first?.0 == 0 && all.first?.1 == nil)
        let joined = try await query.select(.accountName / .industry, .count(.id)).group(by: .accountName / .industry).limit(100)
        #expect(joined.map(\.1).reduce(0, +) == 150)
    }

    @Test("Pages: every row once, in order, whatever the number of rows in a call")
    func paging() async throws {
        let (zoho, deals) = try await shop.open(deals: 230)
        for perCall in [50, 200, 230, 2_000] {
            let query = zoho.query(Deal.self).select(.id, .probability).orderBy(.probability, .descending).rowsPerCall(perCall)
            var seen: [RecordID<Deal>] = []
            var previous = 101
            for try await (id, probability) in query.rows {
                #expect(probability ?? -1 <= previous)
                previous = probability ?? -1
                seen.append(id)
            }
            #expect(seen.count == 230 && Set(seen) == Set(deals.map(\.id)))
        }
        let names = try await zoho.query(Deal.self).select(.dealName).rowsPerCall(30).limit(70, offset: 100)
        #expect(names == deals[100..<170].map(\.name))
    }

    @Test("Random conditions find what a filter over the same records finds", arguments: 0..<12)
    func conditions(seed: UInt64) async throws {
        let (zoho, deals) = try await shop.open(deals: 80)
        var random = QueryConditionMaker(seed: seed, shop: deals)
        for _ in 0..<12 {
            let (condition, matches) = random.condition(depth: 3)
            let found = try await zoho.query(Deal.self).select(.id).where(condition).collect()
            let expected = deals.filter(matches).map(\.id)
            #expect(found == expected, "\(condition)")
        }
    }

    @Test("What the server refuses comes as its error")
    func refused() async throws {
        let (zoho, _) = try await shop.open(deals: 1)
        let error = await #expect(throws: CRMError.self) { try await zoho.query(text: "select FROM Deals", as: Deal.self) }
        #expect(error?.crmCode == "SYNTAX_ERROR" && error?.details?["near"] == "FROM" && error?.details?["column"] == 8)
        let other = await #expect(throws: CRMError.self) {
            try await zoho.query(text: "select Deal_Name from Deals where Deal_Name > 'x'", as: Deal.self)
        }
        #expect(other?.crmCode == "INVALID_QUERY" && other?.details?["operator"] == ">")
    }

    @Test("Text with typed rows, and metadata")
    func text() async throws {
        let (zoho, deals) = try await shop.open(deals: 10)
        let page = try await zoho.query(
            text: "select Deal_Name, Account_Name.Website from Deals where id is not null order by id asc limit 3", as: Deal.self,
            selecting: .dealName, .accountName / .website)
        #expect(page.map(\.0) == deals.prefix(3).map(\.name) && page.map(\.1) == deals.prefix(3).map { $0.account?.website })
        #expect(page.info.moreRecords == true && page.info.count == 3)
        let plain = try await zoho.query(text: "select Deal_Name as n from Deals where id is not null limit 1", includingFields: true)
        #expect(plain.rows.first?["n"]?.string == deals.first?.name)
        #expect(plain.fields.first?.value["data_type"] == "text")
    }
}
