import RecordCore
import Testing

@testable import CRMSchema

/// Whole files of Vtiger's metadata, also those that servers should not give.
struct VtigerSnapshotLoaderTests {
    private let field = #"{"name":"f","type":{"name":"string"}}"#
    private let types = file(
        "listtypes.json",
        #"{"success":true,"result":{"types":["Leads","Groups","Potentials"],"information":{"Potentials":{"isEntity":"1","label":"Opportunities","singular":"Opportunity"},"Leads":{"isEntity":true,"label":"Leads","singular":"Lead"},"Groups":{"isEntity":"","label":"Groups","singular":"Groups"}}}}"#)

    @Test func modulesAreWhatIsListedAndWhatIsDescribed() {
        let loaded = VtigerSnapshotLoader.load(files: [types, describe("Leads", field), describe("Boats", field)])
        #expect(loaded.schema.vendor == .vtiger)
        #expect(loaded.schema.modules.map(\.apiName.value) == ["Boats", "Groups", "Leads", "Potentials"])
        #expect(loaded.schema.modules.map { $0.fields?.count } == [1, nil, 1, nil])
        #expect(loaded.schema.modules.map(\.kind) == [.custom, .other("type without a module"), .standard, .standard])
        #expect(loaded.schema.modules.map(\.singularLabel) == [nil, "Groups", "Lead", "Opportunity"])
        #expect(loaded.schema.module(named: "Potentials")?.pluralLabel == "Opportunities")
        #expect(loaded.schema.module(named: "Leads")?.idPrefix == "10")
        #expect(loaded.diagnostics.map(\.code) == ["snapshot.unlisted-module"])
    }

    /// An empty map of PHP's is a list.
    @Test func noInformationIsAList() {
        let empty = file("listtypes.json", #"{"success":true,"result":{"types":[],"information":[]}}"#)
        let loaded = VtigerSnapshotLoader.load(files: [empty, describe("Leads", field)])
        #expect(loaded.schema.modules.map(\.apiName.value) == ["Leads"] && loaded.diagnostics.isEmpty)
    }

    @Test func theListIsNotNeeded() {
        let loaded = VtigerSnapshotLoader.load(files: [describe("Leads", field)])
        #expect(loaded.schema.modules.map(\.pluralLabel) == ["Leads"] && loaded.diagnostics.isEmpty)
    }

    @Test func envelopesNamesAndOrderOfKeysDoNotMatter() {
        let bare = #"{"fields":[{"type":{"name":"string"},"name":"f"}],"retrieveable":true,"deleteable":true,"updateable":true,"createable":true,"labelFields":"name","isEntity":true,"idPrefix":"10","name":"Leads","label":"Leads"}"#
        let expected = VtigerSnapshotLoader.load(files: [describe("Leads", field)])
        for name in ["describe_Leads.json", "Leads.json", "Leads.restricted-profile.json"] {
            let loaded = VtigerSnapshotLoader.load(files: [file(name, bare)])
            #expect(loaded.diagnostics.isEmpty && SchemaFingerprint(loaded.schema) == SchemaFingerprint(expected.schema), "\(name)")
        }
    }

    @Test func filesOfOtherSortsAreIgnored() {
        let others = [
            file("crm.json", "{}"), file("crm-names.json", "{"), file("settings.json", #"{"fields":[]}"#), file("modules.json", "{}"), file("a.txt", "x"),
        ]
        let loaded = VtigerSnapshotLoader.load(files: others + [describe("Leads", field)])
        #expect(loaded.diagnostics.isEmpty && loaded.schema.modules.count == 1)
        #expect(others.map { VtigerSnapshotLoader.reads($0) } == [false, false, false, false, false])
    }

    /// What one user may not see, others may.
    @Test func aRefusedDescribeIsAWarningAndTheOthersLoad() throws {
        let refused = file("describe_Vendors.json", #"{"success":false,"error":{"message":"Permission to perform the operation is denied for name : Vendors","code":"ACCESS_DENIED"}}"#)
        let loaded = VtigerSnapshotLoader.load(files: [refused, describe("Leads", field)])
        #expect(loaded.schema.modules.map(\.apiName.value) == ["Leads"] && loaded.errors.isEmpty)
        let diagnostic = try #require(loaded.diagnostics.first)
        #expect(diagnostic.brief == "1:1 warning snapshot.api-error" && diagnostic.location.file == "snapshots/describe_Vendors.json")
        #expect(diagnostic.message.contains("ACCESS_DENIED") && diagnostic.message.contains("“Vendors”") && diagnostic.message.contains("another user"))
    }

    /// Duplicate prevention answers the number 0.
    @Test func aNumberMayBeACode() {
        let loaded = VtigerSnapshotLoader.load(files: [file("describe_A.json", #"{"success":false,"error":{"message":"no","code":0}}"#)])
        #expect(loaded.diagnostics.first?.message.contains("(0: no)") == true)
    }

    @Test func aFileOfAnotherModulesNameIsAnError() {
        let other = file("describe_Contacts.json", String(decoding: describe("Leads", field).bytes, as: UTF8.self))
        let loaded = VtigerSnapshotLoader.load(files: [other])
        #expect(loaded.diagnostics.map(\.brief) == ["1:50 error snapshot.other-module"] && loaded.schema.modules.isEmpty)
    }

    @Test func oneModuleCountsOnce() {
        let other = file("Leads.nonadmin.json", String(decoding: describe("Leads", "").bytes, as: UTF8.self))
        let loaded = VtigerSnapshotLoader.load(files: [other, describe("Leads", field)])
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
        #expect(loaded.diagnostics.map(\.brief) == ["1:1 warning snapshot.duplicate-file"])
        #expect(loaded.diagnostics.first?.location.file == "snapshots/Leads.nonadmin.json")
    }

    @Test func textInFrontIsPassedOverAndPlacesStayTrue() {
        let text = "\n<br />\n<b>Warning</b>: Undefined index {a} in /x.php on line 3<br />\n" + String(decoding: describe("Leads", #"{"label":"x"}"#).bytes, as: UTF8.self)
        let loaded = VtigerSnapshotLoader.load(files: [file("describe_Leads.json", text)])
        #expect(loaded.diagnostics.map(\.code) == ["snapshot.preamble", "snapshot.missing-api-name"])
        #expect(loaded.diagnostics.last?.location.line == 4 && loaded.schema.modules.count == 1)
    }

    /// Vtiger 8.4 does not escape them.
    @Test func controlCharactersAreBlanks() {
        let loaded = VtigerSnapshotLoader.load(files: [describe("Leads", "{\"name\":\"f\",\"label\":\"a\u{1}b\u{1F}\",\"type\":{\"name\":\"string\"}}")])
        #expect(loaded.schema.field("Leads", "f")?.label == "a b ")
        #expect(loaded.diagnostics.map(\.code) == ["snapshot.control-characters"] && loaded.errors.isEmpty)
        #expect(loaded.diagnostics.first?.message.contains("2 control characters") == true)
    }

    @Test(arguments: [
        ("", "json.empty"), ("<!DOCTYPE html><html></html>", "json.html"), (#"{"success":true,"result":{"fields":["#, "json.truncated"),
        ("Sorry! Attempt to access restricted file.", "json.syntax"), ("[]", "snapshot.envelope"), (#"{"success":true}"#, "snapshot.envelope"),
        (#"{"success":true,"result":[]}"#, "snapshot.envelope"), (#"{"success":true,"result":{"felds":[]}}"#, "snapshot.envelope"),
    ])
    func brokenFilesAreOneError(_ text: String, _ code: String) {
        let loaded = VtigerSnapshotLoader.load(files: [file("describe_A.json", text), describe("Leads", field)])
        #expect(loaded.errors.map(\.code) == [code] && loaded.schema.module(named: "Leads")?.fields?.count == 1)
        #expect(loaded.diagnostics.first?.location.file == "snapshots/describe_A.json")
    }

    @Test func permissionsFollowTheFlags() {
        let flags = #"{"success":true,"result":{"label":"V","name":"V","createable":false,"updateable":"1","deleteable":"","retrieveable":true,"idPrefix":"2","isEntity":"1","labelFields":"","fields":[]}}"#
        let module = VtigerSnapshotLoader.load(files: [file("describe_V.json", flags)]).schema.module(named: "V")
        #expect(module?.isCreatable == false && module?.isEditable == true && module?.isDeletable == false && module?.isSupported == true)
        let none = flags.replacing("\"1\",\"deleteable", with: "false,\"deleteable").replacing("\"retrieveable\":true", with: "\"retrieveable\":false")
        #expect(VtigerSnapshotLoader.load(files: [file("describe_V.json", none)]).schema.module(named: "V")?.isSupported == false)
    }

    @Test func inventoryHasRowsThatNobodyDescribes() {
        let alone = VtigerSnapshotLoader.load(files: [describe("Quotes", field), describe("Leads", field)])
        #expect(alone.schema.field("Quotes", "LineItems")?.type == .subform(module: "LineItem"))
        #expect(alone.schema.field("Quotes", "LineItems")?.isListed == false && alone.diagnostics.isEmpty)
        // A module of somebody's own that has totals.
        let own = VtigerSnapshotLoader.load(files: [describe("Orders", #"{"name":"hdnSubTotal","type":{"name":"double"}}"#)])
        #expect(own.schema.field("Orders", "LineItems") != nil && alone.schema.field("Leads", "LineItems") == nil)
    }

    @Test func everythingHasItsPlace() throws {
        let text = """
            {"success": true, "result": {
              "name": "Leads",
              "createable": true,
              "idPrefix": "10",
              "fields": [
                {"name": "f",
                 "label": "F",
                 "mandatory": true,
                 "nullable": false,
                 "type": {"name": "picklist",
                          "picklistValues": [{"label": "A", "value": "a"}]}}
              ]}}
            """
        let module = try #require(VtigerSnapshotLoader.load(files: [file("describe_Leads.json", text)]).schema.module(named: "Leads"))
        let field = try #require(module.fields?.first)
        #expect(module.location(of: .creatable).line == 3 && module.location(of: .idPrefix).line == 4 && module.places.fields?.line == 5)
        #expect(field.location.line == 6 && field.location(of: .label).line == 7 && field.location(of: .mandatory).line == 8)
        #expect(field.location(of: .nullable).line == 9 && field.location(of: .type).line == 10 && field.location(of: .options).line == 11)
        #expect(field.type.options?.first?.location(of: .value).line == 11 && field.apiName.location.column == 14)
    }
}
