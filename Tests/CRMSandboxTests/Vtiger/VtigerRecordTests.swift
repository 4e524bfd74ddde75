import CRMSandbox
import RecordCore
import Testing

@Suite("Vtiger sandbox: records")
struct VtigerRecordTests {
    @Test("A created record is stored as the server stores it")
    func create() async throws {
        let crm = try await VtigerCaller()
        let lead = try await crm.create(
            "Leads",
            #"{"lastname":"Doe","firstname":"Jane","annualrevenue":"12345.678","noofemployees":"1.9","emailoptout":true,"leadstatus":"No such","assigned_user_id":"19x1","nosuch":"x","lead_no":"LEA9"}"#)
        #expect(lead["lead_no"]?.string == "LEA1")
        #expect(lead["annualrevenue"]?.string == "12345.68000000")
        #expect(lead["noofemployees"]?.string == "2")
        #expect(lead["emailoptout"]?.string == "1")
        #expect(lead["leadstatus"]?.string == "No such")
        #expect(lead["assigned_user_id"]?.string == "19x1")
        #expect(lead["label"]?.string == "Jane Doe")
        #expect(lead["nosuch"] == nil)
        #expect(lead["id"]?.string?.hasPrefix("10x") == true)
    }

    @Test(
        "What cannot be created is refused in the server's words",
        arguments: [
            (#"{"assigned_user_id":"19x1"}"#, "MANDATORY_FIELDS_MISSING"),
            (#"{"lastname":"x"}"#, "MANDATORY_FIELDS_MISSING"),
            (#"{"lastname":null,"assigned_user_id":"19x1"}"#, "MANDATORY_FIELDS_MISSING"),
            ("{bad", "INTERNAL_SERVER_ERROR"), ("[]", "MANDATORY_FIELDS_MISSING"),
        ])
    func refusals(element: String, code: String) async throws {
        let crm = try await VtigerCaller()
        #expect(try await crm.post("create", ["elementType": "Leads", "element": element]).code == code)
    }

    @Test("A null for a field that is not nullable leaves a record without its values")
    func corruption() async throws {
        let element = #"{"lastname":"N","company":null,"assigned_user_id":"19x1"}"#
        let broken = try await VtigerCaller().create("Leads", element)
        #expect(broken["lastname"]?.string == "")
        #expect(broken["lead_no"]?.string == "")
        #expect(broken["label"]?.string == "N")
        let repaired = try await VtigerCaller(.repaired).create("Leads", element)
        #expect(repaired["lastname"]?.string == "N")
    }

    @Test("Update wants the mandatory fields, revise only what changes")
    func changes() async throws {
        let crm = try await VtigerCaller()
        let id = try await crm.create("Leads", #"{"lastname":"A","phone":"1","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        #expect(try await crm.post("update", ["element": #"{"id":"\#(id)","phone":"2"}"#]).code == "MANDATORY_FIELDS_MISSING")
        let revised = try await crm.post("revise", ["element": #"{"id":"\#(id)","phone":""}"#])
        #expect(revised.result?["phone"]?.string == "")
        #expect(revised.result?["lastname"]?.string == "A")
        #expect(try await crm.post("revise", ["element": #"{"id":"\#(id)","lastname":""}"#]).code == "MANDATORY_FIELDS_MISSING")
        #expect(try await crm.post("delete", ["id": id]).result?["status"]?.string == "successful")
        #expect(try await crm.get("retrieve", ["id": id]).code == "ACCESS_DENIED")
    }

    @Test("References are checked by module, not by record; what is gone reads as none")
    func references() async throws {
        let crm = try await VtigerCaller()
        let account = try await crm.create("Accounts", #"{"accountname":"Acme","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        func contact(_ account: String) async throws -> VtigerCaller.Answer {
            try await crm.post(
                "create", ["elementType": "Contacts", "element": #"{"lastname":"C","account_id":"\#(account)","assigned_user_id":"19x1"}"#])
        }
        #expect(try await contact(account).result?["account_id"]?.string == account)
        #expect(try await contact("10x1").code == "REFERENCE_INVALID")
        #expect(try await contact("999x1").code == "ACCESS_DENIED")
        #expect(try await contact("abc").code == "INVALID_ID_ATTRIBUTE")
        #expect(try await contact("11x99999").result?["account_id"] == .null)
        #expect(try await VtigerCaller(.v82).create("Contacts", #"{"lastname":"C","assigned_user_id":"20x2"}"#)["account_id"]?.string == "")
    }

    @Test("Unique values are unique, and the refusal's code is a number")
    func duplicates() async throws {
        let crm = try await VtigerCaller()
        try await crm.sandbox.change("Accounts", .set("accountname", key: "isunique", to: true))
        _ = try await crm.create("Accounts", #"{"accountname":"Acme","assigned_user_id":"19x1"}"#)
        let again = try await crm.post("create", ["elementType": "Accounts", "element": #"{"accountname":"ACME","assigned_user_id":"19x1"}"#])
        #expect(again.code == "0")
        #expect(again.json["error"]?["code"]?.int == 0)
    }

    @Test("Owners come back with their prefix, and nobody without")
    func owners() async throws {
        let crm = try await VtigerCaller()
        for (sent, stored) in [("20x2", "20x2"), ("1", "19x1"), ("10x1", "19x1"), ("19x999", "999")] {
            let lead = try await crm.create("Leads", #"{"lastname":"O","assigned_user_id":"\#(sent)"}"#)
            #expect(lead["assigned_user_id"]?.string == stored)
        }
    }

    @Test("A file comes back by the id of its attachment")
    func files() async throws {
        let crm = try await VtigerCaller()
        let fields = ["operation": "create", "sessionName": crm.session, "elementType": "Documents"].map { (name, value) in
            "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let element = #"{"notes_title":"Up","filelocationtype":"I","filestatus":"1","assigned_user_id":"19x1"}"#
        let body =
            fields.joined() + "--b\r\nContent-Disposition: form-data; name=\"element\"\r\n\r\n\(element)\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"filename\"; filename=\"hello.txt\"\r\nContent-Type: text/plain\r\n\r\nhello file\r\n--b--\r\n"
        let created = try await crm.send(.post, form: body, headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(created.result?["filename"]?.string == "hello.txt")
        #expect(created.result?["filesize"]?.string == "10")
        let attachment = created.result?["imageattachmentids"]?.string ?? ""
        let file = try await crm.get("files_retrieve", ["id": attachment])
        #expect(file.result?[0]?["filecontents"]?.string == "aGVsbG8gZmlsZQ==")
        #expect(try await crm.get("files_retrieve", ["id": created.result?["id"]?.string ?? ""]).code == "RECORD_NOT_FOUND")
    }
}
