import CRMSchema
import OpenAPIImport
import Testing

/// What is odd in the documents: each is understood, and noted.
struct DefectTests {
    private static let list = ##"{"type": "object", "properties": {"things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}"##
    private static let thing = #"{"Thing": {"type": "object", "required": ["id", "gone"], "properties": {"id": {"type": "string"}, "size": {"type": "integer", "format": "int64", "nullable": true}}}}"#

    @Test func envelopesAreOpened() {
        let result = TestDocument.run(TestDocument.get(Self.list, schemas: Self.thing))
        #expect(result.operations.first?.id.value == "things.getThings")
        #expect(result.operations.first?.resultKey?.value == "things" && result.resultType == "[Thing]")
        #expect(result.shapes.first?.properties.map { $0.type.value.description } == ["id", "long?"])
        #expect(result.codes(.problem) == ["required.unknown"])
    }

    @Test func referencesToOtherFilesAreNeverFetched() {
        let other = TestDocument.file("users", #"{"paths": {}, "components": {"schemas": {"User": {"type": "object", "properties": {"id": {"type": "string"}}}}}}"#)
        let result = TestDocument.run(
            TestDocument.get(#"{"$ref": "https://example.com/main/v8.0/users.json#/components/schemas/User"}"#), other)
        #expect(result.resultType == "id" && result.operations[0].resultKey?.value == "id")
        #expect(result.notes.contains { $0.code == "ref.remote" })
    }

    @Test(arguments: [
        ##"{"$ref": "#/components/schemas/Nowhere"}"##, ##"{"$ref": "nofile.json#/components/schemas/A"}"##, ##"{"$ref": "#/A"}"##, ##"{"$ref": ""}"##, ##"{"$ref": "#"}"##,
    ])
    func referencesToNothingAreAnything(_ schema: String) {
        let result = TestDocument.run(TestDocument.get(#"{"type": "array", "items": \#(schema)}"#))
        #expect(result.resultType == "[json]")
        #expect(result.codes(.problem) == ["ref.dangling"])
    }

    @Test func circlesEnd() {
        let schemas = ##"{"A": {"$ref": "#/components/schemas/A"}, "B": {"oneOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/B"}]}, "C": {"type": "array", "items": {"$ref": "#/components/schemas/C"}}, "D": {"type": "object", "properties": {"d": {"$ref": "#/components/schemas/D"}, "e": {"type": "string"}}}}"##
        for name in ["A", "B", "C", "D"] {
            let result = TestDocument.run(TestDocument.get(##"{"type": "object", "properties": {"x": {"$ref": "#/components/schemas/\##(name)"}, "y": {"type": "string"}}}"##, schemas: schemas))
            #expect(result.operations.count == 1, "\(name)")
            #expect(!result.notes.contains { $0.code.hasPrefix("spec.") }, "\(name)")
        }
    }

    @Test func choicesOfOneAndConstantsSayNothing() {
        let result = TestDocument.run(TestDocument.get(#"{"oneOf": [{"type": "object", "properties": {"a": {"type": "string", "enum": ["x"]}, "b": {"type": "string", "enum": ["x", "y"]}}}]}"#))
        #expect(result.shapes.first?.properties.map { $0.values.map(\.value) } == [[], ["x", "y"]])
        #expect(result.codes(.changed).contains("oneOf.single") && result.codes(.dropped) == ["enum.constant"])
    }

    @Test func outcomesAreOneTypeAndErrorsLeaveTheirCodes() {
        let outcome = #"{"type": "object", "properties": {"code": {"type": "string", "enum": ["SUCCESS"]}, "status": {"type": "string", "enum": ["success"]}, "message": {"type": "string"}, "details": {"type": "object", "properties": {"id": {"type": "string"}}}}}"#
        let error = #"{"type": "object", "properties": {"code": {"type": "string", "enum": ["INVALID_DATA"]}, "status": {"type": "string", "enum": ["error"]}, "message": {"type": "string"}, "details": {"type": "object"}}}"#
        let result = TestDocument.run(TestDocument.get(#"{"type": "object", "properties": {"data": {"type": "array", "items": {"oneOf": [\#(outcome), \#(error)]}}}}"#))
        #expect(result.resultType == "[result<GetThingsDetails>]")
        #expect(result.operations.first?.errors == [200: ["INVALID_DATA"]])
        #expect(result.shapes.map(\.name.value) == ["things.GetThingsDetails"])
    }

    @Test func shapesThatFilesRepeatAreOne() {
        let schemas = #"{"Owner": {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}"#
        func document(_ area: String, _ schemas: String) -> SnapshotFile {
            TestDocument.file(
                area,
                ##"{"paths": {"/crm/v8/\##(area)": {"get": {"operationId": "List", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}}}}}}, "components": {"schemas": \##(schemas)}}"##)
        }
        let same = TestDocument.run(document("a", schemas), document("b", schemas))
        #expect(same.shapes.map(\.name.value) == ["common.Owner"])
        #expect(same.files.map(\.name) == ["a.json", "b.json", "common.json"])
        let other = TestDocument.run(document("a", schemas), document("b", schemas.replacing("name", with: "label")))
        #expect(other.shapes.map(\.name.value) == ["a.Owner", "b.Owner"])
    }

    @Test func pathsThatDifferInNamesOnlyAreTwins() {
        let result = TestDocument.run(
            TestDocument.file(
                "things",
                #"{"paths": {"/crm/v8/things/{api_name}": {"get": {"operationId": "Get Thing By Name", "parameters": [{"name": "api_name", "in": "path", "required": true, "schema": {"type": "string"}}]}}, "/crm/v8/things/{id}": {"get": {"operationId": "Get Thing"}}, "/{download_url}": {"get": {"operationId": "Download"}}, "/": {"get": {"operationId": "dummy"}}}}"#))
        let operations = result.operations
        #expect(operations.map(\.id.value) == ["things.download", "things.getThing", "things.getThingByName"])
        #expect(operations[2].variantOf?.value == "things.getThing" && operations[1].variantOf == nil)
        #expect(operations[0].path.value == "{download_url}" && operations[1].parameters.map(\.name.value) == ["id"])
        #expect(result.codes(.dropped) == ["operation.placeholder"])
        #expect(result.codes(.problem).contains("parameter.missing"))
    }

    @Test func whatOnlyTheOtherDescriptionOfACallHasIsNotLost() throws {
        func document(_ area: String, _ parameter: String) -> SnapshotFile {
            TestDocument.file(
                area,
                #"{"paths": {"/crm/v8/{\#(area)}/search": {"get": {"operationId": "Search", "parameters": [{"name": "word", "in": "query", "schema": {"type": "string"}}, {"name": "\#(parameter)", "in": "query", "required": true, "schema": {"type": "integer"}}]}}}}"#)
        }
        let result = TestDocument.run(document("record", "page"), document("searching", "type"))
        let (copy, main) = (result.operations[0], result.operations[1])
        #expect(copy.sameAs?.value == main.id.value && main.sameAs == nil && main.id.value == "searching.search")
        #expect(main.parameters.map(\.name.value) == ["searching", "type", "word", "page"])
        #expect(main.parameters.map(\.isRequired) == [true, true, false, false] && main.paging?.value == "page")
    }

    /// Shapes that cannot share a name are told apart by what they hold, so that another one does not rename them.
    @Test func shapesOfOneNameAreToldApartByTheirProperties() {
        let schemas = #"{"Thing": {"type": "object", "properties": {"id": {"type": "string"}, "b": {"type": "string"}}}, "thing": {"type": "object", "properties": {"id": {"type": "string"}, "size": {"type": "string"}}}}"#
        let result = TestDocument.run(
            TestDocument.get(##"{"type": "object", "properties": {"x": {"$ref": "#/components/schemas/Thing"}, "y": {"$ref": "#/components/schemas/thing"}}}"##, schemas: schemas))
        #expect(result.shapes.map(\.name.value) == ["things.GetThingsAnswer", "things.Thing", "things.ThingWithSize"])
        #expect(result.codes(.problem) == ["shape.doubled"])
    }

    /// The documents do not say so; the server takes no word for who did what when.
    @Test func stampsAreReadOnly() {
        let result = TestDocument.run(
            TestDocument.get(#"{"type": "object", "properties": {"Created_Time": {"type": "string", "format": "date-time"}, "modified_by": {"type": "string"}, "name": {"type": "string"}}}"#))
        #expect(result.shapes.first?.properties.map(\.isReadOnly) == [true, true, false])
    }

    @Test func titlesThatStandTwiceAreToldApart() {
        let result = TestDocument.run(
            TestDocument.file("things", #"{"paths": {"/crm/v8/a": {"get": {"operationId": "Get"}}, "/crm/v8/a/{id}": {"get": {"operationId": "GET"}}, "/crm/v8/b": {"get": {}}}}"#))
        #expect(result.operations.map(\.id.value) == ["things.get", "things.getById", "things.getCrmV8B"])
    }

    @Test func whatIsNotUnderstoodIsNoted() {
        let result = TestDocument.run(
            TestDocument.get(
                #"{"type": "array", "items": {"type": "tuple", "if": {}, "prefixItems": []}}"#,
                parameters: #"[{"name": "a", "in": "cookie"}, {"in": "query"}, {"name": "b", "in": "query"}, 7]"#),
            TestDocument.file("broken", "{"), TestDocument.file("noDocument", "{}"), TestDocument.file("Bad Name", #"{"paths": {}}"#))
        #expect(
            Set(result.codes(.problem)) == [
                "document.unreadable", "document.no-paths", "document.name", "schema.unknown", "schema.type", "parameter.unknown", "parameter.untyped",
            ])
        #expect(result.resultType == "[json]")
    }

    @Test func orderInTheDocumentsMakesNoDifference() {
        let a = ##"{"type": "object", "properties": {"b": {"type": "string"}, "a": {"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/X"}]}}}"##
        let b = ##"{"properties": {"a": {"oneOf": [{"$ref": "#/components/schemas/X"}, {"type": "string"}]}, "b": {"type": "string"}}, "type": "object"}"##
        let x = #"{"X": {"type": "object", "properties": {"id": {"type": "string"}, "z": {"type": "date"}}}}"#
        #expect(TestDocument.run(TestDocument.get(a, schemas: x)).files == TestDocument.run(TestDocument.get(b, schemas: x)).files)
    }
}
