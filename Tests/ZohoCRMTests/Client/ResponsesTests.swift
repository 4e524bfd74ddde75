import CRMTesting
import Foundation
import Testing
import ZohoStandardModules

/// What comes back beside values: the credits that are left, statuses, headers.
@Suite struct ResponsesTests {
    /// The sandbox counts a credit per call and says so, as Zoho does.
    @Test func everyResultHasTheFigures() async throws {
        let crm = try await SandboxClient()
        let zoho = crm.zoho
        #expect(zoho.limits.isEmpty)
        let receipt = try await zoho.leads.create(.init(lastName: "Smith"))
        let first = try #require(receipt.limits.creditsRemaining)
        #expect(zoho.limits.creditsRemaining == first && zoho.limits.windowRemaining != nil)
        #expect(zoho.limits.timeToWindowReset(at: Date(timeIntervalSince1970: Double(crm.clock.secondsSince1970))) == .seconds(60))
        let batch = try await zoho.leads.create((0..<150).map { Lead.Draft(lastName: "L\($0)") })
        #expect(batch.limits.creditsRemaining == first - 2)
        #expect(batch.receipts.allSatisfy { $0.limits.creditsRemaining != nil })
        // The next page is on its way while one is read, so the client may know of it already.
        var pages: [APILimits] = []
        for try await page in zoho.leads.list(.lastName, perPage: 100).pages { pages.append(page.limits) }
        #expect(pages.map(\.creditsRemaining) == [first - 3, first - 4] && pages.last == zoho.limits)
        let rows = try await zoho.query(text: "select Last_Name from Leads where Last_Name is not null limit 1")
        #expect(rows.limits == zoho.limits)
        let attached = try await zoho.leads[receipt.id].attach(data: Data("text".utf8), named: "a.txt")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("limits-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try await zoho.leads[receipt.id].download(attached.id, to: folder)
        #expect(attached.limits.creditsRemaining != nil && file.limits == zoho.limits)
        let refused = await #expect(throws: CRMError.self) { _ = try await zoho.leads.get("42") }
        #expect(refused?.code == "answer.record-not-found")
        let before = zoho.limits.creditsRemaining ?? 0
        let call = APICall.json("raw", .post, path: "/crm/v8/Leads", body: Data(#"{"data": [{}]}"#.utf8))
        let error = await #expect(throws: CRMError.self) { _ = try await zoho.api.send(call) }
        #expect(error?.limits.creditsRemaining == before - 1 && zoho.limits.creditsRemaining == before - 1)
        #expect(zoho.inOrganisation("1").limits.isEmpty)
    }

    @Test func answersBesideTheValue() async throws {
        let crm = try await SandboxClient()
        let id = try await crm.zoho.leads.create(.init(lastName: "Smith")).id
        await crm.order(.tooManyRequests(retryAfter: 1), path: "/Leads")
        let answer = try await crm.zoho.withResponses { try await $0.leads.get(id) }
        #expect(answer.value.lastName == "Smith")
        let response = try #require(answer.responses.first)
        #expect(answer.responses.count == 1 && response.call == "records.get" && response.status == 200 && response.attempts == 2)
        #expect(response.url.hasSuffix("/crm/v8/Leads/\(id)") && response.headers["x-ratelimit-limit"] != nil)
        #expect(answer.limits == crm.zoho.limits)
    }

    /// Calls side by side, failing ones, and work in work.
    @Test func manyCalls() async throws {
        let crm = try await SandboxClient(seed: ["Leads": 20])
        let outer = try await crm.zoho.withResponses { zoho in
            let inner = try await zoho.withResponses { zoho in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<50 { group.addTask { try await zoho.leads.list(.id).collect().count } }
                    return try await group.reduce(0, +)
                }
            }
            #expect(inner.value == 1_000 && inner.responses.count == 50)
            _ = try? await zoho.api.send(APICall("lost", path: "/crm/v8/nowhere"))
            // Not through the client that was given.
            _ = try await crm.zoho.leads.count()
            return inner.responses.count
        }
        #expect(outer.value == 50 && outer.responses.count == 51)
        #expect(outer.responses.last?.call == "lost" && (outer.responses.last?.status ?? 0) >= 400)
    }

    @Test(arguments: [
        ("1700000060000", 60.0), ("1700000060", 60), ("45", 45), ("2023-11-14T22:14:20Z", 60), ("1600000000000", 0), ("soon", nil), ("-1", nil),
        ("nan", nil),
    ])
    func theWindowsReset(_ text: String, _ seconds: Double?) {
        let limits = APILimits(windowReset: text)
        #expect(limits.timeToWindowReset(at: Date(timeIntervalSince1970: 1_700_000_000)) == seconds.map { .seconds($0) })
    }
}
