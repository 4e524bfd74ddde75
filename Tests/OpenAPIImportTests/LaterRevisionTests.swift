import CRMSchema
import OpenAPIImport
import Testing

/// Documents as later revisions have them: other files, other words, things that are gone.
struct LaterRevisionTests {
    /// The same answer in the words of OpenAPI 3.0 and of 3.1.
    @Test(arguments: [
        (#"{"type": ["string", "null"]}"#, "string?"), (#"{"type": "string", "nullable": true}"#, "string?"),
        (#"{"oneOf": [{"type": "string"}, {"type": "null"}]}"#, "string?"), (#"{"anyOf": [{"type": "null"}, {"type": "integer", "format": "int64"}]}"#, "long?"),
        (#"{"type": ["integer", "string"]}"#, "integer | string"), (#"{"type": ["array", "null"], "items": {"type": "boolean"}}"#, "[boolean]?"),
        (#"{"type": ["tuple"]}"#, "json"), (#"{"type": []}"#, "json"), (#"{"type": 7}"#, "json"), (#"{"const": "a", "type": "string", "x-note": 1}"#, "string"),
        (##"{"$ref": "#/$defs/Word"}"##, "string"), (##"{"$ref": "#/paths/~1crm~1v8~1things/get/x-type"}"##, "date"),
        (##"{"$ref": "#/paths/7/get"}"##, "json"), (##"{"$ref": "other.yaml#/components/schemas/Word"}"##, "datetime"),
        (#"{"$ref": "https://example.com/there.json#/components/schemas/Word"}"#, "json"),
    ])
    func typesAreUnderstood(_ schema: String, _ expected: String) {
        let things = TestDocument.file(
            "things",
            #"""
            {"openapi": "3.1.0", "paths": {"/crm/v8/things": {"get": {"operationId": "get", "x-type": {"type": "string", "format": "date"},
              "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}, "b": \#(schema)}}}}}}}}},
             "$defs": {"Word": {"type": "string"}}}
            """#)
        let other = TestDocument.file("other", #"{"paths": {}, "components": {"schemas": {"Word": {"type": "string", "format": "date-time"}}}}"#)
        let result = TestDocument.run(things, other)
        #expect(result.shapes.first?.properties.last?.type.value.text(in: "things") == expected)
    }

    @Test func wholesAreMadeOfTheirParts() {
        let schemas = #"{"Base": {"type": "object", "properties": {"id": {"type": "string"}}}, "Other": {"allOf": [{"$ref": "Gone.json#/A"}]}}"#
        let result = TestDocument.run(
            TestDocument.get(
                ##"{"allOf": [{"$ref": "#/components/schemas/Base"}, {"$ref": "#/components/schemas/Other"}, {"type": "object", "properties": {"name": {"type": ["string", "null"]}}}]}"##,
                schemas: schemas))
        #expect(result.shapes.first?.properties.map(\.name.value) == ["id", "name"])
        #expect(result.codes(.problem).contains("ref.dangling"))
    }

    /// A schema that holds itself, by name and by place.
    @Test(arguments: [##"{"$ref": "#/$defs/Node"}"##, ##"{"$ref": "#/$defs/Node/properties/next"}"##, ##"{"$ref": "#/$defs/Loop"}"##])
    func circlesEnd(_ schema: String) {
        let result = TestDocument.run(
            TestDocument.file(
                "things",
                ##"""
                {"paths": {"/crm/v8/things": {"get": {"operationId": "get", "responses": {"200": {"content": {"application/json": {"schema": {"type": "array", "items": \##(schema)}}}}}}}},
                 "$defs": {"Node": {"type": "object", "properties": {"id": {"type": "string"}, "next": {"$ref": "#/$defs/Node"}}}, "Loop": {"anyOf": [{"$ref": "#/$defs/Loop"}, {"type": "array", "items": {"$ref": "#/$defs/Loop"}}]}}}
                """##))
        #expect(result.operations.count == 1)
        #expect(!result.notes.contains { $0.code.hasPrefix("spec.") })
    }

    /// The version moved from the paths to the address of the server.
    @Test(arguments: [
        (#"{"url": "https://zohoapis.{dc}/crm/{version}", "variables": {"version": {"default": "v8"}}}"#, "/settings/tags/{id}", "/crm/v8/settings/tags/{id}"),
        (#"{"url": "https://zohoapis.com"}"#, "/crm/v8/settings/tags/{id}", "/crm/v8/settings/tags/{id}"),
        (#"{"url": "https://zohoapis.com/crm/v8/"}"#, "/crm/v8/settings/tags/{id}", "/crm/v8/settings/tags/{id}"),
        (#"{"url": "https://zohoapis.com/crm/v8"}"#, "/{module}", "/crm/v8/{module}"), (#"{"url": "/crm/v8"}"#, "/tags", "/crm/v8/tags"),
        (#"{"url": "zohoapis"}"#, "/crm/v8/tags", "/crm/v8/tags"), (#"{"url": "https://zohoapis.com"}"#, "/{download_url}", "{download_url}"),
        (#"{"url": 7}"#, "/crm/v8/tags", "/crm/v8/tags"), (#"{}"#, "/crm/v8/tags", "/crm/v8/tags"),
    ])
    func serversHavePaths(_ server: String, _ path: String, _ expected: String) {
        let result = TestDocument.run(
            TestDocument.file("things", #"{"servers": [\#(server)], "paths": {"\#(path)": {"get": {"operationId": "get"}}}}"#))
        #expect(result.operations.map(\.path.value) == [expected])
    }

    @Test func filesThatAreNotReadAreNamed() {
        let good = TestDocument.get(#"{"type": "string"}"#)
        let yaml = SnapshotFile(name: "tags.yaml", path: "tags/tags.yaml", bytes: Array("openapi: 3.1.0".utf8))
        let again = SnapshotFile(name: "things.json", path: "z/things.json", bytes: good.bytes)
        let readme = SnapshotFile(name: "README.md", path: "README.md", bytes: [])
        let result = TestDocument.run(good, yaml, again, readme)
        #expect(result.operations.count == 1)
        #expect(result.notes.filter { $0.kind == .problem }.map { "\($0.code) \($0.location.file)" } == ["document.yaml tags/tags.yaml", "document.doubled z/things.json"])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x7B], [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D], [], [0x3C, 0x68], [0x00], [0x5B, 0x5D], [0x6E, 0x75, 0x6C, 0x6C]] as [[UInt8]])
    func whatIsNoJSONIsAProblemOfItsFile(_ bytes: [UInt8]) {
        let result = TestDocument.run(TestDocument.get(#"{"type": "string"}"#), SnapshotFile(name: "odd.json", path: "odd.json", bytes: bytes))
        #expect(result.operations.count == 1 && result.files.map(\.name) == ["things.json"])
        #expect(result.notes.contains { $0.kind == .problem && $0.location.file == "odd.json" })
    }

    /// A shape that another area has too lives in `common`, unless it had a home before.
    @Test(arguments: [([], ["common.Owner"]), (["a.Owner"], ["a.Owner"]), (["b.Owner"], ["b.Owner"]), (["a.Owner", "b.Owner"], ["a.Owner", "b.Owner"]), (["a.Gone"], ["common.Owner"])])
    func shapesStayAtHome(_ known: [String], _ expected: [String]) {
        func document(_ area: String) -> SnapshotFile {
            TestDocument.file(
                area,
                ##"{"paths": {"/crm/v8/\##(area)": {"get": {"operationId": "List", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}}}}}}, "components": {"schemas": {"Owner": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}}"##)
        }
        let result = OpenAPIImport.run(documents: [document("a"), document("b")], known: Set(known))
        #expect(result.shapes.map(\.name.value) == expected)
        #expect(Set(result.operations.compactMap { $0.results.first?.type?.value.description }) == Set(expected))
    }

    // MARK: The official documents, changed

    private static let overlay = OfficialDocuments.overlay

    /// Every file under another name: references by the old names lead nowhere, areas are others, and the overlay fits
    /// nothing. All of that is said.
    @Test(.enabled(if: OfficialDocuments.areThere, "Zoho's OpenAPI documents are not here; name their folder in CRM_OPENAPI_DOCUMENTS"))
    func renamedFilesAreOtherAreas() {
        let files = OfficialDocuments.files.map { SnapshotFile(name: "new_" + $0.name, path: "new/" + $0.name, bytes: $0.bytes) }
        let plain = OpenAPIImport.run(documents: OfficialDocuments.files)
        let result = OpenAPIImport.run(documents: files, overlay: Self.overlay)
        #expect(result.operations.count == plain.operations.count + 5)
        #expect(result.notes.filter { $0.code == "ref.dangling" }.count > 100)
        #expect(result.notes.filter { $0.code == "overlay.unused" }.count > 300)
    }

    /// Schemas that are gone: what points at them may be anything, and the report names each.
    @Test(.enabled(if: OfficialDocuments.areThere, "Zoho's OpenAPI documents are not here; name their folder in CRM_OPENAPI_DOCUMENTS"))
    func schemasThatAreGoneAreMissed() throws {
        let files = OfficialDocuments.files.map { file in
            file.name == "users.json" ? SnapshotFile(name: file.name, path: file.path, bytes: Array(String(decoding: file.bytes, as: UTF8.self).replacing("\"schemas\"", with: "\"gone\"").utf8)) : file
        }
        let result = OpenAPIImport.run(documents: files, overlay: Self.overlay)
        #expect(result.operations.count == 427)
        #expect(result.notes.filter { $0.code == "ref.dangling" }.count > 50)
        #expect(result.notes.contains { $0.code == "overlay.unused" })
    }

    /// A document more, a document less: all other files stay as they were, to the byte.
    @Test(.enabled(if: OfficialDocuments.areThere, "Zoho's OpenAPI documents are not here; name their folder in CRM_OPENAPI_DOCUMENTS"))
    func aNewDocumentLeavesTheOthersAsTheyWere() {
        let before = OpenAPIImport.run(documents: OfficialDocuments.files, overlay: Self.overlay)
        let more = TestDocument.file(
            "webhooks",
            ##"""
            {"servers": [{"url": "https://zohoapis.com"}], "security": [{"o": ["ZohoCRM.settings.webhooks.ALL"]}], "paths": {"/crm/v8/settings/webhooks/{id}": {"get": {
              "operationId": "getWebhook", "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                "webhooks": {"type": "array", "items": {"$ref": "#/components/schemas/User"}}}}}}}}}}},
             "components": {"schemas": {"User": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}, "required": ["id", "name"]}}}}
            """##)
        let known = Set(before.shapes.map(\.name.value))
        let after = OpenAPIImport.run(documents: OfficialDocuments.files + [more], overlay: Self.overlay, known: known)
        let changed = zip(after.files.filter { $0.name != "webhooks.json" }, before.files).filter { $0 != $1 }.map(\.0.name)
        #expect(changed.isEmpty && after.files.count == before.files.count + 1)
        #expect(after.operations.count == 428 && after.operations.contains { $0.id.value == "webhooks.getWebhook" })
        #expect(!after.notes.contains { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") })
    }
}
