import CRMSandbox
import Testing
import ZohoCRM
import ZohoStandardModules

@Suite("Mass actions against the sandbox")
struct MassJobSandboxTests {
    private func leads(_ zoho: ZohoCRM, _ count: Int) async throws -> [RecordID<Lead>] {
        try await zoho.leads.create(
            (0..<count).map { number in
                Lead.Draft(lastName: "L\(number)") { $0.city = number % 2 == 0 ? "Berlin" : "Rome" }
            }
        ).get().map(\.id)
    }

    @Test("A mass update by view runs as a job whose progress can be followed")
    func massUpdate() async throws {
        var options = SandboxOptions()
        options.limits.questionsPerJob = 5
        let sandbox = try await ActionsSandbox(options)
        let zoho = sandbox.zoho
        let view = try await sandbox.allLeads()
        let ids = try await leads(zoho, 20)
        try await zoho.leads[ids[0]].lock(reason: "no")
        let job = try await zoho.leads.massUpdate(view: view, where: .city == "Berlin") {
            $0.leadStatus = .contacted
        }
        #expect(job.kind == .update && job.module == "Leads")
        var states: [JobProgress.State] = []
        var done: [Int?] = []
        for try await progress in job.progress() {
            states.append(progress.state)
            done.append(progress.done)
        }
        #expect(states == [.scheduled, .running, .running, .running, .completed])
        #expect(done == [0, 2, 4, 7, 9])
        #expect(sandbox.clock.sleeps.map { ($0.seconds * 1000).rounded() } == [1000, 1600, 2560, 4096])
        let last = try await zoho.leads.job(job.id, .update).status()
        #expect(last.total == 10 && last.done == 9 && last.failed == 1 && last.notDone == 0 && last.fraction == 1)
        let updated = try await zoho.leads.search(.leadStatus == .contacted, selecting: .city).collect()
        #expect(updated.count == 9 && updated.allSatisfy { $0 == "Berlin" })
    }

    @Test("One job per view; an empty view has nothing to do")
    func refusals() async throws {
        let sandbox = try await ActionsSandbox()
        let zoho = sandbox.zoho
        let view = try await sandbox.allLeads()
        let empty = await #expect(throws: CRMError.self) { try await zoho.leads.massDelete(view: view) }
        #expect(empty?.crmCode == "NO_RECORDS_FOUND")
        _ = try await leads(zoho, 3)
        let job = try await zoho.leads.massDelete(view: view)
        let second = await #expect(throws: CRMError.self) {
            try await zoho.leads.massUpdate(view: view) { $0.city = "Oslo" }
        }
        #expect(second?.crmCode == "ALREADY_SCHEDULED" && second?.httpStatus == 202)
        #expect(try await job.completion().done == 3)
        #expect(try await zoho.leads.list(.id).collect().isEmpty)
        let unknown = await #expect(throws: CRMError.self) { try await zoho.leads.massDelete(view: "1") }
        #expect(unknown?.fieldName == "cvid")
        let nothing = await #expect(throws: CRMError.self) { try await zoho.leads.massUpdate(view: view) { _ in } }
        #expect(nothing?.code == "refused.actions.empty")
    }

    @Test("By ids the results come at once, one per record, across the limit of a call")
    func byIDs() async throws {
        let zoho = try await ActionsSandbox().zoho
        let ids = try await leads(zoho, 520)
        let asked = [RecordID<Lead>("4876876000000000001")] + ids
        let results = try await zoho.leads.massUpdate(asked) { $0.city = "Oslo" }
        #expect(results.count == 521 && results.failures.map(\.index) == [0] && results.receipts.map(\.id) == ids)
        #expect(try await zoho.leads.search(.city == "Oslo", selecting: .id).collect().count == 520)
        let deleted = try await zoho.leads.massDelete(ids)
        #expect(deleted.receipts.count == 520 && deleted.receipts.allSatisfy { $0.action == .deleted })
        #expect(try await zoho.leads.list(.id).collect().isEmpty)
    }

    @Test("All records of a view change hands")
    func massChangeOwner() async throws {
        let sandbox = try await ActionsSandbox()
        let zoho = sandbox.zoho
        let view = try await sandbox.allLeads()
        _ = try await leads(zoho, 6)
        let owner = try #require(try await sandbox.users().last)
        let job = try await zoho.leads.massChangeOwner(
            view: view, to: owner, where: .city == "Berlin" || .city == "Oslo")
        #expect(try await job.completion().done == 3)
        let owners = try await zoho.leads.list(.city, .owner).collect()
        #expect(owners.allSatisfy { ($0.0 == "Berlin") == ($0.1?.id == owner) })
    }
}
