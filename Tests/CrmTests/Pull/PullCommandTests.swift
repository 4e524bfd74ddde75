#if CommandLine
import CRMSandbox
import CRMTesting
import Foundation
import RecordCore
import Testing

@testable import crm

/// `crm pull` as people run it: real processes against a sandbox on a socket.
@Suite("crm pull") struct PullCommandTests {
    private struct Place {
        let home: URL
        let server: SandboxServer

        func crm(_ arguments: String..., environment: [String: String] = [:]) async throws -> CrmProcess.Run {
            try await CrmProcess(
                ["pull", "--server", server.baseURL.absoluteString, "--into", snapshots.path] + arguments, home: home, environment: environment).end()
        }

        var snapshots: URL { home.appendingPathComponent("Snapshots") }
        var draft: URL { home.appendingPathComponent(".Snapshots.crm-pull") }
        func text(_ name: String) -> String? { TextFile.read(snapshots.appendingPathComponent(name)) }
        var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: snapshots.path)) ?? []).sorted() }
    }

    private func withPlace(_ body: (Place) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-pull-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let server = try await SandboxServer.start(try await SandboxClient().sandbox)
        do {
            try await body(Place(home: home, server: server))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test("Pull, nothing to do, a change in the organisation, a check, prune")
    func wholeWay() async throws {
        try await withPlace { place in
            let first = try await place.crm("--include", "Leads,Vend*", "--exclude", "Nothing*")
            #expect(first.status == 0, "\(first.talk)")
            #expect(place.names == [
                "fields_Leads.json", "fields_Vendors.json", "layouts_Leads.json", "layouts_Vendors.json", "modules.json",
                "related_lists_Leads.json", "related_lists_Vendors.json",
            ])
            #expect(first.output.split(separator: "\n").count == 7 && first.output.hasPrefix("+ "))
            #expect(first.talk.contains("no module is called “Nothing*”") && first.talk.contains("7 files: 7 new"))
            #expect(!FileManager.default.fileExists(atPath: place.draft.path))

            await place.server.sandbox.shuffleMetadata(seed: 5)
            let same = try await place.crm("--modules", "Leads,Vendors", "--check")
            #expect(same.status == 0 && same.output.isEmpty, "\(same.output)")

            try await place.server.sandbox.change("Leads", .set("Company", key: "length", to: 33))
            try await place.server.sandbox.change(.remove("Vendors"))
            let before = place.text("fields_Leads.json")
            let check = try await place.crm("--include", "Leads", "--check", "--diff")
            #expect(check.status == 3 && check.output.contains("+      \"length\": 33,") && check.output.contains("--- a/fields_Leads.json"))
            #expect(place.text("fields_Leads.json") == before && !FileManager.default.fileExists(atPath: place.draft.path))

            let json = try await place.crm("--include", "Leads", "--check", "--json")
            let report = try JSONValue(parsing: Array(json.output.utf8))
            #expect(json.status == 3 && report["changed"] == ["fields_Leads.json", "layouts_Leads.json", "modules.json"])
            #expect(report["gone"] == ["fields_Vendors.json", "layouts_Vendors.json", "related_lists_Vendors.json"] && report["upToDate"] == false)

            let written = try await place.crm("--include", "Leads", "--prune")
            #expect(written.status == 0 && written.output.contains("- fields_Vendors.json") && written.output.contains("~ fields_Leads.json"))
            #expect(place.names == ["fields_Leads.json", "layouts_Leads.json", "modules.json", "related_lists_Leads.json"])
        }
    }

    @Test("What failed is said, all else is written, and the next pull asks for what is missing alone")
    func resuming() async throws {
        try await withPlace { place in
            // A login page with a good status: no repetition helps.
            await place.server.sandbox.inject(SandboxFault(.html(200), call: 2, path: "/settings/layouts"))
            let first = try await place.crm("--include", "Leads,Deals,Tasks", "--json")
            let report = try JSONValue(parsing: Array(first.output.utf8))
            #expect(first.status == 1 && report["failures"]?.array?.count == 1 && report["failures"]?[0]?["code"] == "http.html-answer")
            #expect(place.names.count == 9)
            #expect(FileManager.default.fileExists(atPath: place.draft.path))

            let second = try await place.crm("--include", "Leads,Deals,Tasks")
            #expect(second.status == 0 && second.talk.contains("8 taken over"), "\(second.talk)")
            #expect(place.names.count == 10 && !FileManager.default.fileExists(atPath: place.draft.path))
        }
    }

    @Test("A server that ends in the middle: what came is kept, no snapshot is touched, --restart begins anew")
    func hopeless() async throws {
        try await withPlace { place in
            await place.server.sandbox.inject(SandboxFault(.status(401), call: nil, path: "/settings/related_lists"))
            let first = try await place.crm("--include", "Leads,Deals", "--concurrency", "1")
            #expect(first.status == 1 && first.talk.contains("are fetched and kept"), "\(first.talk)")
            #expect(place.names.isEmpty)
            await place.server.sandbox.reset()
            let second = try await place.crm("--include", "Leads,Deals", "--restart")
            #expect(second.status == 0 && !second.talk.contains("taken over") && place.names.count == 7)
        }
    }

    @Test("Through a gateway: the same files, and its refusals end the pull")
    func gateway() async throws {
        try await withPlace { place in
            #expect(try await place.crm("--include", "Leads").status == 0)
            _ = await place.server.sandbox.makeConnection(key: "some-key")
            let address = place.server.baseURL.absoluteString + "/zoho-crm"
            func pull(_ key: String?) async throws -> CrmProcess.Run {
                try await CrmProcess(
                    ["pull", "--check", "--gateway", address, "--into", place.snapshots.path, "--include", "Leads"], home: place.home,
                    environment: key.map { ["MATON_API_KEY": $0] } ?? [:]).end()
            }
            let same = try await pull("some-key")
            #expect(same.status == 0 && same.output.isEmpty && !same.talk.contains("some-key"), "\(same.talk)")
            #expect(try await pull("other-key").status == 1)
            let without = try await pull(nil)
            #expect(without.status == 2 && without.talk.contains("MATON_API_KEY"))
        }
    }

    @Test("A plan, and wrong usage")
    func usage() async throws {
        try await withPlace { place in
            let plan = try await place.crm("--include", "Leads", "--dry-run", "--custom-views")
            #expect(plan.status == 0 && plan.talk.contains("5 calls"))
            #expect(plan.output == "modules.json\nfields_Leads.json\nlayouts_Leads.json\nrelated_lists_Leads.json\ncustom_views_Leads.json\n")
            #expect(place.names.isEmpty)
            #expect(try await place.crm("--include", "Leadz").talk.contains("did you mean “Leads”"))
            for wrong in [["--json", "--diff"], ["--check", "--prune"], ["--concurrency", "26"], ["--include", "Leadz"]] {
                let run = try await CrmProcess(
                    ["pull", "--server", place.server.baseURL.absoluteString, "--into", place.snapshots.path] + wrong, home: place.home).end()
                #expect(run.status == 2, "\(wrong)")
            }
        }
    }
}
#endif
