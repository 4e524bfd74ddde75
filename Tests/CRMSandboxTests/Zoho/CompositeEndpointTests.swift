import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Several calls in one")
struct CompositeEndpointTests {
    private func sub(_ id: String, _ method: String, _ uri: String, _ rest: String = "") -> String {
        #"{"sub_request_id":"\#(id)","method":"\#(method)","uri":"\#(uri)"\#(rest)}"#
    }

    private func run(_ client: SandboxClient, rollback: Bool = false, _ calls: String...) async throws -> SandboxClient.Answer {
        try await client.post(
            "/__composite_requests", #"{"rollback_on_fail":\#(rollback),"__composite_requests":[\#(calls.joined(separator: ","))]}"#)
    }

    @Test("Later calls use what earlier ones answered")
    func references() async throws {
        let client = try await SandboxClient()
        let answer = try await run(
            client,
            sub("1", "POST", "/crm/v8/Leads", #","body":{"data":[{"Last_Name":"Boyle","Company":"A+B"}]}"#),
            sub("2", "PUT", "/crm/v8/Leads/@{1:$.data[0].details.id}", #","body":{"data":[{"Description":"id @{1:$.data[0].details.id}"}]}"#),
            sub("3", "GET", "/crm/v8/Leads/search", #","params":{"criteria":"(Company:equals:A+B)"}"#),
            sub("4", "GET", "/crm/v8/settings/holidays"))
        #expect(answer.status == 200)
        #expect(answer.headers["X-Sandbox-Operation"] == "composite_requests.composite")
        let results = answer.json["__composite_requests"]?.array ?? []
        #expect(results.compactMap { $0["details"]?["response"]?["status_code"]?.int } == [201, 200, 200, 200])
        let id = results[0]["details"]?["response"]?["body"]?["data"]?[0]?["details"]?["id"]?.string ?? ""
        #expect(try await client.get("/Leads/\(id)").rows.first?["Description"]?.string == "id \(id)")
        #expect(results[2]["details"]?["response"]?["body"]?["data"]?[0]?["id"]?.string == id)
        #expect(results[3]["details"]?["response"]?["headers"]?["X-Sandbox"] == "canned")
    }

    @Test("With rollback a failed call undoes those before it and stops those after it")
    func rollback() async throws {
        let client = try await SandboxClient()
        let create = sub("1", "POST", "/crm/v8/Leads", #","body":{"data":[{"Last_Name":"Boyle"}]}"#)
        let calls = [create, sub("2", "GET", "/crm/v8/Nothing"), sub("3", "GET", "/crm/v8/org")]
        let undone = try await run(client, rollback: true, calls[0], calls[1], calls[2])
        #expect(undone.status == 207)
        let codes = undone.json["__composite_requests"]?.array?.compactMap { $0["code"]?.string }
        #expect(codes == ["ROLLBACK_PERFORMED", "SUCCESS", "PROCESSING_STOPPED"])
        #expect(await client.sandbox.recordCounts.isEmpty)
        let kept = try await run(client, calls[0], calls[1], calls[2])
        #expect(kept.status == 200)
        #expect(await client.sandbox.recordCounts == ["Leads": 1])
    }

    @Test("What cannot be carried out is said in its place")
    func refusals() async throws {
        let client = try await SandboxClient()
        let answer = try await run(
            client, sub("1", "GET", "/crm/v8/Leads/@{9:$.id}"), sub("2", "POST", "/crm/v8/__composite_requests"), sub("3", "GET", "/elsewhere"),
            #"{"sub_request_id":"4","uri":"/crm/v8/org"}"#, #"{"method":"GET","uri":"/crm/v8/org"}"#)
        #expect(answer.status == 207)
        let codes = answer.json["__composite_requests"]?.array?.compactMap { $0["code"]?.string }
        #expect(codes == ["INVALID_REFERENCE", "NOT_SUPPORTED", "NOT_SUPPORTED", "MANDATORY_NOT_FOUND", "MANDATORY_NOT_FOUND"])
        let many = (0..<6).map { sub("\($0)", "GET", "/crm/v8/org") }.joined(separator: ",")
        #expect(try await client.post("/__composite_requests", #"{"__composite_requests":[\#(many)]}"#).code == "LIMIT_EXCEEDED")
        #expect(try await client.post("/__composite_requests", "{}").code == "MANDATORY_NOT_FOUND")
    }
}
