import CRMTesting
import Foundation
import Testing
@testable import ZohoOperations
import ZohoStandardModules

@Suite struct BulkWriteTests {
    private func client(_ seed: KeyValuePairs<String, Int> = [:]) async throws -> SandboxClient {
        var options = SandboxOptions()
        options.recordsRequests = true
        return try await SandboxClient(seed: seed, options: options)
    }

    @Test("drafts are created with all their values, and the results tell their ids")
    func insert() async throws {
        let crm = try await client(["Accounts": 2])
        let drafts = (0..<30).map { number in
            Lead.Draft(lastName: number == 3 ? "Smith, \"Ada\"\nof Ely" : "Smith \(number)") {
                $0.email = "smith\(number)@example.com"
                if number % 2 == 0 { $0.annualRevenue = 1250.55 }
                $0.emailOptOut = number % 3 == 0
                $0.noOfEmployees = number
                $0.leadSource = .webDownload
                if number == 5 { $0.checkingMultiPicklist = [.init(rawValue: "test 1"), .init(rawValue: "test 2")] }
            }
        }
        let job = try await crm.zoho.leads.bulkWrite(inserting: drafts)
        let status = try await job.completion()
        #expect(status.state == .completed && status.added == 30 && status.skipped == 0 && status.total == 30 && status.fraction == 1)
        let results = try await job.results().collect()
        #expect(results.map(\.row) == Array(0..<30))
        #expect(results.allSatisfy { $0.outcome == .added && $0.errors.isEmpty })
        for (draft, result) in zip(drafts, results) {
            let lead = try await crm.zoho.leads.get(try #require(result.id))
            #expect(lead.lastName == draft.lastName && lead.email == draft.email && lead.annualRevenue == draft.annualRevenue)
            #expect(lead.emailOptOut == draft.emailOptOut && lead.noOfEmployees == draft.noOfEmployees && lead.leadSource == draft.leadSource)
            #expect(lead.checkingMultiPicklist ?? [] == draft.checkingMultiPicklist ?? [])
        }
    }

    @Test("days, moments and lookups are read as they were meant")
    func formats() async throws {
        let crm = try await client(["Accounts": 2])
        let account = try #require(try await crm.zoho.accounts.list(.id, limit: 1).collect().first)
        let owner = try #require(try await crm.zoho.accounts.list(.owner, limit: 1).collect().first ?? nil)
        let drafts = [
            Contact.Draft(lastName: "Lovelace") {
                $0.dateOfBirth = CalendarDate("1815-12-10")
                $0.accountName = Reference(id: account)
                $0.owner = owner
            }
        ]
        let row = try #require(try await crm.zoho.contacts.bulkWrite(inserting: drafts).results().collect().first)
        let contact = try await crm.zoho.contacts.get(try #require(row.id))
        #expect(contact.dateOfBirth == CalendarDate("1815-12-10") && contact.accountName?.id == account && contact.owner?.id == owner.id)
    }

    @Test("refused rows are skipped, with code and field")
    func skipped() async throws {
        let crm = try await client()
        let drafts = [Lead.Draft(lastName: "Good"), Lead.Draft(lastName: "Bad") { $0.email = "no address" }]
        let results = try await crm.zoho.leads.bulkWrite(inserting: drafts).results().collect()
        #expect(results.map(\.outcome) == [.added, .skipped])
        #expect(results[1].id == nil && results[1].errors == [BulkWriteError(code: "INVALID_DATA", fields: ["Email"])])
        #expect(results[1].cells["Last_Name"] == "Bad")
    }

    @Test("rows of an asynchronous sequence update what is there and create what is not")
    func upsert() async throws {
        let crm = try await client()
        let first = try await crm.zoho.leads.create(Lead.Draft(lastName: "Old") { $0.email = "a@example.com"; $0.phone = "1" })
        let rows = AsyncStream<Lead.Draft> { continuation in
            continuation.yield(Lead.Draft(lastName: "New") { $0.email = "a@example.com" })
            continuation.yield(Lead.Draft(lastName: "Other") { $0.email = "b@example.com"; $0.city = "Ely" })
            continuation.finish()
        }
        let results = try await crm.zoho.leads.bulkWrite(upserting: rows, on: .email).results().collect()
        #expect(results.map(\.outcome) == [.updated, .added] && results[0].id == first.id)
        let lead = try await crm.zoho.leads.get(first.id)
        #expect(lead.lastName == "New" && lead.phone == "1")
    }

    @Test("updates by id send the changed fields, and can clear them where all rows say so")
    func update() async throws {
        let crm = try await client(["Leads": 5])
        var leads = try await crm.zoho.leads.list().collect()
        for place in leads.indices { leads[place].city = "Ely" }
        leads[1].country = "England"
        var status = try await crm.zoho.leads.bulkWrite(updating: leads).completion()
        #expect(status.updated == 5)
        var read = try await crm.zoho.leads.list().collect()
        #expect(read.allSatisfy { $0.city == "Ely" } && read.filter { $0.country == "England" }.count == 1)
        #expect(zip(read, leads).allSatisfy { $0.email == $1.email && $0.company == $1.company })

        for place in read.indices { read[place].city = nil }
        status = try await crm.zoho.leads.bulkWrite(updating: read).completion()
        #expect(status.updated == 5)
        #expect(try await crm.zoho.leads.list(.city).collect().allSatisfy { $0 == nil })
    }

    @Test("what an empty cell could not say, and what is no cell at all, is refused before any call")
    func refusals() async throws {
        let crm = try await client()
        func code<Rows: Sequence & Sendable>(_ rows: Rows) async -> String? where Rows.Element == Lead {
            do { _ = try await crm.zoho.leads.bulkWrite(updating: rows) } catch { return (error as? CRMError)?.kind.code }
            return nil
        }
        var one = Lead(id: "1"), two = Lead(id: "2"), none = Lead(id: "3"), odd = Lead(id: "4"), nobody = Lead(id: "")
        one.city = nil
        two.phone = "1"
        odd.checkingMultiPicklist = [.init(rawValue: "one;two")]
        nobody.city = "Ely"
        #expect(await code([one, two]) == "refused.bulk.mixed-nulls")
        #expect(await code([two, one]) == "refused.bulk.mixed-nulls")
        #expect(await code([none]) == "refused.bulk.no-changes")
        #expect(await code([odd]) == "refused.bulk.field")
        #expect(await code([nobody]) == "refused.bulk.no-id")
        #expect(await code([]) == "refused.bulk.no-rows")
        none.storage.set(75, change: .rows([]))
        #expect(await code([none]) == "refused.bulk.field")
        let drafts = repeatElement(Lead.Draft(lastName: "Smith"), count: 25_001)
        await #expect { try await crm.zoho.leads.bulkWrite(inserting: drafts) } throws: {
            ($0 as? CRMError)?.kind.code == "refused.bulk.too-many-rows"
        }
        #expect(await crm.sandbox.recordedRequests.isEmpty)
    }

    @Test("the upload names the organisation, and the archive holds one table of the module's name")
    func upload() async throws {
        let crm = try await client()
        let job = try await crm.zoho.leads.bulkWrite(inserting: [Lead.Draft(lastName: "Smith")], callback: BulkCallback(url: "https://example.com/done"))
        let upload = try #require(await crm.sandbox.recordedRequests.first { $0.url.path == "/crm/v8/upload" })
        #expect(upload.headers["feature"] == "bulk-write" && upload.headers["X-CRM-ORG"]?.isEmpty == false)
        let start = try #require(await crm.sandbox.recordedRequests.last { $0.url.path == "/crm/bulk/v8/write" })
        let body = try JSONValue(parsing: start.body.bytes)
        #expect(body["operation"] == "insert" && body["ignore_empty"] == true && body["callback"]?["method"] == "post")
        let resource = body["resource"]?.array?.first
        #expect(resource?["file_names"] == ["Leads.csv"] && resource?["field_mappings"]?.array?.first == ["api_name": "Last_Name", "index": 0])
        #expect(try await crm.zoho.leads.bulkWriteJob(job.id).completion().added == 1)
        #expect(try await job.file().bytes().size > 0)
    }

    @Test("errors of a row in all forms of the result")
    func errors() {
        func errors(_ text: String) -> [String] { BulkWriteError.errors(in: text).map(\.description) }
        #expect(errors("") == [])
        #expect(errors("MANDATORY_NOT_FOUND-Company") == ["MANDATORY_NOT_FOUND (Company)"])
        #expect(errors("MANDATORY_NOT_FOUND-Company,Last_Name:DUPLICATE_DATA-Email") == ["MANDATORY_NOT_FOUND (Company, Last_Name)", "DUPLICATE_DATA (Email)"])
        #expect(errors("LIMIT_EXCEEDED") == ["LIMIT_EXCEEDED"])
    }
}
