import CRMSchema
import Testing

struct ZohoLayoutReaderTests {
    private func load(_ text: String) -> (layouts: [LayoutDescription], diagnostics: [SchemaDiagnostic]) {
        let loaded = ZohoSnapshotLoader.load(files: [modules(("Deals", "default")), file("layouts_Deals.json", text)])
        return (loaded.schema.module(named: "Deals")?.layouts ?? [], loaded.diagnostics)
    }

    @Test func sectionsAreFlattenedInTheirOrder() throws {
        let (layouts, diagnostics) = load(
            #"""
            {"layouts":[{"id":"1","name":"Standard","status":"active","visible":true,"sections":[
              {"sequence_number":2,"fields":[{"api_name":"C","required":false}]},
              {"sequence_number":1,"fields":[{"api_name":"B","sequence_number":2,"required":true},{"api_name":"A","sequence_number":"1"}]}
            ]}]}
            """#)
        let layout = try #require(layouts.first)
        #expect(layout.id == "1" && layout.name.value == "Standard" && layout.isActive)
        #expect(layout.fields.map(\.apiName.value) == ["A", "B", "C"])
        #expect(layout.fields.map(\.isRequired) == [false, true, false])
        #expect(layout.fields.first?.apiName.location.description == "snapshots/layouts_Deals.json:3:99")
        #expect(diagnostics.isEmpty)
    }

    @Test func withoutNumbersThePlaceInTheFileCounts() {
        let layouts = load(
            #"[{"name":"L","sections":[{"fields":[{"api_name":"B"},{"api_name":"A"}]},{"fields":[{"api_name":"C"}]}]}]"#
        ).layouts
        #expect(layouts.first?.fields.map(\.apiName.value) == ["B", "A", "C"])
    }

    @Test(arguments: [
        (#""status":"inactive""#, false), (#""status":"hidden""#, false), (#""visible":false"#, false),
        (#""status":null"#, true), (#""x":1"#, true),
    ])
    func onlyActiveAndVisibleLayoutsAreActive(member: String, isActive: Bool) {
        #expect(load(#"[{"name":"L",\#(member)}]"#).layouts.first?.isActive == isActive)
    }

    @Test(arguments: [#""sections":null"#, #""sections":{}"#, #""sections":[{"fields":null}]"#, #""sections":[{}]"#])
    func layoutsWithoutFieldsLoad(member: String) {
        let (layouts, diagnostics) = load(#"[{"name":"L",\#(member)}]"#)
        #expect(layouts.first?.fields.isEmpty == true)
        #expect(diagnostics.isEmpty)
    }

    @Test func whatHasNoNameIsAnErrorAndTheRestLoads() {
        let (layouts, diagnostics) = load(
            #"[{"id":"1"},{"name":"L","sections":[{"fields":[{"id":"2"},{"api_name":"A"}]}]},{"api_name":"Standard__s"}]"#
        )
        #expect(layouts.map(\.name.value) == ["L", "Standard__s"])
        #expect(layouts.first?.fields.map(\.apiName.value) == ["A"])
        #expect(
            diagnostics.map(\.brief) == ["1:2 error snapshot.missing-api-name", "1:48 error snapshot.missing-api-name"])
    }
}
