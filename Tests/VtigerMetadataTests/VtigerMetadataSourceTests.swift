import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import SchemaDiff
import StandardOrganisation
import Testing
import VtigerCRM
import VtigerMetadata

/// What a pull asks of a server, and what it makes of the answers.
struct VtigerMetadataSourceTests {
    @Test func `the list of types, and a description of each module that is asked for`() async throws {
        let vtiger = try await SandboxClient.vtiger()
        let result = try await MetadataPull(vtiger: vtiger, modules: ["Leads", "Vendors"]).fetch()
        #expect(result.files.map(\.name) == ["describe_Leads.json", "describe_Vendors.json", "listtypes.json"])
        #expect(result.failures.isEmpty && result.gaps.isEmpty && result.plan.calls == 3)
        let leads = try JSONValue(parsing: Array(try #require(result.files.first).text.utf8))
        let names = leads["result"]?["fields"]?.array?.compactMap { $0["name"]?.string } ?? []
        #expect(leads["success"] == true && leads["result"]?["idPrefix"] == "10" && names.contains("lastname"))
        #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let loaded = MetadataFile.load(result.files, vendor: .vtiger)
        #expect(loaded.errors.isEmpty && loaded.schema.vendor == .vtiger)
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == names.count)
    }

    /// `reader` writes dates his way and gets fields in another order; he sees no users.
    @Test func `files do not depend on who asks, as long as he sees as much`() async throws {
        let crm = try await VtigerSandboxClient()
        let other = try crm.sandbox.vtigerClient(user: "reader", clock: crm.clock)
        let wanted: Set<String> = ["Leads", "Contacts", "Potentials", "Events"]
        let first = try await MetadataPull(vtiger: crm.vtiger, modules: wanted).run()
        let second = try await MetadataPull(vtiger: other, modules: wanted).run()
        let described = { (files: [MetadataFile]) in files.filter { $0.name.hasPrefix("describe_") } }
        #expect(described(first) == described(second) && described(first).count == 4)
        #expect(!first.contains { $0.text.contains(#""format""#) })
        // Values of picklists stay in the order of the menu.
        let sources = try #require(MetadataFile.load(first, vendor: .vtiger).schema.module(named: "Leads")?.fields?.first { $0.apiName.value == "leadsource" })
        guard case .picklist(let values) = sources.type else { throw CRMError(.emptyAnswer, "no picklist") }
        #expect(values.first?.value.value == "Cold Call")
    }

    @Test func `a module that is hidden from the user is a gap, another failure loses that module alone`() async throws {
        let crm = try await VtigerSandboxClient()
        let transport = ReplacingTransport(base: crm.sandbox.transport) { url in
            if url.contains("elementType=Vendors") { return .failure("ACCESS_DENIED", "Permission to perform the operation is denied") }
            if url.contains("elementType=Accounts") { return HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], body: Data("Fatal error".utf8)) }
            return nil
        }
        let vtiger = try crm.sandbox.vtigerClient(transport: transport, clock: crm.clock)
        let result = try await MetadataPull(vtiger: vtiger, modules: ["Leads", "Vendors", "Accounts"]).fetch()
        #expect(result.files.map(\.name) == ["describe_Leads.json", "listtypes.json"])
        #expect(result.gaps.map(\.module) == ["Vendors"] && result.gaps.map(\.code) == ["ACCESS_DENIED"])
        #expect(result.failures.map(\.file) == ["describe_Accounts.json"])
    }

    @Test func `without a session there is nothing to be had`() async throws {
        let crm = try await VtigerSandboxClient()
        let vtiger = try crm.sandbox.vtigerClient(accessKey: "guessed", clock: crm.clock)
        let error = await #expect(throws: CRMError.self) { try await MetadataPull(vtiger: vtiger).fetch() }
        #expect(error?.code == "sign-in.INVALID_USER_CREDENTIALS")
        let source = VtigerMetadataSource(vtiger)
        #expect(source.meaning(of: try #require(error)) == .hopeless)
        #expect(source.meaning(of: CRMError(.service(vendor: "vtiger", code: "INVALID_SESSIONID"), "gone")) == .hopeless)
        #expect(source.meaning(of: CRMError(.status(500), "")) == .failed)
    }

    @Test func `what is no list of types and no description is told`() async throws {
        let crm = try await VtigerSandboxClient()
        for (operation, answer) in [("listtypes", #"{"success":true,"result":{"types":[{"name":"Leads"}]}}"#), ("describe", #"{"success":true,"result":{"name":"Leads"}}"#)] {
            let transport = ReplacingTransport(base: crm.sandbox.transport) { url in
                url.contains("operation=\(operation)") ? .json(answer) : nil
            }
            let vtiger = try crm.sandbox.vtigerClient(transport: transport, clock: crm.clock)
            let error = await #expect(throws: CRMError.self) { try await MetadataPull(vtiger: vtiger, modules: ["Leads"]).run() }
            #expect(error?.code == "answer.metadata-shape", "\(operation)")
        }
    }

    @Test func `nothing that is compared, generated or played is lost`() throws {
        let raw = SnapshotLoader.files(in: StandardOrganisation.vtigerSnapshots, vendor: .vtiger).files
        let cleaned = try raw.map { file -> SnapshotFile in
            let result = try #require(try JSONValue(parsing: file.bytes)["result"])
            let part = try #require(VtigerMetadataParts.all.first { file.name == "\($0.name).json" || $0.module(ofFile: file.name) != nil })
            return SnapshotFile(name: file.name, path: file.path, bytes: Array(part.text(of: [result]).utf8))
        }
        #expect(cleaned.count > 20 && cleaned != raw)
        let (before, after) = (VtigerSnapshotLoader.load(files: raw), VtigerSnapshotLoader.load(files: cleaned))
        #expect(after.errors.isEmpty)
        #expect(SchemaComparison.findings(from: before.schema, to: after.schema).map(\.message) == [])
        #expect(SchemaComparison.findings(from: after.schema, to: before.schema).map(\.message) == [])
        #expect(SchemaFingerprint(before.schema) == SchemaFingerprint(after.schema))
    }

    @Test func `the page has every row of the tables, and no other`() throws {
        let page = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("Sources/VtigerMetadata/VtigerMetadata.docc/Snapshots.md"), encoding: .utf8)
        func rows(after heading: String) -> [String] {
            let lines = page.split(separator: "\n").map(String.init)
            let start = lines.firstIndex { $0 == "## \(heading)" } ?? lines.endIndex
            return lines[start...].dropFirst().prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }.dropFirst().map { $0 }
        }
        let keys = VtigerMetadataParts.all.flatMap { part in part.volatileKeys.map { "| \(part.name) | `\($0.path)` | \($0.reason) |" } }
        #expect(rows(after: "What is left out") == keys)
        let orders = VtigerMetadataParts.all.flatMap(\.orders).map { "| `\($0.key)` | as it came | \($0.reason) |" }
        #expect(rows(after: "What is put in order") == orders)
    }
}
