import CRMSchema
import Testing

struct ZohoSnapshotLoaderTests {
    private let leads = file("fields_Leads.json", #"{"fields":[{"api_name":"F","data_type":"text"}]}"#)

    @Test func modulesComeInTheOrderOfTheirNamesWithTheirKinds() throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            file(
                "modules.json",
                #"""
                {"modules":[
                  {"api_name":"Vehicles","module_name":"CustomModule3","id":"3","generated_type":"custom","singular_label":"Vehicle","plural_label":"Vehicles",
                   "api_supported":true,"creatable":true,"editable":false,"deletable":true,"parent_module":{}},
                  {"api_name":"Quoted_Items","generated_type":"subform","creatable":false,"parent_module":{"api_name":"Quotes","id":"9"}},
                  {"api_name":"A_X_B","generated_type":"linking"},
                  {"api_name":"Home","generated_type":"default","api_supported":false},
                  {"api_name":"DealHistory","generated_type":"field_tracker","parent_module":"Deals"}
                ]}
                """#)
        ])
        let modules = loaded.schema.modules
        #expect(modules.map(\.apiName.value) == ["A_X_B", "DealHistory", "Home", "Quoted_Items", "Vehicles"])
        #expect(modules.map(\.kind) == [.linking, .other("field_tracker"), .standard, .subform, .custom])
        #expect(modules.map(\.parent) == [nil, "Deals", nil, "Quotes", nil])
        #expect(modules.map(\.isSupported) == [true, true, false, true, true])
        let vehicles = try #require(loaded.schema.module(named: "Vehicles"))
        #expect(vehicles.id == "3" && vehicles.singularLabel == "Vehicle" && vehicles.pluralLabel == "Vehicles")
        #expect(vehicles.isCreatable && !vehicles.isEditable && vehicles.isDeletable)
        #expect(vehicles.apiName.location.description == "snapshots/modules.json:2:15")
        #expect(vehicles.fields == nil)
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test func theEnvelopeMayBeMissing() {
        for text in [
            #"[{"api_name":"F","data_type":"text"}]"#,
            #"{"fields":[{"api_name":"F","data_type":"text"}],"info":{"count":1}}"#,
        ] {
            let loaded = ZohoSnapshotLoader.load(files: [
                modules(("Leads", "default")), file("fields_Leads.json", text),
            ])
            #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
            #expect(loaded.diagnostics.isEmpty)
        }
    }

    @Test(arguments: [#"{"fields":null}"#, #"{"fields":{}}"#, #"{"fields":[]}"#, "[]"])
    func aModuleWithoutFieldsIsNoModuleWithoutSnapshot(text: String) {
        let loaded = ZohoSnapshotLoader.load(files: [modules(("Leads", "default")), file("fields_Leads.json", text)])
        #expect(loaded.schema.module(named: "Leads")?.fields?.isEmpty == true)
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("", "1:1 error json.empty"),
        (" \n\t", "2:2 error json.empty"),
        ("\u{FEFF}", "1:1 error json.empty"),
        ("<!DOCTYPE html>\n<html>", "1:1 error json.html"),
        ("  <html></html>", "1:1 error json.html"),
        ("{\"fields\":[\n  {\"api_name\":\"F\",\"data", "2:24 error json.truncated"),
        ("{\"fields\":[\n  {\"api_name\" \"F\"}]}", "2:15 error json.syntax"),
        ("{\"fields\":[]}x", "1:14 error json.syntax"),
        ("17", "1:1 error snapshot.envelope"),
        (#""fields""#, "1:1 error snapshot.envelope"),
        ("{}", "1:1 error snapshot.envelope"),
        ("\n {\"modules\":[]}", "2:2 error snapshot.envelope"),
        (#"{"fields": 3}"#, "1:12 error snapshot.envelope"),
        (
            #"{"code":"INVALID_MODULE","details":{},"message":"the module name given seems to be invalid","status":"error"}"#,
            "1:1 error snapshot.api-error"
        ),
    ])
    func aBrokenFileIsOneErrorAndTheOthersLoad(text: String, brief: String) throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default"), ("Deals", "default")), leads, file("fields_Deals.json", text),
        ])
        #expect(loaded.diagnostics.map(\.brief) == [brief])
        let diagnostic = try #require(loaded.diagnostics.first)
        #expect(diagnostic.location.file == "snapshots/fields_Deals.json")
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
        #expect(loaded.schema.module(named: "Deals") != nil)
        #expect(loaded.schema.module(named: "Deals")?.fields == nil)
    }

    @Test func messagesSayWhatIsWrongAndWhatToDo() {
        func message(_ text: String) -> String {
            ZohoSnapshotLoader.load(files: [emptyModules, file("fields_Deals.json", text)]).errors.map(\.description)
                .joined()
        }
        #expect(message("<html>").hasPrefix("snapshots/fields_Deals.json:1:1: error: the file holds an HTML page"))
        #expect(message("{").contains("ends in the middle of a value; pull the metadata again"))
        #expect(
            message(#"{"code":"OAUTH_SCOPE_MISMATCH","message":"invalid oauth scope"}"#).contains(
                "OAUTH_SCOPE_MISMATCH (invalid oauth scope)"))
        #expect(message(#"{"feilds":[]}"#).contains("did you mean “feilds”?"))
    }

    @Test func byteOrderMarksLineEndsAndLayoutOfTheTextDoNotMatter() throws {
        let plain =
            "{\n  \"fields\": [\n    {\n      \"api_name\": \"F\",\n      \"data_type\": \"text\"\n    }\n  ]\n}\n"
        let variants = [
            plain, "\u{FEFF}" + plain, plain.split(separator: "\n").joined(separator: "\r\n"),
            plain.filter { !$0.isWhitespace },
        ]
        for text in variants {
            let loaded = ZohoSnapshotLoader.load(files: [
                modules(("Leads", "default")), file("fields_Leads.json", text),
            ])
            #expect(loaded.diagnostics.isEmpty)
            #expect(loaded.schema.module(named: "Leads")?.fields?.map(\.type) == [.text(.plain)])
        }
        let windows = ZohoSnapshotLoader.load(files: [emptyModules, file("fields_Leads.json", variants[2])])
        #expect(windows.schema.field("Leads", "F")?.apiName.location.line == 4)
        #expect(windows.schema.field("Leads", "F")?.apiName.location.column == 19)
    }

    @Test func withoutAListOfModulesTheyFollowFromTheFieldFiles() throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            leads,
            file(
                "fields_Log.json",
                #"[{"api_name":"Parent_Id","data_type":"lookup","system_mandatory":true,"lookup":{"module":"Machines"}}]"#
            ),
            file(
                "fields_Machines.json",
                #"[{"api_name":"L","data_type":"subform","associated_module":"Log"},{"api_name":"M","data_type":"multiselectlookup","multiselectlookup":{"linking_module":"M_X_L"}}]"#
            ),
            file("fields_M_X_L.json", "[]"),
        ])
        #expect(loaded.diagnostics.map { $0.description.contains("fields_Leads.json:1:1: warning") } == [true])
        #expect(loaded.diagnostics.map(\.code) == ["snapshot.no-modules-file"])
        #expect(loaded.schema.modules.map(\.apiName.value) == ["Leads", "Log", "M_X_L", "Machines"])
        #expect(loaded.schema.modules.map(\.kind) == [.standard, .subform, .linking, .custom])
        #expect(loaded.schema.modules.map(\.isCreatable) == [true, false, true, true])
        #expect(loaded.schema.module(named: "Log")?.parent == "Machines")
        #expect(loaded.schema.field("Log", "Parent_Id")?.isMandatory == false)
    }

    @Test func aBrokenListOfModulesIsOneErrorAndTheFieldsLoad() {
        let loaded = ZohoSnapshotLoader.load(files: [file("modules.json", "<html>"), leads])
        #expect(loaded.diagnostics.map(\.brief) == ["1:1 note snapshot.unlisted-module", "1:1 error json.html"])
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
    }

    @Test func fieldsOfAModuleThatIsNotListedLoadWithANote() throws {
        let loaded = ZohoSnapshotLoader.load(files: [modules(("Lead", "default")), leads])
        let diagnostic = try #require(loaded.diagnostics.first)
        #expect(loaded.diagnostics.count == 1)
        #expect(diagnostic.severity == .note && diagnostic.code == "snapshot.unlisted-module")
        #expect(diagnostic.message.contains("did you mean “Lead”?"))
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
    }

    @Test func layoutsOfAModuleThatIsNowhereAreLeftOutWithANote() {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")), file("layouts_Deals.json", #"{"layouts":[]}"#),
        ])
        #expect(loaded.diagnostics.map(\.brief) == ["1:1 note snapshot.unlisted-module"])
        #expect(loaded.schema.modules.count == 1)
    }

    @Test func ofTwoDescriptionsTheFirstCounts() {
        let twice = SnapshotFile(name: "fields_Leads.json", path: "zz/fields_Leads.json", bytes: Array("[]".utf8))
        let loaded = ZohoSnapshotLoader.load(files: [
            twice, leads,
            file(
                "modules.json",
                "[{\"api_name\":\"Leads\",\"generated_type\":\"default\"},\n{\"api_name\":\"Leads\",\"generated_type\":\"custom\"}]"
            ),
        ])
        #expect(
            loaded.diagnostics.map(\.brief) == [
                "1:1 warning snapshot.duplicate-file", "2:13 warning snapshot.duplicate-module",
            ])
        #expect(loaded.diagnostics.first?.location.file == "zz/fields_Leads.json")
        #expect(loaded.schema.modules.map(\.kind) == [.standard])
        #expect(loaded.schema.module(named: "Leads")?.fields?.count == 1)
    }

    @Test func otherFilesAreIgnored() {
        let names = [
            "README.md", "custom_views_Leads.json", "fields_.json", "fields_Leads.json.bak", "Fields_Leads.json",
            "module_Leads.json", "crm.json",
        ]
        #expect(ZohoSnapshotLoader.load(files: names.map { file($0, "garbage") }).diagnostics.isEmpty)
        #expect(names.allSatisfy { !ZohoSnapshotLoader.reads(fileName: $0) })
        #expect(
            ["modules.json", "fields_A.json", "layouts_A b.json", "related_lists_Ä.json"].allSatisfy(
                ZohoSnapshotLoader.reads))
    }

    @Test func theOrderOfTheFilesDoesNotMatter() {
        var generator = SeededGenerator(seed: 7)
        let files = [
            modules(("Leads", "default"), ("Deals", "custom")), leads, file("fields_Deals.json", "oops"),
            file("layouts_Leads.json", "[]"),
            file("related_lists_X.json", "[]"), file("fields_New.json", "[]"),
        ]
        let first = ZohoSnapshotLoader.load(files: files)
        for _ in 0..<20 {
            let other = ZohoSnapshotLoader.load(files: files.shuffled(using: &generator))
            #expect(other.diagnostics == first.diagnostics)
            #expect(String(describing: other.schema) == String(describing: first.schema))
        }
    }
}
