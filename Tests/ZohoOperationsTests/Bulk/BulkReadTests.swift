import CRMTesting
import Foundation
import Testing
import ZohoOperations
import ZohoStandardModules

@Suite struct BulkReadTests {
    private func client(_ count: Int = 25, rowsPerPage: Int = 200_000) async throws -> SandboxClient {
        var options = SandboxOptions()
        options.limits.rowsPerBulkPage = rowsPerPage
        options.recordsRequests = true
        options.userOffsetMinutes = 330
        return try await SandboxClient(seed: ["Accounts": 5, "Leads": count], options: options)
    }

    @Test("selected fields come as typed tuples, the same as a listing has")
    func tuples() async throws {
        let zoho = try await client().zoho
        let job = try await zoho.leads.bulkRead(.id, .lastName, .email, .annualRevenue, .createdTime, .emailOptOut, .owner)
        var count = 0
        for try await (id, lastName, email, revenue, created, optOut, owner) in job.rows() {
            let lead = try await zoho.leads.get(id)
            #expect(lead.lastName == lastName && lead.email == email && lead.annualRevenue == revenue)
            #expect(lead.createdTime == created && lead.emailOptOut == optOut && lead.owner?.id == owner?.id)
            count += 1
        }
        #expect(count == 25)
    }

    @Test("whole records have what a listing has; lookups have ids alone")
    func records() async throws {
        let zoho = try await client().zoho
        let listed = try await zoho.leads.list().collect()
        let read = try await zoho.leads.bulkRead().records().collect()
        #expect(Set(read.map(\.id)) == Set(listed.map(\.id)))
        for lead in read {
            let other = try #require(listed.first { $0.id == lead.id })
            for (place, field) in Lead.schema.fields.enumerated() where lead.storage.isLoaded(place) && other.storage.isLoaded(place) {
                switch field.shape {
                case .reference: #expect(lead.storage.anyReference(place)?.id == other.storage.anyReference(place)?.id, "\(field.name)")
                case .json, .object, .rows: break
                // Lists cut rich text, and a table cannot tell empty from nothing.
                default: #expect(Self.text(lead, field.name) == Self.text(other, field.name), "\(field.name)")
                }
            }
        }
    }

    private static func text(_ lead: Lead, _ name: String) -> JSONValue? {
        let value = lead.storage.rawValue(name) ?? .null
        return value == "" || value == [] ? .null : value
    }

    @Test("a condition finds what the same condition of a query finds")
    func conditions() async throws {
        let zoho = try await client(60).zoho
        let conditions: [QueryCondition<Lead>] = [
            .starts(.lastName, with: "S"), .contains(.company, "a"), .ends(.email, with: ".com"), .containsNot(.company, "a"),
            .leadSource == .webDownload || .annualRevenue > 10_000, .annualRevenue <= 50_000 && .emailOptOut == false,
            .isNull(.phone), .isNotNull(.phone), .isAny(.leadSource, of: [.chat, .partner]), .between(.annualRevenue, 1_000, 90_000),
            .lastName != "Smith" && (.isNotNull(.city) || .isNull(.leadSource)),
        ]
        for condition in conditions {
            let asked = try await zoho.query(Lead.self).select(.id).where(condition).collect()
            let read = try await zoho.leads.bulkRead(.id, where: condition).rows().collect()
            #expect(Set(read) == Set(asked), "\(condition)")
        }
        let owner = try #require(try await zoho.leads.list(.owner, limit: 1).collect().first ?? nil)
        #expect(try await zoho.leads.bulkRead(.id, where: .owner == owner.id).rows().collect().count > 0)
    }

    @Test("rows beyond one file come from further jobs, each asked for by the token of the one before")
    func pages() async throws {
        let crm = try await client(25, rowsPerPage: 7)
        let job = try await crm.zoho.leads.bulkRead(.id, .lastName)
        let ids = try await job.rows().collect().map(\.0)
        #expect(Set(ids).count == 25 && ids.count == 25)
        #expect(try await job.rows(followsPages: false).collect().count == 7)
        let starts = await crm.sandbox.recordedRequests.filter { $0.method == .post && $0.url.path == "/crm/bulk/v8/read" }
        #expect(starts.count == 4)
        let later = try starts.dropFirst().map { try JSONValue(parsing: $0.body.bytes) }
        #expect(later.allSatisfy { $0["query"]?["page_token"]?.string != nil || $0["query"]?["page"]?.int != nil })
    }

    @Test("the job is waited for with growing pauses, and says how far it is")
    func progress() async throws {
        let crm = try await client()
        let job = try await crm.zoho.leads.bulkRead(.lastName)
        var states: [JobProgress.State] = []
        for try await status in job.progress(polling: JobPolling(first: .seconds(5), factor: 2)) { states.append(status.state) }
        #expect(states.last == .completed && states.count > 1)
        #expect(Array(crm.clock.sleeps.prefix(2)) == [.seconds(5), .seconds(10)])
        let status = try await job.status()
        #expect(status.count == 25 && status.perPage == 200_000 && !status.hasMore)
    }

    @Test("a job is taken up again by its id, with all its further jobs")
    func resumption() async throws {
        let zoho = try await client(25, rowsPerPage: 10).zoho
        let id = try await zoho.leads.bulkRead(.lastName, .email, where: .isNotNull(.lastName)).id
        let rows = try await zoho.leads.bulkReadJob(id, .email, .lastName).rows().collect()
        #expect(rows.count == 25)
        #expect(try await zoho.leads.bulkReadJob(id).records().collect().count == 25)
        let plain = try await zoho.jobs.bulkRead(id).rows().collect()
        #expect(plain.count == 25 && plain.allSatisfy { $0["Last_Name"] != nil && $0["id"] != nil })
    }

    @Test("plain text by column, through lookups as well")
    func text() async throws {
        let zoho = try await client(3).zoho
        let rows = try await zoho.leads.bulkRead(columns: ["Last_Name", "Owner.last_name", "Phone"]).rows().collect()
        #expect(rows.count == 3)
        #expect(rows[0].columns.names.dropFirst() == ["Last_Name", "Owner.last_name", "Phone"])
        #expect(rows.allSatisfy { $0["Last_Name"]?.isEmpty == false && $0["Nothing"] == nil && $0.dictionary.count == 4 })
    }

    @Test("fields of another module through a lookup")
    func path() async throws {
        let crm = try await SandboxClient(seed: ["Accounts": 5, "Contacts": 20])
        let rows = try await crm.zoho.contacts.bulkRead(.id, .accountName, .accountName(.accountName)).rows().collect()
        #expect(rows.count == 20 && rows.contains { $0.2 != nil })
        for (_, account, name) in rows {
            if let account { #expect(try await crm.zoho.accounts.get(account.id).accountName == name) } else { #expect(name == nil) }
        }
    }

    @Test("the file as it is, unpacked, and as a calendar; nothing stays behind")
    func files() async throws {
        let crm = try await SandboxClient(seed: ["Leads": 3, "Events": 3])
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bulk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let job = try await crm.zoho.leads.bulkRead(.lastName)
        let bytes = try await job.file().bytes()
        var data = Data()
        for try await piece in bytes { data += piece }
        #expect(data.count == bytes.size && data.starts(with: Array("PK".utf8)) && bytes.fileName?.hasSuffix(".zip") == true)
        let files = try await job.unpack(into: folder)
        #expect(files.map(\.lastPathComponent) == ["\(job.id).csv"])
        #expect(try String(contentsOf: files[0], encoding: .utf8).contains("Last_Name"))

        let events = try await crm.zoho.events.bulkReadCalendar().unpack(into: folder)
        #expect(try events.allSatisfy { try String(contentsOf: $0, encoding: .utf8).hasPrefix("BEGIN:VCALENDAR") } && !events.isEmpty)
    }

    @Test("what Zoho would refuse is refused before the call")
    func refusals() async throws {
        let crm = try await client(1)
        let before = await crm.sandbox.recordedRequests.count
        var long: QueryCondition<Lead> = .lastName == "0"
        for number in 1...25 { long = long || .lastName == "\(number)" }
        await #expect { try await crm.zoho.leads.bulkRead(.id, where: long) } throws: { Self.code($0) == "refused.bulk.condition" }
        await #expect { try await crm.zoho.leads.bulkRead(.id, where: .isAny(.lastName, of: [])) } throws: { Self.code($0) == "refused.bulk.condition" }
        let names = (0..<201).map { "Field_\($0)" }
        await #expect { try await crm.zoho.leads.bulkRead(columns: names) } throws: { Self.code($0) == "refused.bulk.too-many-fields" }
        #expect(await crm.sandbox.recordedRequests.count == before)
    }

    static func code(_ error: any Error) -> String? { (error as? CRMError)?.kind.code }
}
