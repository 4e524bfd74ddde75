#if CommandLine
import CRMSandbox
import Foundation
import RecordCore
import StandardOrganisation
import Testing

@testable import crm

/// `crm diff`, `crm drift`, `crm graph` as processes: what they print, and how they end.
struct DiffCommandTests {
    private let home: URL
    private let old: URL
    private let new: URL

    init() throws {
        home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-diff-test-\(UUID().uuidString)")
        old = home.appendingPathComponent("old")
        new = home.appendingPathComponent("new")
        try Self.write(length: 30, to: old)
        try Self.write(length: 20, to: new)
    }

    private static func write(length: Int, to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = #"{"fields":[{"api_name":"Phone","id":"1","field_label":"Phone","data_type":"text","json_type":"string","length":\#(length)}]}"#
        try Data(text.utf8).write(to: folder.appendingPathComponent("fields_Leads.json"))
    }

    private func crm(_ arguments: String...) async throws -> CrmProcess.Run {
        try await CrmProcess(arguments, home: home).end()
    }

    private func policy(_ text: String) throws -> String {
        let file = home.appendingPathComponent("policy.json")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test func exitCodes() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        #expect(try await crm("diff", old.path, old.path).status == 0)
        let found = try await crm("diff", old.path, new.path)
        #expect(found.status == 3 && found.output.contains("length reduced (30 → 20) [length.reduced]"))
        #expect(try await crm("diff", old.path, new.path, "--fail-on", "off").status == 0)
        #expect(try await crm("diff", old.path, home.appendingPathComponent("nope").path).status == 2)
        #expect(try await crm("diff", old.path, new.path, "--format", "pdf").status == 2)
        #expect(try await crm("diff", old.path, new.path, "--report", "html").status == 2)
        #expect(try await crm("drift", old.path, "--server", "http://127.0.0.1:9").status == 1)
        #expect(try await crm("drift", "live").status == 2)
        #expect(try await crm("graph", old.path, "--around", "Laeds").status == 2)
        try Data("{".utf8).write(to: new.appendingPathComponent("fields_Leads.json"))
        #expect(try await crm("diff", old.path, new.path).status == 1)
    }

    @Test func policies() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let quiet = try policy(#"{"severities":{"length.*":"note"}}"#)
        #expect(try await crm("diff", old.path, new.path, "--policy", quiet).status == 0)
        #expect(try await crm("diff", old.path, new.path, "--policy", quiet, "--fail-on", "note").status == 3)
        let wrong = try await crm("diff", old.path, new.path, "--policy", try policy(#"{"severities":{"lenght.reduced":"note"}}"#))
        #expect(wrong.status == 2 && wrong.talk.contains("policy.json:1:16: error") && wrong.talk.contains("did you mean “length.reduced”"))

        let json = try JSONValue(parsing: Array(try await crm("diff", old.path, new.path, "--format", "json").output.utf8))
        let print = try #require(json["findings"]?[0]?["fingerprint"]?.string)
        let file = try policy("{}")
        #expect(try await crm("diff", "suppress", print, "--reason", "known", "--until", "2999-12-31", "--policy", file).status == 0)
        let suppressed = try await crm("diff", old.path, new.path, "--policy", file)
        #expect(suppressed.status == 0 && suppressed.output.contains("1 suppressed"))
        #expect(try await crm("diff", "suppress", print, "--reason", "late", "--until", "2001-01-01", "--policy", file).status == 2)
    }

    @Test func severalReportsAtOnce() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let (sarif, html) = (home.appendingPathComponent("d.sarif"), home.appendingPathComponent("d.html"))
        let run = try await crm(
            "diff", old.path, new.path, "--format", "github", "--report", "sarif=\(sarif.path)", "--report", "html=\(html.path)")
        #expect(run.status == 3 && run.output.hasPrefix("::error file="))
        #expect(run.talk.contains("d.sarif: 1 error") && run.talk.contains("d.html: 1 error"))
        #expect(try String(contentsOf: html, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
        #expect(try JSONValue(parsing: [UInt8](try Data(contentsOf: sarif)))["version"]?.string == "2.1.0")
    }

    @Test func rules() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let one = try await crm("diff", "rules", "length.reduced", "--json")
        #expect(try JSONValue(parsing: Array(one.output.utf8))[0]?["severity"]?.string == "error")
        let wrong = try await crm("diff", "rules", "lenght.reduced")
        #expect(wrong.status == 2 && wrong.talk.contains("length.reduced"))
    }

    @Test func driftAfterAFieldChange() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        let folder = home.appendingPathComponent("Snapshots")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["modules", "fields_Leads", "layouts_Leads", "fields_Vehicles"] {
            try FileManager.default.copyItem(
                at: StandardOrganisation.zohoSnapshots.appendingPathComponent("\(name).json"), to: folder.appendingPathComponent("\(name).json"))
        }
        let sandbox = try Sandbox(snapshots: StandardOrganisation.zohoSnapshots)
        let server = try await SandboxServer.start(sandbox)
        let url = server.baseURL.absoluteString
        let quiet = try await crm("drift", folder.path, "--server", url)
        #expect(quiet.status == 0 && quiet.output.hasSuffix("no findings\n"), "\(quiet)")

        try await sandbox.change("Leads", .rename("Fax", to: "Fax_Number"))
        let drift = try await crm("drift", folder.path, "--server", url, "--json")
        let findings = try JSONValue(parsing: Array(drift.output.utf8))["findings"]?.array ?? []
        #expect(drift.status == 3)
        #expect(findings.contains { $0["rule"]?.string == "field.renamed" && $0["field"]?.string == "Fax_Number" })
        #expect(drift.talk.contains("shape "))

        // A renamed module is fetched under its new name, so that nothing of it seems to be gone.
        await sandbox.reset()
        try await sandbox.change(.rename("Vehicles", to: "Cars"))
        let renamed = try await crm("drift", folder.path, "--server", url, "--json")
        let rules = try JSONValue(parsing: Array(renamed.output.utf8))["findings"]?.array?.compactMap { $0["rule"]?.string }
        #expect(rules == ["module.renamed"])
        await server.stop()
    }
}
#endif
