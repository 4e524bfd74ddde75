import RecordCore
import Testing

@Suite("People and the organisation")
struct OrganisationEndpointsTests {
    @Test("The organisation has every key that old clients take without looking")
    func organisation() async throws {
        let client = try await SandboxClient()
        let org = try #require(try await client.get("/org").json["org"]?[0])
        let keys = [
            "alias", "city", "country", "country_code", "currency_locale", "currency_symbol", "description", "employee_count", "fax",
            "gapps_enabled", "iso_code", "mc_status", "mobile", "phone", "primary_email", "primary_zuid", "state", "street", "time_zone",
            "website", "zgid", "zip", "company_name", "id",
        ]
        for key in keys { #expect(org[key] != nil, "\(key)") }
        for key in ["paid", "paid_type", "paid_expiry", "trial_type", "trial_expiry"] { #expect(org["license_details"]?[key] != nil) }
    }

    @Test("Users by type", arguments: [
        ("AllUsers", 4), ("ActiveUsers", 3), ("DeactiveUsers", 1), ("CurrentUser", 1), ("AdminUsers", 1), ("ConfirmedUsers", 4),
    ])
    func users(type: String, count: Int) async throws {
        let client = try await SandboxClient()
        let answer = try await client.get("/users?type=\(type)")
        #expect(answer.json["users"]?.array?.count == count)
        #expect(answer.info["count"] == .number(JSONNumber(count)))
    }

    @Test("Nobody is a 204, an unknown type an error, one user an array of one")
    func others() async throws {
        let client = try await SandboxClient()
        #expect(try await client.get("/users?type=DeletedUsers").status == 204)
        #expect(try await client.get("/users?type=Friends").code == "INVALID_DATA")
        let current = try await client.get("/users?type=CurrentUser").json["users"]?[0]
        let id = try #require(current?["id"]?.string)
        #expect(try await client.get("/users/\(id)").json["users"]?[0] == current)
        #expect(try await client.get("/users/1").status == 204)
        #expect(try await client.get("/users?type=AllUsers&per_page=3&page=2").json["users"]?.array?.count == 1)
        // The owner of a new record is the one whose token it is.
        let lead = try await client.create("Leads", #"{"Last_Name":"A"}"#)
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Owner"]?["id"] == .string(id))
    }

    @Test("Roles and profiles agree with users and modules")
    func roles() async throws {
        let client = try await SandboxClient()
        let user = try await client.get("/users?type=CurrentUser").json["users"]?[0]
        let profiles = try await client.get("/settings/profiles?module=undefined").json["profiles"]?.array ?? []
        #expect(profiles.contains { $0["id"] == user?["profile"]?["id"] })
        for profile in profiles {
            for key in ["created_time", "modified_time", "description", "category", "created_by", "modified_by"] { #expect(profile[key] != nil) }
        }
        let roles = try await client.get("/settings/roles").json["roles"]?.array ?? []
        #expect(roles.contains { $0["id"] == user?["role"]?["id"] })
        let id = try #require(roles[0]["id"]?.string)
        #expect(try await client.get("/settings/roles/\(id)").json["roles"]?.array?.count == 1)
        #expect(try await client.get("/settings/profiles/1").status == 204)
    }
}
