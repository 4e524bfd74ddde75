import CRMSandbox
import StandardOrganisation
import Testing
import ZohoCRM
import ZohoStandardModules

/// The typed calls against the sandbox in process: what a user writes, with a server that checks it.
@Suite("Records against the sandbox")
struct RecordsSandboxTests {
    private static let organisation = Result { try SandboxOrganisation(snapshots: StandardOrganisation.zohoSnapshots) }

    private func client() async throws -> ZohoCRM {
        let sandbox = Sandbox(organisation: try Self.organisation.get())
        return ZohoCRM(
            dataCenter: .us, tokens: .accessToken(Secret(await sandbox.makeAccessToken())),
            transport: sandbox.transport,
            retry: .never)
    }

    @Test("The life of a record")
    func life() async throws {
        let zoho = try await client()
        let created = try await zoho.leads.create(
            .init(lastName: "Smith") {
                $0.company = "Acme"
                $0.annualRevenue = 1250.5
                $0.email = "smith@acme.org"
            })
        #expect(created.action == .created && created.createdTime != nil && created.createdBy != nil)

        var lead = try await zoho.leads.get(created.id)
        #expect(lead.id == created.id)
        #expect(lead.lastName == "Smith" && lead.company == "Acme" && lead.annualRevenue == 1250.5)
        #expect(lead.createdTime == created.createdTime)

        lead.lastName = "Smythe"
        lead.company = nil
        let updated = try await zoho.leads.update(lead)
        #expect(updated.id == created.id && updated.action == .updated)
        let (name, company, email) = try await zoho.leads.get(created.id, .lastName, .company, .email)
        #expect(name == "Smythe" && company == nil && email == "smith@acme.org")

        try await zoho.leads.update(created.id) { $0.email = nil }
        let again = try await zoho.leads.get(created.id)
        #expect(again.email == nil && again.isNull(.email) && again.isLoaded(.email))

        #expect(try await zoho.leads.delete(created.id).action == .deleted)
        #expect(try await zoho.leads.find(created.id) == nil)
    }

    @Test("A listing across the border between page numbers and tokens is complete, in order, without a row twice")
    func longListing() async throws {
        let zoho = try await client()
        let drafts = (0..<2_345).map { number in
            Lead.Draft(lastName: "Lead \(number)") { $0.company = "C\(number % 7)" }
        }
        let created = try await zoho.leads.create(drafts, options: .init(concurrentCalls: 4))
        let ids = try created.get().map(\.id)
        #expect(Set(ids).count == 2_345)

        var names: [RecordID<Lead>: String] = [:]
        var previous: RecordID<Lead>?
        for try await (id, name, company) in zoho.leads.list(.id, .lastName, .company, sortedBy: .id, .ascending) {
            if let previous { #expect(previous < id) }
            previous = id
            names[id] = name
            #expect(company?.hasPrefix("C") == true)
        }
        #expect(names.count == 2_345)
        for (index, id) in ids.enumerated() { #expect(names[id] == "Lead \(index)") }
        #expect(try await zoho.leads.list(.id).collect().count == 2_345)
        #expect(try await zoho.leads.list(.id, limit: 2_100).collect().count == 2_100)
    }

    @Test("Whole records of modules with more than 50 fields")
    func wholeRecords() async throws {
        let zoho = try await client()
        let drafts = (0..<230).map { number in
            Lead.Draft(lastName: "L\(number)") {
                $0.description = "D\(number)"
                $0.country = "X\(number)"
            }
        }
        _ = try await zoho.leads.create(drafts).get()
        var count = 0
        for try await lead in zoho.leads.list(sortedBy: .id, .ascending) {
            #expect(lead.lastName == "L\(count)" && lead.description == "D\(count)" && lead.country == "X\(count)")
            count += 1
        }
        #expect(count == 230)
    }

    @Test("Per-record errors of a batch, in order, with the field and the caller's index")
    func partialFailure() async throws {
        let zoho = try await client()
        var drafts = (0..<150).map { Lead.Draft(lastName: "L\($0)") }
        drafts[120].lastName = ""
        let results = try await zoho.leads.create(drafts)
        #expect(results.receipts.count == 149)
        let failure = try #require(results.failures.first)
        #expect(results.failures.count == 1 && failure.index == 120)
        #expect(failure.error.crmCode == "MANDATORY_NOT_FOUND" || failure.error.crmCode == "INVALID_DATA")
        #expect(failure.error.fieldName == "Last_Name")
        #expect(failure.error.jsonPath == "$.data[120].Last_Name")
        #expect(failure.error.nextAction != nil)

        let single = await #expect(throws: CRMError.self) { try await zoho.leads.create(.init(lastName: "")) }
        #expect(single?.fieldName == "Last_Name")
    }

    @Test("An upsert updates what it finds and creates the rest")
    func upsert() async throws {
        let zoho = try await client()
        let first = try await zoho.leads.create(.init(lastName: "Old") { $0.email = "a@acme.org" })
        let results = try await zoho.leads.upsert(
            [
                .init(lastName: "New") { $0.email = "a@acme.org" },
                .init(lastName: "Other") { $0.email = "b@acme.org" },
            ], on: .email)
        let receipts = try results.get()
        #expect(receipts.map(\.action) == [.updated, .created])
        #expect(receipts[0].id == first.id && receipts[0].duplicateField == "Email")
        #expect(try await zoho.leads.get(first.id, .lastName) == "New")
    }

    @Test("Searches by criteria, e-mail, phone and word")
    func search() async throws {
        let zoho = try await client()
        let account = try await zoho.accounts.create(.init(accountName: "Acme (Holding), Ltd\\"))
        let drafts = (0..<20).map { number in
            Contact.Draft(lastName: number % 2 == 0 ? "Even" : "Odd") {
                $0.firstName = "F\(number)"
                $0.email = "c\(number)+x@acme.org"
                $0.phone = "+49 30 \(1000 + number)"
                if number < 5 { $0.accountName = .id(account.id) }
            }
        }
        _ = try await zoho.contacts.create(drafts).get()

        func names(_ criterion: Criterion<Contact>) async throws -> Set<String> {
            Set(try await zoho.contacts.search(criterion, selecting: .firstName).collect().compactMap { $0 })
        }
        #expect(try await names(.lastName == "Even" && .accountName == account.id) == ["F0", "F2", "F4"])
        #expect(try await names(.isAny(.firstName, of: ["F1", "F3", "F99"])) == ["F1", "F3"])
        #expect(
            try await names(.starts(.firstName, with: "F1") && .lastName != "Odd") == [
                "F10", "F12", "F14", "F16", "F18",
            ])
        #expect(try await names(.email == "c7+x@acme.org" || .firstName == "F8") == ["F7", "F8"])
        #expect(try await names(.firstName == "nobody").isEmpty)
        #expect(try await zoho.contacts.search(email: "c3+x@acme.org").collect().map(\.firstName) == ["F3"])
        #expect(try await zoho.contacts.search(phone: "+49 30 1004").collect().map(\.firstName) == ["F4"])
        let found = try await zoho.accounts.search(.accountName == "Acme (Holding), Ltd\\").collect()
        #expect(found.map(\.id) == [account.id])
    }

    @Test("Deletes by the hundred, and what is not there says so")
    func delete() async throws {
        let zoho = try await client()
        let ids = try await zoho.leads.create((0..<130).map { Lead.Draft(lastName: "L\($0)") }).get().map(\.id)
        let results = try await zoho.leads.delete(ids + ["4150868000005067099"])
        #expect(results.receipts.map(\.id) == ids)
        #expect(results.failures.map(\.index) == [130])
        #expect(try await zoho.leads.list(.id).collect().isEmpty)
    }
}
