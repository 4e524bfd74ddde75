import CRMSandbox
import CRMSchema
import CRMTesting
import Foundation
import StandardOrganisation
import Testing
import VtigerCRM
import VtigerStandardModules

/// Each of the 38 operations once, by its function, against the server in memory.
struct EveryOperationTests {
    private static let spec = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.vtigerEndpointSpec))

    /// The sandbox was written from the recordings and the spec from the list of operations: both know the same.
    @Test func specAndSandboxAgree() async throws {
        #expect(Self.spec.diagnostics.map(\.message) == [] && Self.spec.vendor == .vtiger)
        let played = await (try await VtigerSandboxClient()).sandbox.operations
        #expect(Set(played.map(\.id)) == Set(Self.spec.operations.compactMap(\.operation?.value)))
    }

    @Test func eachFunctionReachesItsOperation() async throws {
        let client = try await VtigerSandboxClient(seed: ["Accounts": 2, "Contacts": 2, "Leads": 3], quirks: .repaired)
        let transport = ObservingTransport(client.sandbox.transport)
        let vtiger = try client.sandbox.vtigerClient(transport: transport, retry: .never, clock: client.clock)
        var expected: [String] = []
        /// What the server answers may be a refusal, as long as it is that of the operation.
        func call(_ operation: String, mayFail: Bool = false, _ work: () async throws -> Void) async throws {
            expected.append(operation)
            let before = await transport.calls.count
            do {
                try await work()
            } catch let error as CRMError where mayFail || error.kind == .unexpectedAnswer("plain-text") {
                #expect(error.call?.isEmpty == false && error.nextAction?.isEmpty == false, "\(operation)")
            }
            let made = await transport.calls.dropFirst(before)
            #expect(made.contains { $0.operation == operation }, "\(operation): \(made.map(\.operation))")
        }

        try await call("getchallenge") { _ = try await vtiger.session() }
        expected.append("login")
        try await call("extendsession") { try await vtiger.extendSession() }
        try await call("listtypes") {
            let types = try await vtiger.types()
            #expect(types.contains { $0.name == "Leads" && $0.isEntity })
        }
        try await call("describe") {
            let leads = try await vtiger.describe("Leads")
            #expect(leads.fields?.contains { $0.name == "lastname" && $0.mandatory == true } == true)
        }
        try await call("relatedtypes") {
            let lists = try await vtiger.relatedTypes(of: "Accounts")
            #expect(lists.contains { $0.type == "Contacts" })
        }
        let me = try await vtiger.me()
        let other = try #require(try await vtiger.leads.all().first()).id
        let account = try #require(try await vtiger.accounts.all().first()).id
        let contact = try #require(try await vtiger.contacts.all().first()).id
        var made = try await vtiger.leads.create(.init(lastName: "Smith", assignedUserID: me))
        expected.append("create")
        try await call("retrieve") { made = try await vtiger.leads.get(made.id) }
        try await call("revise") { made = try await vtiger.leads.update(made.id) { $0.phone = "1" } }
        try await call("update") { made = try await vtiger.leads.replace(made) }
        try await call("query") {
            let found = try await vtiger.leads.where(.lastName == "Smith").array()
            #expect(found.map(\.id) == [made.id])
        }
        try await call("sync") {
            let changes = try await vtiger.leads.changes().array().changes
            #expect(changes.contains { $0.id == made.id })
        }
        try await call("convertlead") {
            let (account, contact) = try await vtiger.leads.convert(
                made.id, to: Account.Draft(accountname: "Acme", assignedUserID: me), Contact.Draft(lastName: "Smith", assignedUserID: me))
            let (acme, smith) = (try await vtiger.accounts.get(account), try await vtiger.contacts.get(contact))
            #expect(acme.accountname == "Acme" && smith.lastName == "Smith")
            let again = await operationError { try await vtiger.leads.convert(made.id, to: Contact.Draft(lastName: "Smith", assignedUserID: me)) }
            #expect(again?.code == "vtiger.LEAD_ALREADY_CONVERTED")
        }
        try await call("delete") { try await vtiger.leads.delete(other) }
        try await call("add_related") { try await vtiger.accounts[account].addRelated(contact) }
        try await call("retrieve_related") { _ = try await vtiger.accounts[account].related(Contact.self) }
        try await call("query_related") { _ = try await vtiger.accounts[account].relatedQuery(Contact.self).select(.lastName).array() }
        try await call("files_retrieve", mayFail: true) { _ = try await vtiger.file("15x1") }
        try await call("changePassword") {
            _ = try await vtiger.administration.changePassword(of: "19x1", from: "old", to: "new", confirmation: "new")
        }
        try await call("deleteUser") { _ = try await vtiger.administration.deleteUser("19x9", newOwner: "19x1") }
        try await call("retrieve_inventory", mayFail: true) { _ = try await vtiger.inventory.retrieve("4x1") }
        try await mobile(vtiger.mobile, made.id.raw, call)
        try await apps(vtiger.apps, call)
        try await call("logout") { try await vtiger.logout() }

        #expect(Set(expected) == Set(Self.spec.operations.compactMap(\.operation?.value)))
        #expect(Set(await transport.calls.compactMap(\.operation)) == Set(expected))
        // A call goes by the method under which servers register it.
        let methods = Dictionary(Self.spec.operations.map { ($0.operation?.value ?? "", $0.method.value) }) { first, _ in first }
        for call in await transport.calls { #expect(call.method.rawValue == methods[call.operation ?? ""], "\(call)") }
    }

    private typealias Caller = (String, Bool, () async throws -> Void) async throws -> Void

    private func mobile(_ mobile: MobileOperations, _ record: RawRecordID, _ call: Caller) async throws {
        try await call("mobile.fetchallalerts", true) { _ = try await mobile.alerts() }
        try await call("mobile.alertdetailswithmessage", true) { _ = try await mobile.alert("1") }
        try await call("mobile.fetchmodulefilters", true) { _ = try await mobile.filters(of: "Leads") }
        try await call("mobile.fetchrecord", true) { _ = try await mobile.record(record) }
        try await call("mobile.fetchrecordwithgrouping", true) { _ = try await mobile.groupedRecord(record) }
        try await call("mobile.filterdetailswithcount", true) { _ = try await mobile.filter("1") }
        try await call("mobile.listmodulerecords", true) { _ = try await mobile.records(["module": "Leads"]) }
        try await call("mobile.saverecord", true) { _ = try await mobile.save(module: "Leads", values: ["lastname": "Smith"]) }
        try await call("mobile.syncModuleRecords", true) { _ = try await mobile.sync(module: "Leads") }
        try await call("mobile.query", true) { _ = try await mobile.query("SELECT * FROM Leads;", module: "Leads") }
        try await call("mobile.querywithgrouping", true) { _ = try await mobile.groupedQuery("SELECT * FROM Leads;", module: "Leads") }
    }

    private func apps(_ apps: AppsOperations, _ call: Caller) async throws {
        try await call("wsapp_register", false) {
            let app = try await apps.register(type: "vtigerCRM", syncType: "app")
            #expect(app.key?.isEmpty == false)
        }
        try await call("wsapp_deregister", false) {
            let answer = try await apps.deregister(type: "x", key: "y")
            #expect(answer == ["x", "y"])
        }
        try await call("wsapp_get", false) { _ = try await apps.changes(key: "x", module: "Leads") }
        try await call("wsapp_put", false) { _ = try await apps.put([], key: "x") }
        try await call("wsapp_map", false) { try await apps.map([], key: "x") }
    }
}
