import CRMSandbox
import RecordCore
import Testing

@Suite("Users, roles and profiles are made, changed and deleted")
struct PeopleEndpointsTests {
    private func count(_ type: String, _ client: SandboxClient) async throws -> Int {
        let list = try await client.get("/users?type=\(type)").json["users"]?.array?.count ?? 0
        let count = try await client.get("/users/actions/count?type=\(type)").json["count"]?.int
        #expect(count == list, "\(type)")
        return list
    }

    @Test("A user is invited, changed, switched off and deleted; every type counts what it lists") func users() async throws {
        let client = try await SandboxClient()
        let me = try #require(try await client.get("/users?type=CurrentUser").json["users"]?[0])
        let role = try #require(me["role"]?["id"]?.string), profile = try #require(me["profile"]?["id"]?.string)
        let body = #"{"users":[{"last_name":"Haddad","first_name":"Noor","email":"noor@x.example","role":"\#(role)","profile":{"id":"\#(profile)"},"phone":"1"}]}"#
        let made = try await client.post("/users", body)
        #expect(made.status == 201)
        let id = try #require(made.json["users"]?[0]?["details"]?["id"]?.string)
        #expect(try await client.post("/users", body).json["users"]?[0]?["code"] == "DUPLICATE_DATA")
        #expect(try await count("AllUsers", client) == 5)
        #expect(try await count("NotConfirmedUsers", client) == 1)
        #expect(try await count("AdminUsers", client) == 2)
        #expect(try await count("ActiveConfirmedAdmins", client) == 1)

        #expect(try await client.put("/users/\(id)", #"{"users":[{"status":"disabled","time_zone":"Asia/Tokyo"}]}"#).status == 200)
        let user = try await client.get("/users/\(id)").json["users"]?[0]
        #expect(user?["status"] == "disabled" && user?["time_zone"] == "Asia/Tokyo" && user?["phone"] == "1" && user?["full_name"] == "Noor Haddad")
        #expect(try await client.put("/users/\(id)", #"{"users":[{"status":"disabled"}]}"#).json["users"]?[0]?["code"] == "ID_ALREADY_DEACTIVATED")
        #expect(try await count("DeactiveUsers", client) == 2)

        #expect(try await client.delete("/users/\(id)").status == 200)
        #expect(try await client.delete("/users/\(id)").json["users"]?[0]?["code"] == "ID_ALREADY_DELETED")
        #expect(try await client.put("/users/\(id)", #"{"users":[{"phone":"2"}]}"#).json["users"]?[0]?["code"] == "CANNOT_UPDATE_DELETED_USER")
        #expect(try await count("DeletedUsers", client) == 1)
        #expect(try await count("AllUsers", client) == 4)
    }

    @Test("What cannot be done to users", arguments: [
        (#"{"users":[{"email":"a@b.example"}]}"#, "MANDATORY_NOT_FOUND"), (#"{"users":[]}"#, "MANDATORY_NOT_FOUND"),
        (#"{"users":{}}"#, "INVALID_DATA"), (#"{"users":[{"last_name":"A","email":"a@b.example","role":"1","profile":"1"}]}"#, "INVALID_DATA"),
    ])
    func refused(body: String, code: String) async throws {
        let client = try await SandboxClient()
        let answer = try await client.post("/users", body)
        #expect(answer.status == 400)
        #expect((answer.json["code"] ?? answer.json["users"]?[0]?["code"])?.string == code)
    }

    @Test("The owner of the organisation stays, and a confirmed user's address") func owner() async throws {
        let client = try await SandboxClient()
        let id = try #require(try await client.get("/users?type=CurrentUser").json["users"]?[0]?["id"]?.string)
        #expect(try await client.delete("/users/\(id)").json["users"]?[0]?["code"] == "NOT_ALLOWED")
        #expect(try await client.put("/users/\(id)", #"{"users":[{"email":"b@b.example"}]}"#).json["users"]?[0]?["code"] == "EMAIL_UPDATE_NOT_ALLOWED")
    }

    @Test("A user's records go to another one when the user is transferred and deleted") func transfer() async throws {
        let client = try await SandboxClient()
        let ids = try await client.get("/users?type=ActiveUsers").json["users"]?.array?.compactMap { $0["id"]?.string } ?? []
        let lead = try await client.create("Leads", #"{"Last_Name":"A","Owner":"\#(ids[1])"}"#)
        let body = #"{"transfer_and_delete":[{"id":"\#(ids[1])","transfer":{"id":"\#(ids[2])","records":true}}]}"#
        let job = try #require(try await client.post("/users/actions/transfer_and_delete", body).json["transfer_and_delete"]?[0]?["details"]?["jobId"]?.string)
        var words: [String] = []
        for _ in 0..<3 {
            let status = try await client.get("/users/actions/transfer_and_delete?job_id=\(job)").json["transfer_and_delete"]?[0]?["status"]
            words.append(status?.string ?? "")
        }
        #expect(words == ["SCHEDULED", "RUNNING", "COMPLETED"])
        #expect(try await client.get("/Leads/\(lead)").rows[0]["Owner"]?["id"]?.string == ids[2])
        #expect(try await client.get("/users/\(ids[1])").json["users"]?[0]?["status"] == "deleted")
    }

    @Test("Roles make a tree: none is below itself, and those of a deleted one go to its heir") func roles() async throws {
        let client = try await SandboxClient()
        let top = try #require(try await client.get("/settings/roles").json["roles"]?[0]?["id"]?.string)
        func create(_ name: String, below: String) async throws -> String {
            let answer = try await client.post("/settings/roles", #"{"roles":[{"name":"\#(name)","reporting_to":{"id":"\#(below)"}}]}"#)
            return answer.json["roles"]?[0]?["details"]?["id"]?.string ?? ""
        }
        let support = try await create("Support", below: top)
        let desk = try await create("Desk", below: support)
        #expect(try await create("support", below: top) == "")
        let circle = try await client.put("/settings/roles/\(support)", #"{"roles":[{"reporting_to":{"id":"\#(desk)"}}]}"#)
        #expect(circle.status == 400)
        #expect(try await client.delete("/settings/roles/\(support)").code == "REQUIRED_PARAM_MISSING")
        #expect(try await client.delete("/settings/roles/\(top)?transfer_to_id=\(desk)").status == 403)
        #expect(try await client.delete("/settings/roles/\(support)?transfer_to_id=\(desk)").status == 200)
        #expect(try await client.get("/settings/roles/\(desk)").json["roles"]?[0]?["reporting_to"]?["id"]?.string == top)
    }

    @Test("Profiles are cloned; their permissions are switched; the system's own stay") func profiles() async throws {
        let client = try await SandboxClient()
        let list = try await client.get("/settings/profiles").json
        #expect(list["info"]?["license_limit"] == 25)
        let standard = try #require(list["profiles"]?.array?.first { $0["name"] == "Standard" }?["id"]?.string)
        let made = try await client.call(.post, "/crm/v8/settings/profiles/\(standard)/actions/clone", #"{"profiles":[{"name":"Guests"}]}"#)
        #expect(made.status == 201)
        let id = try #require(made.json["profiles"]?[0]?["details"]?["id"]?.string)
        let permission = try #require(try await client.get("/settings/profiles/\(id)").json["profiles"]?[0]?["permissions_details"]?[0]?["id"]?.string)
        let off = #"{"profiles":[{"permissions_details":[{"id":"\#(permission)","enabled":false}]}]}"#
        #expect(try await client.put("/settings/profiles/\(id)", off).status == 200)
        #expect(try await client.get("/settings/profiles/\(id)").json["profiles"]?[0]?["permissions_details"]?[0]?["enabled"] == false)
        #expect(try await client.get("/settings/profiles/\(standard)").json["profiles"]?[0]?["permissions_details"]?[0]?["enabled"] == true)
        #expect(try await client.delete("/settings/profiles/\(standard)?transfer_to=\(id)").status == 403)
        #expect(try await client.delete("/settings/profiles/\(id)?transfer_to=\(standard)").json["code"] == "SUCCESS")
    }
}
