import CRMSchema
import Testing

/// `modules`, `fields`, `renamed` and `shimDays` of `crm.json`.
struct BindingsFilterTests {
    private func read(_ text: String) -> (configuration: BindingsConfiguration, diagnostics: [SchemaDiagnostic]) {
        BindingsConfiguration.read(SnapshotFile(name: "crm.json", path: "crm.json", bytes: Array(text.utf8)))
    }

    private let schema = ZohoSnapshotLoader.load(files: [
        modules(("Leads", "default"), ("Deals", "default"), ("Temp_A", "custom"), ("Temp_B", "custom")),
        file("fields_Leads.json", #"[{"api_name":"Last_Name","data_type":"text"},{"api_name":"Fax","data_type":"text"}]"#),
        file("fields_Deals.json", #"[{"api_name":"Deal_Name","data_type":"text"}]"#),
    ]).schema

    @Test func everythingCountsWithoutAFilter() {
        let filter = read("{}").configuration.filter
        #expect(filter.contains(module: "Leads") && filter.contains(field: "Fax", of: "Leads"))
        #expect(read("{}").configuration.renaming == .follow && read("{}").configuration.shimDays == 180)
    }

    @Test func patternsChoose() {
        let (configuration, diagnostics) = read(
            #"""
            {"modules": {"include": ["Leads", "Temp_?"], "exclude": ["*_B"]},
             "fields": {"Leads": {"exclude": ["Fax", "*Time"]}, "*": {"exclude": ["Tag"]}, "Temp_A": {"include": ["Name"]}},
             "renamed": "keep", "shimDays": 30}
            """#)
        #expect(diagnostics.isEmpty)
        #expect(configuration.renaming == .keep && configuration.shimDays == 30)
        let filter = configuration.filter
        #expect(["Leads", "Deals", "Temp_A", "Temp_B"].filter { filter.contains(module: $0) } == ["Leads", "Temp_A"])
        #expect(["id", "Fax", "Tag", "Last_Name", "Created_Time"].filter { filter.contains(field: $0, of: "Leads") } == ["id", "Last_Name"])
        #expect(["id", "Name", "Tag", "Fax"].filter { filter.contains(field: $0, of: "Temp_A") } == ["id", "Name"])
        #expect(filter.place(excluding: "Fax", of: "Leads")?.description == "crm.json:2:35")
        #expect(filter.place(excluding: "Created_Time", of: "Leads")?.description == "crm.json:2:42")
        // Not among those that are let in.
        #expect(filter.place(excluding: "Fax", of: "Temp_A")?.description == "crm.json:2:80")
        #expect(filter.place(excluding: "Last_Name", of: "Leads") == nil)
    }

    @Test func valuesAreChecked() {
        let (configuration, diagnostics) = read(
            #"{"modules": [], "fields": {"Leads": {"exlude": [], "include": "x"}}, "renamed": "never", "shimDays": -1}"#)
        #expect(
            diagnostics.map(\.brief) == [
                "1:13 error config.shape", "1:38 warning config.unknown-key", "1:63 error config.shape", "1:81 error config.value",
                "1:102 error config.value",
            ])
        #expect(configuration.renaming == .follow && configuration.shimDays == 180)
        #expect(read(#"{"shimDays": "30"}"#).diagnostics.map(\.code) == ["config.value"])
    }

    @Test func patternsThatFitNothingAreWarnings() {
        let (configuration, _) = read(
            #"""
            {"modules": {"include": ["*", "Laeds"], "exclude": ["X*"]},
             "fields": {"Leads": {"exclude": ["Fx", "Fax"]}, "Gone": {"exclude": ["A"]}, "*": {"exclude": ["Deal_*", "Zz?"]}}}
            """#)
        let all = configuration.unused(in: schema)
        #expect(
            all.map(\.brief) == [
                "1:31 warning config.unmatched-pattern", "1:53 warning config.unmatched-pattern", "2:35 warning config.unmatched-pattern",
                "2:50 warning config.unmatched-pattern", "2:106 warning config.unmatched-pattern",
            ])
        #expect(all.map { $0.message.contains("did you mean") } == [true, false, true, false, false])
        // A build asks in parts: of a pattern for several modules no part can tell.
        #expect(configuration.unused(in: schema, .modules).map(\.location.column) == [31, 53, 50])
        #expect(configuration.unused(in: schema, .fields(of: "Leads")).map(\.location.column) == [35])
        #expect(configuration.unused(in: schema, .fields(of: "Deals")).isEmpty)
        #expect(configuration.unused(in: schema, .modules, known: ["Gone"]).map(\.location.column) == [31, 53])
    }
}
