import CRMRuntime
import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation

@testable import CRMSandbox

/// A played server in the state in which the recorded one was: the records that recordings speak of, by their numbers.
struct RecordedServer {
    let sandbox: VtigerSandbox
    let clock = VirtualClock()

    private static let organisation = VtigerOrganisation(
        files: SnapshotLoader.files(in: StandardOrganisation.vtigerSnapshots, vendor: .vtiger).files)

    init(_ exchange: RecordedExchange) async {
        let options = Self.options(exchange.server, clock)
        sandbox = VtigerSandbox(organisation: Self.organisation, options: options)
        let name = exchange.name
        let server = exchange.server
        await sandbox.edit { state in
            if !Self.isSpecial(name), let usual = Self.usual[server] {
                state = usual
            } else {
                Self.furnish(&state, name, is82: server == "8.2")
            }
        }
    }

    private static func options(_ server: String, _ clock: VirtualClock) -> SandboxOptions {
        var options = SandboxOptions()
        options.vtiger = server == "8.2" ? .v82 : .v84
        if server == "repaired sync" { options.vtiger.syncIsBroken = false }
        options.clock = .virtual(clock)
        return options
    }

    /// The state that nearly all recordings take, by server; made once, as it holds some hundred records.
    private static let usual: [String: VtigerState] = Dictionary(
        uniqueKeysWithValues: ["8.4", "8.2", "repaired sync"].map { server in
            var state = VtigerState(organisation: organisation, options: options(server, VirtualClock()))
            furnish(&state, "", is82: server == "8.2")
            return (server, state)
        })

    /// Recordings of a moment at which other records were there, or at another time.
    private static func isSpecial(_ name: String) -> Bool {
        [
            "convertlead-ok", "delete-ok", "create-account-ok", "query-module-calendar", "query-semicolon-in-string", "query-order-by-id",
            "login-expired-token",
        ].contains(name) || ["reference-to-deleted", "nonadmin", "admin-same"].contains { name.contains($0) }
    }

    /// The records of the recorded server. Numbers of later ones differ by a few between its versions.
    private static func furnish(_ state: inout VtigerState, _ name: String, is82: Bool) {
        for (number, element) in leads { plant("Leads", number > 180 && is82 ? number - 1 : number, element, &state) }
        plant("Leads", is82 ? 172 : 169, #"{"lastname":"Conv","firstname":"Ert","company":"ConvCo"}"#, &state) {
            $0.isConverted = !is82 && name != "convertlead-ok"
        }
        for (place, name) in quotedNames.enumerated() {
            let element: JSONValue = ["lastname": .string(name), "company": "QTEST"]
            plant("Leads", (is82 ? 195 : 196) + place, element.jsonText, &state)
        }
        if !is82 {
            plant("Leads", 39, #"{"lastname":"Deleted"}"#, &state)
            if name != "delete-ok", let record = state.record(39, in: "Leads") { state.delete(record) }
        }
        if name != "create-account-ok" { plant("Accounts", 24, #"{"accountname":"Acme 1795221077","bill_street":"1 Main"}"#, &state) }
        plant("Contacts", 25, #"{"lastname":"Contact","account_id":"11x24","birthday":"1980-02-29"}"#, &state)
        if name.contains("reference-to-deleted") { plant("Contacts", 17, #"{"lastname":"G","account_id":"11x16"}"#, &state) }
        plant("Contacts", 27, #"{"lastname":"x"}"#, &state)
        plant("Contacts", 167, #"{"lastname":"Pic","imagename":"p.png"}"#, &state) { $0.attachments = [168] }
        plant("Campaigns", 34, #"{"campaignname":"Camp","closingdate":"2027-03-01"}"#, &state)
        state.links[34] = [25]
        plant("Potentials", 30, #"{"potentialname":"Deal","closingdate":"2027-01-31","sales_stage":"Prospecting","amount":"999.99"}"#, &state)
        // Made by a user without rights, when the other queries had been recorded.
        if name.contains("nonadmin") || name.contains("admin-same") {
            plant("Potentials", 185, #"{"potentialname":"JP","closingdate":"2027-05-06","sales_stage":"Prospecting","amount":"99.99","assigned_user_id":"19x5"}"#, &state)
            plant("Events", 187, #"{"subject":"JEv","date_start":"2026-12-01","time_start":"09:30:00","due_date":"2026-12-01","time_end":"10:45:00"}"#, &state)
        }
        plant("HelpDesk", 31, #"{"ticket_title":"T","ticketpriorities":"Low","ticketstatus":"Open","parent_id":"11x24"}"#, &state)
        plant("Products", 36, #"{"productname":"Widget","unit_price":"19.95","qtyinstock":"5","discontinued":"1"}"#, &state)
        plant("Products", 11, #"{"productname":"P"}"#, &state)
        plant("Documents", 38, #"{"notes_title":"Doc","filelocationtype":"E","filename":"http://example.test/a.pdf"}"#, &state)
        plant("Documents", 165, #"{"notes_title":"Up","filelocationtype":"I","filename":"hello.txt"}"#, &state) { $0.attachments = [166] }
        state.attachments[166] = VtigerAttachment(name: "hello.txt", type: "text/plain", bytes: Array("hello file".utf8))
        plant("Events", 33, #"{"subject":"Ev","date_start":"2026-12-01","time_start":"09:30","due_date":"2026-12-01","time_end":"10:45:00"}"#, &state)
        plant("Events", 32, #"{"subject":"Task","date_start":"2026-12-01","time_start":"09:30:00","due_date":"2026-12-02","parent_id":"11x24"}"#, &state)
        if name != "query-module-calendar" { plant("Calendar", 188, #"{"subject":"JT","date_start":"2026-12-01","activitytype":"Task","due_date":"2026-12-02"}"#, &state) }
        plant("Vendors", is82 ? 37 : 35, #"{"vendorname":"Vend"}"#, &state)
        let first = is82 ? 41 : 39
        for number in 1...124 {
            let name = "V" + String(String(1000 + number).dropFirst())
            plant("Vendors", first + number, #"{"vendorname":"\#(name)","city":"City\#(number % 5)"}"#, &state)
        }
        if ["query-semicolon-in-string", "query-order-by-id"].contains(name) { plant("Vendors", 164, #"{"vendorname":"O'Brien \"x\" \\ % _ ; end"}"#, &state) }
        if is82 {
            plant("Quotes", 39, #"{"subject":"Q","quotestage":"Created","account_id":"11x24","productid":"14x36","LineItems":[{"productid":"14x36","quantity":"2","listprice":"19.95"}]}"#, &state)
            plant("Invoice", 40, #"{"subject":"I","account_id":"11x24","productid":"14x36","LineItems":[{"productid":"14x36","quantity":"3","listprice":"9"}]}"#, &state)
        }
    }

    private static let leads: [(Int, String)] = [
        (2, #"{"lastname":"Split","company":"y"}"#),
        (3, #"{"lastname":"WithType","firstname":"Updated","company":"C1","annualrevenue":"5.5","noofemployees":"42","description":"line1\nline2","emailoptout":"1"}"#),
        (4, #"{"lastname":"Native","emailoptout":"1"}"#), (5, #"{"lastname":"NativeF"}"#), (6, #"{"lastname":"BS"}"#),
        (7, #"{"lastname":"Müller 漢字 Ωмега"}"#), (15, #"{"lastname":"RN"}"#), (21, #"{"lastname":"grp","assigned_user_id":"20x2"}"#),
        (182, #"{"lastname":"ByJane","annualrevenue":"1234.5"}"#), (183, #"{"lastname":"ByJane2","annualrevenue":"1234"}"#),
        (189, #"{"lastname":"AdminOwned"}"#),
    ]

    private static let quotedNames = [
        "O'Brien", "Dou\"ble", "Back\\slash", "Per%cent", "A & B", "<tag>", "semi;colon", "Café", "comma,name", "(paren)", "a=b", "Its",
    ]

    private static func plant(
        _ name: String, _ number: Int, _ element: String, _ state: inout VtigerState, _ change: (inout VtigerRecord) -> Void = { _ in }
    ) {
        guard let module = state.organisation.modules[name], let user = state.users.first, let json = try? JSONValue(parsing: element.utf8)
        else { return }
        let sent = Dictionary((json.object ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
        var record = VtigerRecord(number: number, module: name, created: state.now, owner: user.number)
        VtigerRecordWriter(module: module, user: user, sent: sent).apply(to: &record, state, isNew: true)
        if module.isInventory { InventoryAnswer.fill(&record, sent, state) }
        if let field = module.numberField {
            state.counters[name, default: 0] += 1
            record.values[field] = "\(module.numberPrefix)\(state.counters[name, default: 0])"
        }
        change(&record)
        state.put(record, in: module)
    }
}
