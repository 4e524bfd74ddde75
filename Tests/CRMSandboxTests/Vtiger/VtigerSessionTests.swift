import CRMRuntime
import CRMSandbox
import RecordCore
import Testing

@Suite("Vtiger sandbox: sessions and transport")
struct VtigerSessionTests {
    private func token(_ crm: VtigerCaller, _ user: String = "admin") async throws -> String {
        try await crm.get("getchallenge", ["username": user]).result?["token"]?.string ?? ""
    }

    @Test("A challenge and the key make a session; a second challenge ends the first")
    func login() async throws {
        let crm = try await VtigerCaller()
        let first = try await token(crm)
        #expect(first.count == 13)
        let login = try await crm.post("login", ["username": "ADMIN", "accessKey": MD5.hex(first + "sandbox")])
        #expect(login.result?["userId"]?.string == "19x1")
        #expect(login.result?["vtigerVersion"]?.string == "8.4.0")
        let session = login.result?["sessionName"]?.string ?? ""
        #expect(try await crm.get("listtypes", session: session).result?["types"]?.array?.isEmpty == false)
        _ = try await token(crm)
        #expect(try await crm.post("login", ["username": "admin", "accessKey": MD5.hex(first + "sandbox")]).code == "INVALID_USER_CREDENTIALS")
        crm.clock.advance(by: .seconds(301))
        #expect(try await crm.post("login", ["username": "admin", "accessKey": "x"]).code == "INVALID_AUTH_TOKEN")
    }

    @Test("Sessions end by logout, but not on 8.2")
    func logout() async throws {
        let crm = try await VtigerCaller()
        #expect(try await crm.post("logout").result?["message"]?.string == "successfull")
        #expect(try await crm.get("listtypes").code == "INVALID_SESSIONID")
        let old = try await VtigerCaller(.v82)
        let answer = try await old.post("logout")
        #expect(answer.status == 500)
        #expect(answer.body.isEmpty)
        #expect(try await old.get("listtypes").code == nil)
        await old.sandbox.endSessions()
        #expect(try await old.get("listtypes").code == "INVALID_SESSIONID")
        #expect(try await old.get("listtypes", session: "").code == "AUTHENTICATION_REQUIRED")
    }

    @Test("Parameters count only where the operation looks for them")
    func places() async throws {
        let crm = try await VtigerCaller()
        #expect(try await crm.post("retrieve", ["id": "19x1"]).code == "ACCESS_DENIED")
        #expect(try await crm.send(.post, query: "operation=RETRIEVE&sessionName=\(crm.session)&id=19x1").result?["user_name"]?.string == "admin")
        #expect(try await crm.get("nosuch").status == 500)
        #expect(try await crm.get("listtypes", ["format": "xml"]).status == 500)
        let long = try await crm.query("select id from Leads where id in ('\(String(repeating: "1", count: 8200))');")
        #expect(long.status == 414)
        #expect(long.headers["Content-Type"]?.hasPrefix("text/html") == true)
    }

    @Test("8.4 writes control characters as they are, 8.2 escapes all that is not ASCII")
    func controlCharacters() async throws {
        let element = #"{"lastname":"a\u0001é/","assigned_user_id":"19x1"}"#
        let raw = try await VtigerCaller().post("create", ["elementType": "Leads", "element": element])
        #expect(raw.text.contains("a\u{1}é/"))
        #expect(raw.json == .null)
        let escaped = try await VtigerCaller(.v82).post("create", ["elementType": "Leads", "element": element])
        #expect(escaped.text.contains(#"a\u0001\u00e9\/"#))
        #expect(escaped.result?["label"]?.string == "a\u{1}&eacute;/")
    }

    @Test("Each habit can be had alone: a warning before the JSON, repaired numbers, one's own login")
    func singleQuirks() async throws {
        var quirks = VtigerQuirks.repaired
        quirks.phpWarning = "<br />Warning: x in y on line 3<br />"
        let crm = try await VtigerCaller(quirks) {
            $0.userName = "owner"
            $0.accessKey = "other"
        }
        let answer = try await crm.get("getchallenge", ["username": "owner"])
        #expect(answer.text.hasPrefix("<br />Warning"))
        let token = try JSONValue(parsing: answer.body.drop { $0 != UInt8(ascii: "{") })["result"]?["token"]?.string ?? ""
        let login = try await crm.post("login", ["username": "owner", "accessKey": MD5.hex(token + "other")])
        #expect(login.text.contains(#""username":"owner""#))
        quirks.phpWarning = nil
        let lead = try await VtigerCaller(quirks).create("Leads", #"{"lastname":"😀","annualrevenue":"1.25","assigned_user_id":"19x1"}"#)
        #expect(lead["lastname"]?.string == "😀")
        #expect(lead["annualrevenue"]?.string == "1.25000000")
    }

    @Test("Faults strike by operation and module")
    func faults() async throws {
        let crm = try await VtigerCaller()
        await crm.sandbox.inject(SandboxFault(.status(500), path: "create/Leads"))
        await crm.sandbox.inject(SandboxFault(.invalidToken, path: "describe"))
        #expect(try await crm.get("listtypes").status == 200)
        #expect(try await crm.post("create", ["elementType": "Leads", "element": "{}"]).status == 500)
        #expect(try await crm.get("describe", ["elementType": "Leads"]).code == "INVALID_SESSIONID")
        #expect(try await crm.get("describe", ["elementType": "Leads"]).result?["idPrefix"]?.string == "10")
    }
}
