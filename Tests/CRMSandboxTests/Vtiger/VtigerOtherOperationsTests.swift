import CRMRuntime
import CRMSandbox
import Foundation
import RecordCore
import Testing

@Suite("Vtiger sandbox: sync, conversion, related records, administration")
struct VtigerOtherOperationsTests {
    @Test("Every one of the 38 operations is answered, and says which it is")
    func operations() async throws {
        let crm = try await VtigerCaller()
        let operations = await crm.sandbox.operations
        #expect(operations.count == 38)
        for operation in operations {
            let answer = try await operation.method == "GET" ? crm.get(operation.id) : crm.post(operation.id)
            #expect(answer.headers["X-Sandbox-Operation"] == operation.id)
            #expect((answer.headers["X-Sandbox"] == "canned") == (operation.answer == .canned))
            #expect([200, 500].contains(answer.status))
            await crm.sandbox.reset()
            #expect(await crm.sandbox.makeSession() == crm.session)
        }
    }

    @Test("Repaired sync goes in pages that end with a second, and tells what was deleted or converted")
    func sync() async throws {
        #expect(try await VtigerCaller().get("sync", ["modifiedTime": "1", "elementType": "Leads"]).status == 500)
        let crm = try await VtigerCaller(.repaired)
        var first = ""
        for number in 0..<130 {
            if number % 50 == 0 { crm.clock.advance(by: .seconds(1)) }
            let id = try await crm.create("Leads", #"{"lastname":"L\#(number)","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
            if number == 0 { first = id }
        }
        _ = try await crm.create("Leads", #"{"lastname":"G","assigned_user_id":"20x2"}"#)
        func page(_ since: String, _ type: String? = nil) async throws -> JSONValue {
            let answer = try await crm.get("sync", ["modifiedTime": since, "elementType": "Leads", "syncType": type ?? ""])
            return answer.result ?? .null
        }
        let one = try await page("1")
        #expect(one["updated"]?.array?.count == 100)
        #expect(one["more"] == true)
        #expect(one["updated"]?[0]?["label"] == nil)
        let two = try await page(one["lastModifiedTime"]?.number?.text ?? "")
        #expect(two["updated"]?.array?.count == 30)
        #expect(two["more"] == false)
        let checkpoint = two["lastModifiedTime"]?.number?.text ?? ""
        crm.clock.advance(by: .seconds(1))
        _ = try await crm.post("delete", ["id": first])
        let three = try await page(checkpoint)
        #expect(three["deleted"] == [.string(first)])
        #expect(three["updated"] == [])
        #expect(try await page("1", "application")["more"] == true)
        #expect(try await crm.get("sync", ["modifiedTime": "0", "elementType": "Leads"]).status == 500)
        #expect(try await crm.get("sync", ["modifiedTime": "1", "elementType": "Currency"]).code == "ACCESS_DENIED")
    }

    @Test("A lead becomes an account, a contact and a potential, once")
    func conversion() async throws {
        let crm = try await VtigerCaller()
        let lead = try await crm.create("Leads", #"{"lastname":"Conv","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        let entities = #"{"Accounts":{"create":true,"name":"Accounts","accountname":"Co"},"Contacts":{"create":true,"name":"Contacts","lastname":"Conv"}}"#
        let element = #"{"leadId":"\#(lead)","assignedTo":"19x1","entities":\#(entities)}"#
        let made = try await crm.post("convertlead", ["element": element]).result
        let contact = try await crm.get("retrieve", ["id": made?["Contacts"]?.string ?? ""]).result
        #expect(contact?["account_id"] == made?["Accounts"])
        #expect(made?["Potentials"] == nil)
        #expect(try await crm.post("convertlead", ["element": element]).code == "LEAD_ALREADY_CONVERTED")
        #expect(try await crm.query("select id from Leads;").result == [])
        #expect(try await crm.get("retrieve", ["id": lead]).result?["lastname"]?.string == "Conv")
        // What fails on the way leaves nothing behind.
        let other = try await crm.create("Leads", #"{"lastname":"Other","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        let broken = #"{"leadId":"\#(other)","entities":{"Accounts":{"create":true,"accountname":"New"},"Contacts":{"create":true}}}"#
        #expect(try await crm.post("convertlead", ["element": broken]).code == "MANDATORY_FIELDS_MISSING")
        #expect(try await crm.query("select id from Accounts where accountname='New';").result == [])
    }

    @Test("Related records are those that point here, and those put together by hand")
    func related() async throws {
        let crm = try await VtigerCaller()
        let account = try await crm.create("Accounts", #"{"accountname":"A","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        let contact = try await crm.create("Contacts", #"{"lastname":"C","account_id":"\#(account)","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        let campaign = try await crm.create("Campaigns", #"{"campaignname":"P","closingdate":"2027-01-01","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        func contacts(of id: String) async throws -> [String] {
            let answer = try await crm.get("retrieve_related", ["id": id, "relatedType": "Contacts", "relatedLabel": "Contacts"])
            return answer.result?.array?.compactMap { $0["id"]?.string } ?? [answer.code ?? ""]
        }
        #expect(try await contacts(of: account) == [contact])
        #expect(try await contacts(of: campaign) == [])
        let added = try await crm.post("add_related", ["sourceRecordId": campaign, "relatedRecordId": contact, "relationIdLabel": "Contacts"])
        #expect(added.result?["message"]?.string == "successfull")
        #expect(try await contacts(of: campaign) == [contact])
        func found(_ query: String) async throws -> VtigerCaller.Answer {
            try await crm.get("query_related", ["query": query, "id": account, "relatedLabel": "Contacts"])
        }
        #expect(try await found("SELECT lastname FROM Contacts WHERE lastname='c'").result == [["lastname": "C", "id": .string(contact)]])
        #expect(try await found("SELECT lastname FROM Contacts WHERE lastname='x'").result == [])
        #expect(try await found("select lastname from Contacts where lastname='C'").code == "QUERY_SYNTAX_ERROR")
        #expect(try await found("SELECT lastname FROM Contacts;").code == "UNKOWN_ENTITY")
        let types = try await crm.get("relatedtypes", ["elementType": "Accounts"]).result
        #expect(types?["information"]?["Activities"]?["name"]?.string == "Calendar")
    }

    @Test("A user without rights sees no users, and writes numbers with a comma")
    func reader() async throws {
        let crm = try await VtigerCaller(user: "reader")
        #expect(try await crm.get("retrieve", ["id": "19x1"]).code == "ACCESS_DENIED")
        #expect(try await crm.get("describe", ["elementType": "Users"]).code == "ACCESS_DENIED")
        #expect(try await crm.get("listtypes").result?["types"]?.array?.contains("Users") == false)
        let deal = try await crm.create(
            "Potentials",
            #"{"potentialname":"P","closingdate":"06-05-2027","sales_stage":"Prospecting","amount":"99.99","probability":"12.5","assigned_user_id":"19x5"}"#)
        #expect(deal["probability"]?.string == "125.000")
        #expect(deal["amount"]?.string == "99.99000000")
        #expect(deal["closingdate"]?.string == "2027-05-06")
    }

    @Test("Seeded records are the same every time, in order of their times, and fill what is mandatory")
    func seeding() async throws {
        func rows() async throws -> JSONValue? {
            let crm = try await VtigerCaller()
            try await crm.sandbox.seed("Accounts", count: 3)
            try await crm.sandbox.seed("Contacts", count: 20)
            #expect(await crm.sandbox.recordCounts == ["Accounts": 3, "Contacts": 20])
            return try await crm.query("select * from Contacts;").result
        }
        let first = try await rows()
        #expect(first == (try await rows()))
        #expect(first?.array?.allSatisfy { $0["lastname"]?.string?.isEmpty == false } == true)
        #expect(first?.array?.contains { $0["account_id"]?.string?.hasPrefix("11x") == true } == true)
        await #expect(throws: SandboxError.unknownModule("Users")) { try await VtigerCaller().sandbox.seed("Users", count: 1) }
    }

    @Test("Fields change as an administrator changes them; what only Zoho has is refused")
    func fields() async throws {
        let crm = try await VtigerCaller()
        let id = try await crm.create("Leads", #"{"lastname":"L","city":"Rome","assigned_user_id":"19x1"}"#)["id"]?.string ?? ""
        var region = SandboxField(apiName: "cf_901", dataType: "picklist", label: "Region")
        region.options = ["North", "South"]
        region.isMandatory = true
        try await crm.sandbox.change("Leads", .add(region), .rename("city", to: "town"), .remove("fax"))
        let fields = try await crm.get("describe", ["elementType": "Leads"]).result?["fields"]?.array ?? []
        let added = fields.first { $0["name"]?.string == "cf_901" }
        #expect(added?["type"]?["picklistValues"]?[1]?["value"]?.string == "South")
        let lead = try await crm.get("retrieve", ["id": id]).result
        #expect(lead?["town"]?.string == "Rome")
        #expect(lead?["city"] == nil)
        #expect(lead?["fax"] == nil)
        #expect(try await crm.post("create", ["elementType": "Leads", "element": #"{"lastname":"x","assigned_user_id":"19x1"}"#]).code == "MANDATORY_FIELDS_MISSING")
        await #expect(throws: SandboxError.unknownField(module: "Leads", field: "city")) { try await crm.sandbox.change("Leads", .remove("city")) }
        await #expect(throws: SandboxError.self) { try await crm.sandbox.change(.add("Trips")) }
    }

    @Test("The sandbox's own paths seed, end sessions and order mishaps")
    func administration() async throws {
        let crm = try await VtigerCaller()
        func admin(_ path: String, _ body: String) async throws -> JSONValue {
            let url = try #require(URL(string: "http://localhost/__sandbox/\(path)"))
            let answer = try await crm.sandbox.transport.send(HTTPRequest(method: .post, url: url, body: .data(Data(body.utf8))))
            return try JSONValue(parsing: answer.body)
        }
        #expect(try await admin("seed", #"{"Leads":5}"#)["records"]?["Leads"]?.int == 5)
        _ = try await admin("sessions/end", "{}")
        #expect(try await crm.get("listtypes").code == "INVALID_SESSIONID")
        _ = try await admin("faults", #"{"kind":"html","status":502,"path":"getchallenge"}"#)
        #expect(try await crm.get("getchallenge", ["username": "admin"]).status == 502)
        #expect(try await admin("shuffle", "{}")["error"]?.string != nil)
    }
}
