import CRMSchema
import CRMTesting
import Foundation
import RecordCore
import StandardOrganisation
import Testing
import ZohoMetadata

/// Metadata over the API, from the sandbox in process.
struct ZohoMetadataSourceTests {
    private static let some: Set<String> = ["Leads", "Deals", "Vehicles", "Service_Log", "Vehicles_X_Contacts"]

    private func texts(_ zoho: ZohoCRM, views: Bool = true) async throws -> [String: String] {
        let pull = MetadataPull(source: ZohoMetadataSource(zoho, customViews: views), selection: NameSelection(include: Self.some.sorted()))
        let result = try await pull.fetch()
        #expect(result.failures.isEmpty)
        return Dictionary(result.files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `two pulls are the same although the server shuffles keys and lists and changes volatile keys`() async throws {
        let client = try await SandboxClient()
        let first = try await texts(client.zoho)
        #expect(first.keys.contains("custom_views_Leads.json") && first.keys.contains("fields_Service_Log.json"))
        #expect(!first.keys.contains("layouts_Service_Log.json"))
        for seed: UInt64 in [1, 2, 3] {
            await client.sandbox.shuffleMetadata(seed: seed)
            #expect(try await texts(client.zoho) == first)
        }
        try await client.sandbox.change(
            "Leads", .set("Company", key: "modified_time", to: "2030-01-01T00:00:00+02:00"), .set("Fax", key: "created_time", to: "2030-01-01T00:00:00Z"))
        try await client.sandbox.change(
            .set("Leads", key: "modified_time", to: "2030-01-01T00:00:00Z"), .set("Deals", key: "modified_by", to: ["id": "1", "name": "Somebody"]))
        #expect(try await texts(client.zoho) == first)
        try await client.sandbox.change("Leads", .set("Company", key: "length", to: 50))
        let last = try await texts(client.zoho)
        #expect(last.filter { first[$0.key] != $0.value }.map(\.key).sorted() == ["fields_Leads.json", "layouts_Leads.json"])
    }

    @Test func `a gateway serves the same`() async throws {
        let client = try await SandboxClient()
        let direct = try await texts(client.zoho)
        #expect(try await texts(await client.sandbox.gatewayClient()) == direct)
    }

    @Test func `modules that the API does not serve are told apart from those that are gone`() async throws {
        let client = try await SandboxClient()
        try await client.sandbox.change(.set("Deals", key: "api_supported", to: false), .remove("Vendors"))
        let result = try await MetadataPull(zoho: client.zoho, modules: ["Deals", "Vendors", "Leads"]).fetch()
        #expect(result.plan.unserved.map(\.apiName) == ["Deals"])
        #expect(result.plan.unmatched.map(\.pattern.text) == ["Vendors"])
        #expect(!result.plan.modules.contains { $0.apiName == "Vendors" })
        #expect(result.gaps.map(\.module) == ["Deals"] && result.gaps[0].reason.contains("API"))
    }

    @Test func `limits and troubles of the server are waited out`() async throws {
        var options = SandboxOptions()
        options.recordsRequests = true
        let client = try await SandboxClient(options: options)
        await client.order(.tooManyRequests(retryAfter: 7), call: 3, path: "/settings/")
        await client.order(.status(500), call: 5, path: "/settings/")
        await client.order(.html(502), call: 7, path: "/settings/")
        let result = try await MetadataPull(zoho: client.zoho, modules: ["Leads", "Deals"]).fetch()
        #expect(result.failures.isEmpty && result.files.count == 7)
        #expect(client.clock.sleeps.contains(.seconds(7)))
        #expect(await client.sandbox.recordedRequests.filter { $0.url.path.contains("/settings/") }.count == 10)
    }

    @Test(arguments: [
        ("<html><body>Sign in</body></html>", 200, "http.html-answer"), (#"{"code":"INTERNAL_ERROR","details":{},"message":"x","status":"error"}"#, 200, "zoho.INTERNAL_ERROR"),
        (#"{"fields":{"a":1}}"#, 200, "answer.metadata-shape"), (#"{"fields":[1]}"#, 200, "answer.metadata-shape"),
        (#"{"data":[]}"#, 200, "answer.metadata-shape"), (#"{"fields":[{"id":"1"}"#, 200, "http.truncated-json"),
        (#"{"code":"OAUTH_SCOPE_MISMATCH","details":{},"message":"x","status":"error"}"#, 401, "zoho.OAUTH_SCOPE_MISMATCH"),
    ])
    func `an answer that is no metadata fails one file, says which and what next`(body: String, status: Int, code: String) async throws {
        let result = try await pull { url in
            guard url.path.hasSuffix("/settings/fields"), url.query?.contains("Leads") == true else { return nil }
            let type = body.hasPrefix("<") ? "text/html" : "application/json"
            return HTTPResponse(status: status, headers: ["Content-Type": type], body: Data(body.utf8))
        }
        #expect(result.failures.map(\.file) == ["fields_Leads.json"])
        let error = try #require(result.failures.first?.error as? CRMError)
        #expect(error.code == code && error.nextAction != nil)
        #expect(result.files.map(\.name).contains("fields_Deals.json") && result.files.map(\.name).contains("layouts_Leads.json"))
    }

    @Test(arguments: [("{}", nil), (#"{"fields":null}"#, nil), (#"{"fields":{}}"#, nil), ("NO_PERMISSION", "NO_PERMISSION"), ("INVALID_MODULE", "INVALID_MODULE")])
    func `nothing to say and nothing to see are no failures`(body: String, code: String?) async throws {
        let result = try await pull { url in
            guard url.path.hasSuffix("/settings/fields"), url.query?.contains("Leads") == true else { return nil }
            return code.map { AnsweringTransport.error($0, status: $0 == "NO_PERMISSION" ? 403 : 400) } ?? AnsweringTransport.json(body)
        }
        #expect(result.failures.isEmpty)
        #expect(result.gaps.map(\.file) == ["fields_Leads.json"] && result.gaps.map(\.code) == [code])
    }

    @Test func `a token that is no good ends the pull`() async throws {
        await #expect(throws: CRMError.self) {
            try await pull { url in url.path.hasSuffix("/settings/layouts") ? AnsweringTransport.error("AUTHENTICATION_FAILURE", status: 401) : nil }
        }
    }

    private func pull(_ answer: @escaping @Sendable (URL) -> HTTPResponse?) async throws -> PullResult {
        let client = try await SandboxClient()
        let transport = AnsweringTransport(sandbox: client.sandbox, answer: answer)
        let zoho = client.sandbox.client(transport: transport, retry: RetryPolicy(jitter: Jitter { 0 }), clock: client.clock)
        return try await MetadataPull(zoho: zoho, modules: ["Leads", "Deals"]).fetch()
    }

    @Test func `custom views come page by page`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crm-views-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["modules.json", "fields_Leads.json"] {
            try FileManager.default.copyItem(at: StandardOrganisation.zohoSnapshots.appendingPathComponent(name), to: folder.appendingPathComponent(name))
        }
        let views = (1...450).map { number -> JSONValue in ["id": .string(String(number)), "name": .string("View \(number)"), "favorite": 1] }
        try Data(JSONValue.object([JSONMember("custom_views", .array(views.reversed()))]).jsonText.utf8)
            .write(to: folder.appendingPathComponent("custom_views_Leads.json"))
        var options = SandboxOptions()
        options.recordsRequests = true
        let client = try await SandboxClient(snapshots: folder, options: options)
        let pull = MetadataPull(source: ZohoMetadataSource(client.zoho, customViews: true), selection: NameSelection(include: ["Leads"]))
        let file = try #require(try await pull.run().first { $0.name == "custom_views_Leads.json" })
        let ids = try JSONValue(parsing: Array(file.text.utf8))["custom_views"]?.array?.compactMap { $0["id"]?.string }
        #expect(ids == (1...450).map(String.init) && !file.text.contains("favorite") && !file.text.contains("info"))
        #expect(await client.sandbox.recordedRequests.filter { $0.url.path.contains("custom_views") }.count == 3)
    }

    @Test func `pages that do not end are an error and no loop`() async throws {
        let client = try await SandboxClient()
        let transport = AnsweringTransport(sandbox: client.sandbox) { url in
            url.path.hasSuffix("/custom_views") ? AnsweringTransport.json(#"{"custom_views":[{"id":"1"}],"info":{"more_records":true}}"#) : nil
        }
        let zoho = client.sandbox.client(transport: transport, clock: client.clock)
        let pull = MetadataPull(source: ZohoMetadataSource(zoho, customViews: true), selection: NameSelection(include: ["Leads"]))
        let result = try await pull.fetch()
        #expect((result.failures.first?.error as? CRMError)?.code == "answer.endless-pages" && result.failures.count == 1)
    }

    @Test func `the edition of the organisation bounds the calls at a time`() async throws {
        let client = try await SandboxClient()
        #expect(try await ZohoMetadataSource(client.zoho).allowedConcurrency() == 20)
    }

    @Test func `a plan asks for the list of modules alone`() async throws {
        var options = SandboxOptions()
        options.recordsRequests = true
        let client = try await SandboxClient(options: options)
        let plan = try await MetadataPull(zoho: client.zoho, modules: ["Leads", "Service_Log"]).plan()
        #expect(plan.requests.map(\.fileName) == ["fields_Leads.json", "layouts_Leads.json", "related_lists_Leads.json", "fields_Service_Log.json"])
        #expect(plan.calls == 5)
        #expect(await client.sandbox.recordedRequests.filter { $0.url.path.contains("/settings/") }.count == 1)
    }
}
