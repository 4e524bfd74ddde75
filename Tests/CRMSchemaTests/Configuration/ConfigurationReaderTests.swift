import CRMSchema
import Testing

struct ConfigurationReaderTests {
    private func read(_ text: String) -> (configuration: BindingsConfiguration, diagnostics: [SchemaDiagnostic]) {
        BindingsConfiguration.read(SnapshotFile(name: "crm.json", path: "App/crm.json", bytes: Array(text.utf8)))
    }

    @Test func everythingIsOptional() {
        let (configuration, diagnostics) = read("{}")
        #expect(configuration.vendor == nil && configuration.access == .internal)
        #expect(
            configuration.names.modules.isEmpty && configuration.names.fields.isEmpty
                && configuration.names.picklists.isEmpty)
        #expect(diagnostics.isEmpty)
    }

    @Test func namesAreReadWithTheirPlaces() throws {
        let (configuration, diagnostics) = read(
            #"""
            {
              "$schema": "https://example.com/crm.schema.json",
              "vendor": "zoho", "access": "public", "numberedFields": "label",
              "names": {
                "modules": { "CustomModule1": "Invoice" },
                "fields": { "Leads": { "Last_Name": "surname" } },
                "picklists": { "Leads": { "Lead_Source": { "type": "Origin", "values": { "4x4": "fourByFour" } } } }
              }
            }
            """#)
        #expect(diagnostics.isEmpty)
        #expect(configuration.access == .public && configuration.numberedFields == .label)
        let module = try #require(configuration.names.modules["CustomModule1"])
        #expect(module.value == "Invoice" && module.location.description == "App/crm.json:5:35")
        let field = try #require(configuration.names.fields["Leads"]?["Last_Name"])
        #expect(field.value == "surname" && field.location.description == "App/crm.json:6:41")
        let picklist = try #require(configuration.names.picklists["Leads"]?["Lead_Source"])
        #expect(picklist.type?.value == "Origin")
        #expect(picklist.values["4x4"]?.value == "fourByFour")
    }

    @Test func whatIsPulledIsRead() {
        let (configuration, diagnostics) = read(
            #"{"pull": {"into": "Snapshots", "include": ["Leads", "Cust*"], "exclude": ["Customers"], "customViews": true}}"#)
        #expect(diagnostics.isEmpty)
        #expect(
            configuration.pull
                == PullSettings(into: "Snapshots", include: ["Leads", "Cust*"], exclude: ["Customers"], customViews: true))
        #expect(read("{}").configuration.pull == PullSettings())
    }

    @Test func whatIsPulledIsChecked() {
        let (configuration, diagnostics) = read(#"{"pull": {"into": 1, "include": "Leads", "exclude": [2], "customViews": "yes", "inlcude": []}}"#)
        #expect(configuration.pull == PullSettings())
        #expect(
            diagnostics.map(\.brief) == [
                "1:19 error config.value", "1:33 error config.shape", "1:54 error config.value", "1:73 error config.value",
                "1:80 warning config.unknown-key",
            ])
        #expect(read(#"{"pull": []}"#).diagnostics.map(\.brief) == ["1:10 error config.shape"])
    }

    @Test func unknownKeysAreWarningsWithASuggestion() {
        let (configuration, diagnostics) = read(
            "{\n  \"acess\": \"public\",\n  \"names\": {\"feilds\": {}},\n  \"colour\": 1\n}")
        #expect(configuration.access == .internal)
        #expect(
            diagnostics.map(\.brief) == [
                "2:3 warning config.unknown-key", "3:13 warning config.unknown-key", "4:3 warning config.unknown-key",
            ])
        #expect(diagnostics.map { $0.message.contains("did you mean") } == [true, true, false])
        #expect(diagnostics.first?.message.contains("“access”") == true)
    }

    @Test func valuesThatCannotBeUsedAreErrorsAndTheDefaultStands() {
        let (configuration, diagnostics) = read(
            #"{"vendor":"pardot","access":"open","names":{"modules":{"Leads":"1st"},"fields":{"Leads":{"A":"`class`","B":3,"C":"größe"}}}}"#
        )
        #expect(configuration.vendor == nil && configuration.access == .internal)
        #expect(
            diagnostics.map(\.brief) == [
                "1:11 error config.value", "1:29 error config.value", "1:64 error config.identifier",
                "1:94 error config.identifier", "1:108 error config.identifier",
            ])
        #expect(configuration.names.modules["Leads"] == nil)
        #expect(configuration.names.fields["Leads"]?.keys.sorted() == ["C"])
        #expect(
            diagnostics.first { $0.code == "config.value" && $0.location.column == 29 }?.message.contains(
                "“public”, “package”, “internal”") == true)
    }

    @Test(arguments: [
        ("", "1:1 error json.empty"), ("{\"access\":", "1:11 error json.truncated"), ("[]", "1:1 error config.shape"),
        (#"{"names":[]}"#, "1:10 error config.shape"),
    ])
    func brokenFilesAreOneErrorAndTheDefaultsStand(text: String, brief: String) {
        let (configuration, diagnostics) = read(text)
        #expect(diagnostics.map(\.brief) == [brief])
        #expect(configuration.access == .internal)
    }

    @Test func namesOfWhatTheSchemaDoesNotHaveAreWarnings() {
        let schema = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default"), ("Deals", "default")),
            file("fields_Leads.json", #"[{"api_name":"Last_Name","data_type":"text"}]"#),
        ]).schema
        let (configuration, _) = read(
            #"{"names":{"modules":{"Laeds":"X"},"fields":{"Leads":{"Last_Nmae":"a","Last_Name":"b"},"Deals":{"Whatever":"c"}},"picklists":{"Gone":{"P":{}}}}}"#
        )
        let diagnostics = configuration.unused(in: schema)
        #expect(
            diagnostics.map(\.brief) == [
                "1:22 warning config.unknown-name", "1:54 warning config.unknown-name",
                "1:126 warning config.unknown-name",
            ])
        #expect(diagnostics.map { $0.message.contains("did you mean") } == [true, true, false])
    }
}
