import Testing
import VtigerCRM

/// The generated functions: which operation they call, by which method, with which parameters, and what they make of answers.
struct GeneratedOperationTests {
    /// Each function once, with what has to arrive. Source: the operations that servers of 8.4.0 register.
    @Test func everyFunctionCallsItsOperation() async throws {
        let server = OperationServer([
            "wsapp_register": .operationResult(#"{"key":"6b00e6633e0d0"}"#), "wsapp_deregister": .operationResult(#"["x","y"]"#), "wsapp_map": .operationAnswer(#"{"success":true}"#),
        ])
        let vtiger = try server.client()
        let record: RawRecordID = "10x4"
        _ = try await vtiger.metadata.describe("Leads")
        _ = try await vtiger.administration.changePassword(of: "19x5", from: "old", to: "new", confirmation: "new")
        _ = try await vtiger.administration.deleteUser("19x5", newOwner: "19x1")
        _ = try await vtiger.inventory.retrieve("4x39")
        _ = try await vtiger.mobile.alerts()
        _ = try await vtiger.mobile.alert("3")
        _ = try await vtiger.mobile.filters(of: "Leads")
        _ = try await vtiger.mobile.record(record)
        _ = try await vtiger.mobile.groupedRecord(record)
        _ = try await vtiger.mobile.filter("7")
        _ = try await vtiger.mobile.records(["module": "Leads"])
        _ = try await vtiger.mobile.save(module: "Leads", values: ["lastname": "Smith"], record: record)
        _ = try await vtiger.mobile.sync(module: "Leads", since: "1", page: 2)
        _ = try await vtiger.mobile.query("SELECT * FROM Leads;", module: "Leads", page: 1)
        _ = try await vtiger.mobile.groupedQuery("SELECT * FROM Leads;")
        let app = try await vtiger.apps.register(type: "vtigerCRM", syncType: "app")
        #expect(app.key == "6b00e6633e0d0")
        #expect(try await vtiger.apps.deregister(type: "x", key: "y") == ["x", "y"])
        _ = try await vtiger.apps.changes(key: "x", module: "Leads")
        _ = try await vtiger.apps.put([], key: "x")
        try await vtiger.apps.map([], key: "x")

        let expected: [(String, [String: String])] = [
            ("describe", ["elementType": "Leads"]),
            ("changePassword", ["id": "19x5", "oldPassword": "old", "newPassword": "new", "confirmPassword": "new"]),
            ("deleteUser", ["id": "19x5", "newOwnerId": "19x1"]), ("retrieve_inventory", ["id": "4x39"]), ("mobile.fetchallalerts", [:]),
            ("mobile.alertdetailswithmessage", ["alertid": "3"]), ("mobile.fetchmodulefilters", ["module": "Leads"]),
            ("mobile.fetchrecord", ["record": "10x4"]), ("mobile.fetchrecordwithgrouping", ["record": "10x4"]),
            ("mobile.filterdetailswithcount", ["filterid": "7"]), ("mobile.listmodulerecords", ["elements": #"{"module":"Leads"}"#]),
            ("mobile.saverecord", ["module": "Leads", "record": "10x4", "values": #"{"lastname":"Smith"}"#]),
            ("mobile.syncModuleRecords", ["module": "Leads", "syncToken": "1", "page": "2"]),
            ("mobile.query", ["module": "Leads", "query": "SELECT * FROM Leads;", "page": "1"]),
            ("mobile.querywithgrouping", ["query": "SELECT * FROM Leads;"]), ("wsapp_register", ["type": "vtigerCRM", "synctype": "app"]),
            ("wsapp_deregister", ["type": "x", "key": "y"]), ("wsapp_get", ["key": "x", "module": "Leads"]), ("wsapp_put", ["key": "x", "element": "[]"]),
            ("wsapp_map", ["key": "x", "element": "[]"]),
        ]
        let sent = await server.sent
        #expect(sent.map(\.operation) == expected.map(\.0))
        for (sent, (operation, parameters)) in zip(sent, expected) {
            let own = sent.method == .get ? sent.query : sent.form
            #expect(own.filter { !["operation", "sessionName"].contains($0.key) } == parameters, "\(operation)")
            // A parameter in the other place counts as missing.
            #expect((sent.method == .get ? sent.form : sent.query).isEmpty, "\(operation)")
            #expect(own["sessionName"] == "7063db516b00e66061106", "\(operation)")
        }
    }

    /// Servers answer these with a text, and a password is in no error.
    @Test func textInPlaceOfJSONIsAClearError() async throws {
        let server = OperationServer(otherwise: .operationAnswer("Sorry! Attempt to access restricted file.", type: "text/html; charset=UTF-8"))
        let vtiger = try server.client()
        let change = try #require(
            await operationError { try await vtiger.administration.changePassword(of: "19x5", from: "olD-1", to: "neW-2", confirmation: "neW-2") })
        let delete = try #require(await operationError { try await vtiger.administration.deleteUser("19x5", newOwner: "19x1") })
        for error in [change, delete] {
            #expect(error.code == "answer.plain-text" && error.message.contains("restricted file") && error.nextAction != nil)
        }
        #expect(change.call == "operations.changePassword" && delete.call == "operations.deleteUser")
        for text in [change.description, String(reflecting: change), change.url ?? ""] {
            #expect(!text.contains("olD-1") && !text.contains("neW-2"))
        }
    }

    /// What servers cannot do says so.
    @Test func silenceIsAnErrorThatNamesTheOperation() async throws {
        let server = OperationServer(otherwise: .operationAnswer("", status: 500, type: "text/html"))
        let error = try #require(await operationError { try await server.client().inventory.retrieve("4x39") })
        #expect(error.httpStatus == 500 && error.message.contains("retrieve_inventory") && error.nextAction?.contains("retrieve") == true)
    }

    @Test func aShapeThatIsNoneIsAnError() async throws {
        for result in [#""text""#, "[]", "7", "null"] {
            let server = OperationServer(["wsapp_register": .operationResult(result)])
            let error = await operationError { try await server.client().apps.register(type: "a", syncType: "app") }
            #expect(error != nil, "\(result)")
        }
    }
}
