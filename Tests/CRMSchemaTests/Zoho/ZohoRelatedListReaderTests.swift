import CRMSchema
import Testing

struct ZohoRelatedListReaderTests {
    @Test func listsAreReadInAllTheirShapes() throws {
        let loaded = ZohoSnapshotLoader.load(files: [
            modules(("Leads", "default")),
            file(
                "related_lists_Leads.json",
                #"""
                {"related_lists":[
                  {"id":"1","api_name":"Notes","display_label":"Notizen","name":"Notes","module":{"api_name":"Notes","id":"2"},"href":"Leads/{ENTITYID}/Notes","sequence_number":"1"},
                  {"api_name":"View","name":"Chronological","module":null,"href":null},
                  {"api_name":"Old","module":"Deals"},
                  {"name":"Nameless"}
                ]}
                """#),
        ])
        let lists = try #require(loaded.schema.module(named: "Leads")?.relatedLists)
        #expect(lists.map(\.apiName.value) == ["Notes", "View", "Old"])
        #expect(lists.map(\.label) == ["Notizen", "Chronological", nil])
        #expect(lists.map(\.module) == ["Notes", nil, "Deals"])
        #expect(lists.map(\.href) == ["Leads/{ENTITYID}/Notes", nil, nil])
        #expect(lists.map(\.id) == ["1", nil, nil])
        #expect(loaded.diagnostics.map(\.brief) == ["5:3 error snapshot.missing-api-name"])
    }
}
