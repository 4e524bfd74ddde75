#if CommandLine
import CRMSandbox
import Foundation
import RecordCore
import Testing

@testable import crm

/// `crm pull`, `generate`, `diff` and `drift` with VtigerCRM, as people run them.
@Suite("crm with VtigerCRM") struct VtigerPullTests {
    @Test("Pull, nothing to do, a change on the server, a check, generate, drift, diff")
    func wholeWay() async throws {
        try await VtigerPlace.with { place in
            let first = try await place.pull("--include", "Leads,Vend*")
            #expect(first.status == 0, "\(first.talk)")
            #expect(place.names == ["crm.json", "describe_Leads.json", "describe_Vendors.json", "listtypes.json"])
            #expect(first.output == "+ describe_Leads.json\n+ describe_Vendors.json\n+ listtypes.json\n")
            #expect(place.text("crm.json")?.contains(#""vendor": "vtiger""#) == true && first.talk.contains("the vendor is vtiger"))
            #expect(place.text("crm.json")?.contains(#""numberedFields": "label""#) == true)
            // The user's own way to write dates is no part of the server.
            #expect(place.text("describe_Leads.json")?.contains(#""format""#) == false)

            // The vendor is known now.
            let same = try await place.crm(["pull", "--check", "--into", place.snapshots.path, "--include", "Leads,Vendors"] + place.account)
            #expect(same.status == 0 && same.output.isEmpty, "\(same.output)\(same.talk)")

            let output = place.home.appendingPathComponent("Generated")
            let generated = try await place.crm(["generate", place.snapshots.path, "--output", output.path])
            #expect(generated.status == 0, "\(generated.talk)")
            #expect(TextFile.read(output.appendingPathComponent("Leads.swift"))?.contains("import VtigerCRM") == true)

            let old = place.home.appendingPathComponent("Old")
            try FileManager.default.copyItem(at: place.snapshots, to: old)
            try await place.server.sandbox.change("Leads", .remove("fax"))
            let check = try await place.pull("--include", "Leads", "--check", "--diff")
            #expect(check.status == 3 && check.output.contains("--- a/describe_Leads.json"), "\(check.talk)")

            let drift = try await place.crm(["drift", old.path, "--json"] + place.account)
            #expect(drift.status == 3 && drift.output.contains("Leads") && drift.output.contains("fax"), "\(drift.talk)")

            #expect(try await place.pull("--include", "Leads").status == 0)
            let diff = try await place.crm(["diff", old.path, place.snapshots.path])
            #expect(diff.status == 3 && (diff.output + diff.talk).contains("fax"), "\(diff.talk)")
            let live = try await place.crm(["diff", place.snapshots.path, "live"] + place.account)
            #expect(live.status == 0 || live.status == 3, "\(live.talk)")
        }
    }

    @Test("The key: missing, wrong, in a private file, in one that is open, never shown")
    func keys() async throws {
        try await VtigerPlace.with { place in
            let arguments = ["pull", "--vendor", "vtiger", "--into", place.snapshots.path, "--include", "Leads"]
            let without = try await place.crm(arguments + place.account, key: nil)
            #expect(without.status == 2 && without.talk.contains("CRM_VTIGER_KEY") && without.talk.contains("--key-file"), "\(without.talk)")
            let wrong = try await place.crm(arguments + place.account, key: "guessed-key")
            #expect(wrong.status == 1 && wrong.talk.contains("INVALID_USER_CREDENTIALS") && !wrong.talk.contains("guessed-key"), "\(wrong.talk)")
            #expect(place.names.isEmpty)
            let nowhere = try await place.crm(arguments + ["--user", "admin"])
            #expect(nowhere.status == 2 && nowhere.talk.contains("CRM_VTIGER_URL"), "\(nowhere.talk)")

            let file = place.home.appendingPathComponent("key")
            try Data("sandbox\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
            let open = try await place.crm(arguments + place.account + ["--key-file", file.path], key: nil)
            #expect(open.status == 1 && open.talk.contains("chmod 600"), "\(open.talk)")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            let fine = try await place.crm(
                arguments, key: nil,
                environment: ["CRM_VTIGER_URL": place.server.baseURL.absoluteString, "CRM_VTIGER_USER": "admin", "CRM_VTIGER_KEY_FILE": file.path])
            #expect(fine.status == 0 && place.names.contains("describe_Leads.json"), "\(fine.talk)")
            let typed = try await CrmProcess(arguments + ["--check"] + place.account, home: place.home, input: "sandbox\n").end()
            #expect(typed.status == 0, "\(typed.talk)")
        }
    }

    @Test("Who am I, and wrong usage")
    func usage() async throws {
        try await VtigerPlace.with { place in
            let whoami = try await place.crm(["whoami", "--vendor", "vtiger", "--json"] + place.account)
            let report = try JSONValue(parsing: Array(whoami.output.utf8))
            #expect(whoami.status == 0 && report["user"]?["name"] == "admin" && report["vtiger_version"] == "8.4.0", "\(whoami.talk)")
            #expect(!whoami.output.contains("sandbox"))
            let people = try await place.crm(["whoami"] + place.account)
            #expect(people.status == 0 && people.output.contains("VtigerCRM 8.4.0"), "\(people.talk)")

            for wrong in [
                ["pull", "--vendor", "vtiger", "--server", "http://127.0.0.1:1"], ["pull", "--vendor", "zoho", "--url", "https://crm.example"],
                ["pull", "--vendor", "salesforce"], ["whoami", "--vendor", "vtiger", "--profile", "work"],
                ["sandbox", "--vendor", "vtiger", "--quirks", "nosuch"], ["sandbox", "--quirks", "v82", "--port", "0"],
            ] {
                let run = try await place.crm(wrong)
                #expect(run.status == 2, "\(wrong): \(run.talk)")
            }
            let plain = try await place.crm(["pull", "--into", place.snapshots.path, "--url", "http://crm.example", "--user", "admin"])
            #expect(plain.status == 1 && plain.talk.contains("https"), "\(plain.talk)")
        }
    }

    @Test("The tour")
    func tour() async throws {
        try await VtigerPlace.with { place in
            let run = try await place.crm(["tour", "--vendor", "vtiger"], key: nil)
            #expect(run.status == 0 && run.output.contains("Every step came out right"), "\(run.output)\(run.talk)")
        }
    }
}
#endif
