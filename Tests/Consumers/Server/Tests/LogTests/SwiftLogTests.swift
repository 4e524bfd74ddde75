import CRMSwiftLog
import CRMTesting
import Foundation
import Logging
import Testing

/// What a server finds in its log.
@Suite struct SwiftLogTests {
    private func client(_ log: MemoryLog, _ level: Logger.Level = .trace) async throws -> SandboxClient {
        try await SandboxClient(
            seed: ["Leads": 3], middleware: [RequestLog(.bodies, to: log.logger(level), level: .trace)],
            observer: SwiftLogObserver(log.logger(level)))
    }

    @Test func levelsAndFacts() async throws {
        let log = MemoryLog()
        let crm = try await client(log, .debug)
        await crm.order(.tooManyRequests(retryAfter: 2), path: "/Leads")
        _ = try await crm.zoho.records(LoggedLead.self).list().collect()
        _ = try? await crm.zoho.api.send(APICall("lost", path: "/crm/v8/nowhere"))
        let lines = log.entries.map { "\($0.level) \($0.message) \($0.metadata["call"]?.description ?? "-")" }
        #expect(
            lines == [
                "debug call finished oauth.refresh", "info access token renewed -", "notice call will be repeated records.list",
                "debug call finished records.list", "error call failed lost",
            ])
        let good = try #require(log.entries.first { $0.metadata["call"] == "records.list" && $0.message == "call finished" }).metadata
        #expect(good["status"] == "200" && good["attempts"] == "2" && good["ms"] == "2000" && good["method"] == "GET")
        #expect(good["credits"] != nil && good["bytes"] != nil && good["url"]?.description.contains("/crm/v8/Leads") == true)
        let bad = try #require(log.entries.last).metadata
        #expect(bad["code"] != nil && bad["reason"] != nil && bad["status"] != nil)
    }

    /// Everything at the lowest level, with bodies: tokens are in none of it.
    @Test func noSecrets() async throws {
        let log = MemoryLog()
        let crm = try await client(log)
        let body: JSONValue = ["data": [["Last_Name": "Smith"]]]
        _ = try await crm.zoho.api.send(
            APICall("create", .post, path: "/crm/v8/Leads", headers: ["Content-Type": "application/json"], body: .data(Data(body.jsonText.utf8))))
        let token = try #require(try await crm.zoho.api.tokens?.token()).value.reveal()
        #expect(log.text.contains("Smith") && log.text.contains("client_secret=…") && !log.text.contains(token))
    }
}

/// A record that is an id.
private struct LoggedLead: CRMRecord {
    var storage: RecordStorage
    static let schema = RecordSchema(module: "Leads", fields: [.id("id")])
    var id: RecordID<LoggedLead> { storage.recordID(0) }
}
