import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Canned answers remember what was sent")
struct CannedResourcesTests {
    private static let rules = "/settings/automation/scoring_rules"

    @Test("A resource is created, read, listed, changed and deleted; what is unknown of it is made up")
    func life() async throws {
        let client = try await SandboxClient()
        let created = try await client.post(
            Self.rules, #"{"scoring_rules":[{"name":"Hot","layout":{"id":"4876876000000091055"}},{"name":"Cold","layout":{"id":"4876876000000091055"}}]}"#)
        #expect(created.status == 201)
        let results = created.json["scoring_rules"]?.array ?? []
        let ids = results.compactMap { $0["details"]?["id"]?.string }
        #expect(ids.count == 2 && Set(ids).count == 2)
        #expect(results.allSatisfy { $0["code"] == "SUCCESS" && $0["status"] == "success" })

        let read = try await client.get("\(Self.rules)/\(ids[0])").json["scoring_rules"]?[0]
        #expect(read?["name"] == "Hot")
        #expect(read?["id"]?.string == ids[0])
        // Sent by id alone; the rest of the reference is made up.
        #expect(read?["layout"]?["id"] == "4876876000000091055")
        #expect(read?["layout"]?["api_name"]?.string != nil)

        let list = try await client.get(Self.rules).json
        #expect(list["scoring_rules"]?.array?.compactMap { $0["name"]?.string }.suffix(2) == ["Hot", "Cold"])
        #expect(list["info"]?["count"] == 3)
        let page = try await client.get("\(Self.rules)?page=2&per_page=2").json
        #expect(page["scoring_rules"]?.array?.count == 1)
        #expect(page["info"]?["more_records"] == false)
        #expect(try await client.get("\(Self.rules)?page=1&per_page=2").json["info"]?["more_records"] == true)
        #expect(try await client.get("\(Self.rules)?page=9").status == 204)

        let changed = try await client.put("\(Self.rules)/\(ids[0])", #"{"scoring_rules":[{"name":"Warm"}]}"#)
        #expect(changed.json["scoring_rules"]?[0]?["details"]?["id"]?.string == ids[0])
        #expect(try await client.get("\(Self.rules)/\(ids[0])").json["scoring_rules"]?[0]?["name"] == "Warm")

        #expect(try await client.delete("\(Self.rules)?ids=\(ids[0]),\(ids[1])").json["scoring_rules"]?.array?.count == 2)
        #expect(try await client.get("\(Self.rules)/\(ids[0])").status == 204)
        let again = try await client.delete("\(Self.rules)/\(ids[0])")
        #expect(again.status == 400)
        #expect(again.json["scoring_rules"]?[0]?["code"] == "INVALID_DATA")
    }

    @Test("What nobody made is there all the same, the same each time; id 0 is nothing")
    func madeUp() async throws {
        let (first, second) = (try await SandboxClient(), try await SandboxClient())
        let path = "/settings/holidays/4876876000000555001"
        let one = try await first.get(path)
        #expect(one.json["holidays"]?[0]?["id"] == "4876876000000555001")
        #expect(try await second.get(path).json == one.json)
        #expect(try await first.get("/settings/holidays/0").status == 204)
        #expect(try await first.get("/settings/portals/my_portal").json["portals"]?[0]?["name"] == "my_portal")
    }

    @Test("An object that is there once keeps what was sent")
    func single() async throws {
        let client = try await SandboxClient()
        let path = "/settings/appointment_preferences"
        #expect(try await client.put(path, #"{"appointment_preferences":{"allow_booking_outside_service_availability":true}}"#).status == 200)
        let read = try await client.get(path).json["appointment_preferences"]
        #expect(read?["allow_booking_outside_service_availability"] == true)
        #expect((read?.object?.count ?? 0) > 1)
    }

    @Test("Of several elements those that break the spec are refused, each in its place")
    func partly() async throws {
        let client = try await SandboxClient()
        let answer = try await client.post(Self.rules, #"{"scoring_rules":[{"name":"Good"},{"name":true},{"name":"\#(String(repeating: "x", count: 26))"}]}"#)
        let results = answer.json["scoring_rules"]?.array ?? []
        #expect(results.count == 3)
        #expect(results.last?["code"] == "INVALID_DATA")
        #expect(results[1]["details"]?["json_path"] == "$.scoring_rules[1].name")
        #expect(results[1]["details"]?["expected_data_type"] == "string")
        #expect(results[2]["details"]?["maximum_length"] == 25)
        let check = answer.headers["X-Sandbox-Check"] ?? ""
        #expect(check.contains("body.scoring_rules[1].name is no string"))
        #expect(check.contains("body.scoring_rules[2].name is over 25"))
        #expect(results.contains { $0["code"] == "SUCCESS" } ? answer.status == 207 : answer.status == 400)
    }

    @Test("Unknown keys, parameters and values are told, not refused; whatever stands in them, the header is plain")
    func hints() async throws {
        let client = try await SandboxClient()
        let answer = try await client.put(
            "/settings/appointment_preferences?paint=red",
            #"{"appointment_preferences":{"färbung\n":1},"more":{}}"#)
        #expect(answer.status == 200)
        let check = answer.headers["X-Sandbox-Check"] ?? ""
        #expect(check.contains("query.paint is not in the spec"))
        #expect(check.contains("body.more is not in the spec"))
        #expect(check.contains("body.appointment_preferences.f?rbung? is not in the spec"))
        #expect(check.utf8.allSatisfy { (32..<127).contains($0) })
        let many = (0..<500).map { "\"key\($0)\":1" }.joined(separator: ",")
        let long = try await client.put("/settings/appointment_preferences", #"{"appointment_preferences":{\#(many)}}"#)
        #expect((long.headers["X-Sandbox-Check"] ?? "").utf8.count < 1_600)
        #expect(long.headers["X-Sandbox-Check"]?.hasSuffix("; and more") == true)
    }

    @Test("Bodies that are none", arguments: ["", "{", "[]", "7", #""x""#, #"{"scoring_rules":{}}"#, #"{"scoring_rules":[]}"#, #"{"scoring_rules":[7]}"#, "{}"])
    func broken(body: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.call(.post, "/crm/v8\(Self.rules)", body)
        #expect(answer.status == 400)
        #expect(answer.headers["X-Sandbox-Operation"] == "scoring_rules.createScoringRules")
        #expect(answer.headers["X-Sandbox-Check"]?.hasPrefix("body") == true)
    }

    @Test("Jobs are over when they are asked, and their files are there")
    func jobs() async throws {
        let client = try await SandboxClient()
        let started = try await client.post(
            "/settings/audit_log_export",
            #"{"audit_log_export":[{"criteria":{"comparator":"equal","field":{"api_name":"action"},"value":"Added"}}]}"#)
        let id = try #require(started.json["audit_log_export"]?[0]?["details"]?["id"]?.string)
        let job = try await client.get("/settings/audit_log_export/\(id)").json["audit_log_export"]?[0]
        #expect(job?["status"] == "COMPLETED")
        let url = try #require(job?["download_links"]?[0]?.string.flatMap { URL(string: $0) })
        #expect(try await client.call(.get, url.path).headers["X-Sandbox-Operation"] == "audit_log_export.downloadExportAuditLogResult")
    }

    @Test("Downloads have bytes and a name, also at the addresses that answers give")
    func downloads() async throws {
        let client = try await SandboxClient()
        let links = try await client.call(.get, "/crm/bulk/v8/backup/urls").json["urls"]?["data_links"]?.array ?? []
        let url = try #require(links.first?.string.flatMap { URL(string: $0) })
        let file = try await client.call(.get, url.path)
        #expect(file.headers["X-Sandbox-Operation"] == "backup.downloadBackedUpData")
        #expect(file.headers["Content-Disposition"]?.contains("backup.zip") == true)
        #expect(file.body.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(try await client.call(.get, url.path, authorized: false).status == 401)
    }
}
