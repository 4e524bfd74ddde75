import CRMSchema
import OpenAPIImport
import RecordCore
import Testing

/// A later revision of the documents may hold anything: the import ends, and what it makes is a spec.
struct ImportFuzzTests {
    /// Two areas with something of everything.
    private static let areas: [(String, JSONValue)] = {
        let tags = ##"""
            {"openapi": "3.0.0", "servers": [{"url": "https://content.example.com"}], "security": [{"oauth": ["S.ALL"]}], "paths": {
              "/crm/v8/settings/tags": {"parameters": [{"$ref": "#/components/parameters/module"}],
                "get": {"operationId": "Get Tags", "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer", "maximum": 9}}],
                  "responses": {"200": {"content": {"application/json": {"schema": {"oneOf": [{"$ref": "#/components/schemas/Wrapper"}]}}}}, "204": {"description": ""}, "400": {"$ref": "#/components/responses/error"}}},
                "post": {"operationId": "Create Tags", "requestBody": {"$ref": "#/components/requestBodies/body"}, "responses": {"201": {"content": {"application/json": {"schema": {"type": "object", "properties": {"tags": {"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/Success"}, {"$ref": "#/components/schemas/Error"}]}}}}}}}}}},
              "/crm/v8/{module}/{id}/photo": {"post": {"operationId": "Photo", "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"file": {"type": "object"}}}}}}, "responses": {"200": {"content": {"image/png": {}}}}}},
              "/{url}": {"get": {"operationId": "Download", "responses": {"200": {"content": {"application/octet-stream": {}}}}}}},
             "components": {"parameters": {"module": {"name": "module", "in": "query", "required": true, "schema": {"type": "string", "enum": ["Leads", "Deals"]}}},
               "requestBodies": {"body": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wrapper"}}}}},
               "responses": {"error": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}},
               "schemas": {"Wrapper": {"type": "object", "properties": {"tags": {"type": "array", "items": {"$ref": "#/components/schemas/Tag"}}, "info": {"type": "object", "properties": {"count": {"type": "integer"}}}}},
                 "Tag": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "maxLength": 25}, "owner": {"$ref": "https://example.com/v8.0/users.json#/components/schemas/User"}, "parent": {"$ref": "#/components/schemas/Tag"}, "value": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "date"}, "b": {"type": "boolean"}}}]}}},
                 "Success": {"type": "object", "properties": {"code": {"type": "string", "enum": ["SUCCESS"]}, "status": {"type": "string", "enum": ["success"]}, "details": {"type": "object", "properties": {"id": {"type": "string"}}}}},
                 "Error": {"type": "object", "properties": {"code": {"type": "string", "enum": ["A", "B"]}, "status": {"type": "string", "enum": ["error"]}, "message": {"type": "string"}, "details": {"type": "object"}}}}}}
            """##
        let users = ##"{"paths": {"/crm/v8/users/{id}": {"get": {"operationId": "Get Tags", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}}}}}}, "components": {"schemas": {"User": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string", "nullable": true}}}}}}"##
        return [("tags", tags), ("users", users)].compactMap { name, text in (try? JSONValue(parsing: text.utf8)).map { (name, $0) } }
    }()

    private static func check(_ areas: [(String, JSONValue)], _ seed: Int) {
        let result = OpenAPIImport.run(documents: areas.map { TestDocument.file($0.0, $0.1.jsonText) })
        #expect(!result.notes.contains { $0.code.hasPrefix("spec.") }, "seed \(seed): \(result.notes.filter { $0.code.hasPrefix("spec.") })")
        #expect(Set(result.operations.map(\.id.value)).count == result.operations.count, "seed \(seed)")
        for note in result.notes { #expect(note.location.line >= 1 && note.location.column >= 1) }
    }

    @Test func theWholeIsFine() {
        #expect(Self.areas.count == 2)
        Self.check(Self.areas, 0)
    }

    @Test func mutatedDocumentsMakeASpec() {
        for seed in 1...800 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var areas = Self.areas
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<areas.count, using: &generator)
                areas[place].1 = DocumentMutation.apply(to: areas[place].1, using: &generator)
            }
            Self.check(areas, seed)
        }
    }

    @Test(.enabled(if: OfficialDocuments.areThere, "Zoho's OpenAPI documents are not here; name their folder in CRM_OPENAPI_DOCUMENTS"))
    func mutatedOfficialDocumentsMakeASpec() {
        let chosen = ["tags.json", "users.json", "common.json", "pipeline.json", "record_photo.json"]
        let areas = OfficialDocuments.files.filter { chosen.contains($0.name) }.compactMap { file in
            (try? JSONValue(parsing: file.bytes)).map { (String(file.name.dropLast(5)), $0) }
        }
        #expect(areas.count == chosen.count)
        for seed in 1...4 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var mutated = areas
            for place in mutated.indices {
                for _ in 0..<20 { mutated[place].1 = DocumentMutation.apply(to: mutated[place].1, using: &generator) }
            }
            Self.check(mutated, seed)
        }
    }
}
