import CRMSchema
import OpenAPIImport
import Testing

/// Names that stand for ids, and those that only look like it.
struct IDNamesTests {
    @Test(arguments: [
        ("id", "string", "id"), ("job_id", "string", "id"), ("recordId", "string", "id"), ("cvid", "string", "id"), ("role_ids", "string", "[id]"),
        ("number_id", "integer", "integer"), ("message_id", "string", "string"), ("file_id", "string", "string"), ("valid", "string", "string"),
        ("void", "string", "string"), ("Paid", "string", "string"), ("$canvas_id", "boolean", "boolean"),
    ])
    func namesTellIDs(_ name: String, _ type: String, _ expected: String) {
        let result = TestDocument.run(
            TestDocument.get(
                #"{"type": "object", "properties": {"x": {"type": "string"}, "\#(name)": {"type": "\#(type)"}}}"#,
                parameters: #"[{"name": "\#(name)", "in": "query", "schema": {"type": "\#(type)"}}]"#))
        #expect(result.operations.first?.parameters.first?.type.value == expected)
        #expect(result.shapes.first?.properties.first { $0.name.value == name }?.type.value.description == expected)
    }

    /// Numbers of ids are texts on the wire; known values are no ids.
    @Test func longNumbersAreIDsAndKnownValuesAreNot() {
        let result = TestDocument.run(
            TestDocument.get(
                #"{"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer", "format": "int64", "nullable": true}, "ids": {"type": "array", "items": {"type": "string"}}, "kind_id": {"type": "string", "enum": ["a", "b"]}}}}"#))
        #expect(result.shapes.first?.properties.map { $0.type.value.description } == ["id?", "[id]", "string"])
    }

    @Test func theRecordOfAPathIsAnID() {
        let result = TestDocument.run(TestDocument.get(#"{"type": "string"}"#, path: "/crm/v8/{module}/{record}/things/{name}"))
        #expect(result.operations.first?.parameters.map(\.type.value) == ["string", "id", "string"])
    }
}
