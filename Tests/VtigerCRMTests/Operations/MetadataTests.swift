import Testing
import VtigerCRM

/// What there is on a server: types, descriptions, related lists, in all forms in which servers write them.
struct MetadataTests {
    @Test func typesStandInTheServersOrder() async throws {
        let server = OperationServer([
            "listtypes": .operationResult(
                #"""
                {"types":["Leads","Accounts","Groups","Odd"],"information":{"Accounts":{"isEntity":true,"label":"Kunden &amp; Partner","singular":"Kunde"},
                "Leads":{"isEntity":"1","label":"Leads","singular":"Lead"},"Groups":{"isEntity":false,"label":"Groups","singular":"Groups"}}}
                """#)
        ])
        let types = try await server.client().types()
        #expect(types.map(\.name) == ["Leads", "Accounts", "Groups", "Odd"])
        #expect(types.map(\.isEntity) == [true, true, false, false])
        #expect(types[1].label == "Kunden & Partner" && types[1].singular == "Kunde" && types[3].label == "Odd")
        let sent = try #require(await server.sent.first)
        #expect(sent.method == .get && sent.query["fieldTypeList"] == nil)
    }

    /// An empty map comes as an empty list, and a list of types goes as JSON.
    @Test func typesWithFields() async throws {
        let server = OperationServer(["listtypes": .operationResult(#"{"types":[],"information":[]}"#)])
        let types = try await server.client().types(withFields: ["email", "phone"])
        #expect(types.isEmpty)
        #expect(await server.sent.first?.query["fieldTypeList"] == #"["email","phone"]"#)
    }

    @Test func oneListMayStandTwiceInATypesList() async throws {
        let server = OperationServer([
            "relatedtypes": .operationResult(
                #"""
                {"types":["Calendar","Calendar","SalesOrder"],"information":{"Activities":{"name":"Calendar","label":"Activities","isEntity":"1"},
                "Activity History":{"name":"Calendar","label":"Activity History","isEntity":"1"},
                "Sales Order":{"name":"SalesOrder","label":"Auftr&auml;ge","isEntity":""}}}
                """#)
        ])
        let lists = try await server.client().relatedTypes(of: "Accounts")
        #expect(lists.map(\.relation) == ["Activities", "Activity History", "Sales Order"])
        #expect(lists.map(\.type) == ["Calendar", "Calendar", "SalesOrder"] && lists.map(\.isEntity) == [true, true, false])
        #expect(lists[2].label == "Aufträge")
        #expect(await server.sent.first?.query["elementType"] == "Accounts")
    }

    /// Booleans as booleans and as texts, a default that is missing or null, empty lists of choices and targets.
    @Test func descriptionsAreTyped() async throws {
        let server = OperationServer([
            "describe": .operationResult(
                #"""
                {"label":"Products","name":"Products","createable":true,"updateable":true,"deleteable":true,"retrieveable":true,"idPrefix":"14",
                "isEntity":true,"labelFields":"productname","allowDuplicates":false,"fields":[
                {"name":"productname","label":"Name","mandatory":true,"type":{"name":"string"},"isunique":false,"nullable":false,"editable":true,"default":null},
                {"name":"tax1","label":"VAT","mandatory":"","nullable":"1","editable":"1","type":{"name":"double"}},
                {"name":"vendor_id","label":"Vendor","mandatory":false,"nullable":true,"editable":true,"default":"","type":{"name":"reference","refersTo":["Vendors"]}},
                {"name":"usageunit","label":"Unit","mandatory":false,"nullable":true,"editable":true,"default":"",
                 "type":{"name":"picklist","defaultValue":"Box","picklistValues":[{"label":"Kiste","value":"Box"},{"label":"","value":"0"}]}},
                {"name":"filename","label":"File","mandatory":false,"nullable":true,"editable":true,"type":{"name":"file","maxUploadFileSize":52428800}}]}
                """#)
        ])
        let products = try await server.client().describe("Products")
        #expect(products.name == "Products" && products.idPrefix == "14" && products.createable == true && products.allowDuplicates == false)
        let fields = try #require(products.fields)
        #expect(fields.map(\.name) == ["productname", "tax1", "vendor_id", "usageunit", "filename"])
        #expect(fields[0].mandatory == true && fields[0].nullable == false && fields[0].default == nil)
        #expect(fields[1].nullable == true && fields[1].mandatory != true && fields[1].type?.name == "double")
        #expect(fields[2].type?.refersTo == ["Vendors"] && fields[1].type?.refersTo == nil)
        #expect(fields[3].type?.picklistValues?.map(\.value) == ["Box", "0"] && fields[3].type?.picklistValues?.first?.label == "Kiste")
        #expect(fields[4].type?.maxUploadFileSize == 52_428_800)
        #expect(await server.sent.first?.query["elementType"] == "Products")
    }

    @Test func whatTheUserMayNotSeeIsAnError() async throws {
        let server = OperationServer(["describe": .operationRefusal("ACCESS_DENIED", "Permission to perform the operation is denied for name : NoSuch")])
        let error = try #require(await operationError { try await server.client().describe("NoSuch") })
        #expect(error.crmCode == "ACCESS_DENIED" && error.nextAction?.isEmpty == false)
        // The server would take them for missing.
        for name in ["", "0"] {
            let refused = try #require(await operationError { try await server.client().describe(name) })
            #expect(refused.code == "refused.operations.empty-parameter")
        }
        #expect(await server.sent.count == 1)
    }
}
