import CRMSchema
import OpenAPIImport

/// Small OpenAPI documents.
enum TestDocument {
    static func file(_ name: String, _ text: String) -> SnapshotFile {
        SnapshotFile(name: "\(name).json", path: "\(name).json", bytes: Array(text.utf8))
    }

    /// A document of one operation, `GET /crm/v8/things`, with one answer.
    static func get(_ schema: String, schemas: String = "{}", parameters: String = "[]", path: String = "/crm/v8/things") -> SnapshotFile {
        file(
            "things",
            #"""
            {"paths": {"\#(path)": {"get": {"operationId": "Get Things", "security": [{"x": ["S.READ"]}], "parameters": \#(parameters),
              "responses": {"200": {"content": {"application/json": {"schema": \#(schema)}}}}}}},
             "components": {"schemas": \#(schemas)}}
            """#)
    }

    static func run(_ files: SnapshotFile..., overlay: String? = nil) -> ImportResult {
        OpenAPIImport.run(documents: files, overlay: overlay.map { SnapshotFile(name: "overlay.json", path: "overlay.json", bytes: Array($0.utf8)) })
    }
}

extension ImportResult {
    func codes(_ kind: ImportNote.Kind) -> [String] { notes.filter { $0.kind == kind }.map(\.code) }

    /// The type of the first operation's first result.
    var resultType: String? { operations.first?.results.first?.type?.value.text(in: "things") }
}
