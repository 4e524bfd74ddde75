import CRMSchema
import Testing

/// Files of the endpoint spec, read with the place of every value.
struct EndpointSpecLoaderTests {
    private static let text = #"""
        {
          "$schema": "../../schema/endpoint-spec.schema.json",
          "area": "tags",
          "operations": [
            {
              "id": "tags.createTags", "method": "POST", "path": "/crm/v8/{module}/tags/{id}", "scopes": ["ZohoCRM.settings.tags.ALL"],
              "credits": 2, "limit": 50, "written": "zoho.tags.create(_:)", "one": false, "maxFileSize": 1024,
              "parameters": [
                {"name": "module", "in": "path", "role": "module", "type": "string"},
                {"name": "colour", "in": "query", "type": "[string]", "required": true, "values": ["red", "green"], "max": 9, "default": true, "label": "shade"}
              ],
              "body": {"key": "tags", "type": "[Tag]", "beside": {"trigger": {"type": "[string]", "required": true}}},
              "results": [
                {"status": 201, "key": "tags", "type": "[result<Tag>]", "beside": {"info": "users.Info"}}, {"status": 204}
              ],
              "errors": {"400": ["INVALID_DATA"]}
            }
          ],
          "shapes": {
            "Tag": {"required": ["name"], "needs": ["name"], "properties": {"name": {"type": "string", "max": 25}, "owner": "users.User?"}}
          }
        }
        """#

    private static func load(_ texts: String...) -> EndpointSpecLoader.Loaded {
        EndpointSpecLoader.load(
            files: texts.enumerated().map { SnapshotFile(name: "\($0).json", path: "\($0).json", bytes: Array($1.utf8)) })
    }

    private static let users = #"{"area": "users", "operations": [], "shapes": {"User": {"properties": {}}, "Info": {"properties": {}}}}"#

    @Test func everythingIsThereWithItsPlace() throws {
        let loaded = Self.load(Self.text, Self.users)
        #expect(loaded.diagnostics.isEmpty)
        let operation = try #require(loaded.operations.first)
        #expect(operation.id.value == "tags.createTags" && operation.id.location == SourceLocation(file: "0.json", line: 6, column: 13))
        #expect(operation.method.value == "POST" && operation.recordLimit?.value == 50 && operation.credits?.value == 2)
        #expect(!operation.isIdempotent && operation.resultKey?.value == "tags" && operation.errors == [400: ["INVALID_DATA"]])
        let (path, colour) = (operation.parameters[0], operation.parameters[1])
        #expect(path.isRequired && path.place == .path && path.role == .module)
        #expect(colour.values.map(\.value) == ["red", "green"] && colour.maximum?.value == 9)
        #expect(colour.defaultValue?.value == "true" && colour.label?.value == "shade")
        #expect(operation.written?.value == "zoho.tags.create(_:)" && !operation.isOne && operation.maximumFileSize?.value == 1_024)
        #expect(colour.maximum?.location == SourceLocation(file: "0.json", line: 10, column: 116))
        let body = try #require(operation.body)
        #expect(body.isRequired && body.type.value == .list(.shape("tags.Tag")) && body.beside.first?.isRequired == true)
        #expect(operation.results.map(\.status.value) == [201, 204] && operation.results[1].type == nil)
        let tag = try #require(loaded.shapes.first)
        #expect(tag.name.value == "tags.Tag" && tag.properties[0].isRequired && tag.properties[0].maximum?.value == 25)
        #expect(tag.needs.map(\.value) == ["name"])
        #expect(tag.properties[1].type.value == .nullable(.shape("users.User")) && !tag.properties[1].isRequired)
    }

    @Test func whatMakesNoSenseIsAnErrorAndTheRestLoads() {
        let loaded = Self.load(
            #"""
            {"area": "a", "operations": [
              {"id": "a.one", "method": "GET", "path": "/one", "results": [{"status": 200, "type": "Gone"}, {"type": "string"}]},
              {"id": "a.one", "method": "GET", "path": "/two", "sameAs": "a.oen", "colour": 1},
              {"id": "a.three", "method": "FETCH", "path": "/three"},
              {"id": "a.four", "method": "PUT", "path": "/four", "parameters": [{"name": "x", "in": "body", "type": "tag"}],
               "body": {"content": "xml", "type": "json"}}
            ], "shapes": {"Odd": 1}}
            """#)
        #expect(loaded.operations.map(\.id.value) == ["a.four", "a.one", "a.one"])
        #expect(
            loaded.diagnostics.map(\.code)
                == [
                    "spec.shape", "spec.result", "spec.duplicate", "spec.operation", "spec.unknown-key", "spec.operation", "spec.parameter",
                    "spec.content", "spec.shape",
                ])
        #expect(loaded.diagnostics[3].message.contains("did you mean “a.one”"))
    }

    /// What only an API with one path and a form has.
    @Test func operationsInAForm() throws {
        let loaded = Self.load(
            #"""
            {"area": "o", "vendor": "vtiger", "operations": [
              {"id": "o.login", "method": "POST", "path": "/webservice.php", "operation": "login", "session": false, "summary": "Signs in",
               "remark": "Once.", "broken": {"8.2": "HTTP 500"},
               "parameters": [{"name": "key", "in": "form", "type": "string", "secret": true, "label": "_"},
                              {"name": "list", "in": "form", "type": "[string]", "encoded": true}]}
            ], "shapes": {}}
            """#)
        #expect(loaded.diagnostics.isEmpty && loaded.vendor == .vtiger)
        let operation = try #require(loaded.operations.first)
        #expect(operation.operation?.value == "login" && !operation.needsSession && operation.summary?.value == "Signs in")
        #expect(operation.remark?.value == "Once." && operation.broken.map(\.answer) == ["HTTP 500"])
        #expect(operation.broken.first?.version == Located("8.2", at: SourceLocation(file: "0.json", line: 3, column: 34)))
        let (key, list) = (operation.parameters[0], operation.parameters[1])
        #expect(key.place == .form && key.isSecret && !key.isEncoded && key.label?.value == "_")
        #expect(list.isEncoded && !list.isSecret && !list.isRequired)
    }

    @Test func aSpecIsOfOneVendor() {
        let mixed = Self.load(#"{"area": "a", "operations": [], "shapes": {}}"#, #"{"area": "b", "vendor": "vtiger", "operations": [], "shapes": {}}"#)
        #expect(mixed.errors.map(\.code) == ["spec.vendor"] && mixed.errors[0].location == SourceLocation(file: "1.json", line: 1, column: 25))
        let unknown = Self.load(#"{"area": "a", "vendor": "acme", "operations": [], "shapes": {}}"#)
        #expect(unknown.errors.map(\.code) == ["spec.vendor"] && unknown.errors[0].message.contains("zoho, vtiger"))
    }

    @Test func whatANewOneNeedsIsAProperty() {
        let loaded = Self.load(#"{"area": "a", "operations": [], "shapes": {"Tag": {"needs": ["nam", "id"], "properties": {"name": "string", "id": "id"}}}}"#)
        #expect(loaded.shapes.first?.needs.map(\.value) == ["id"])
        #expect(loaded.errors.map(\.code) == ["spec.needs"] && loaded.errors[0].message.contains("did you mean “name”"))
    }

    /// Where a path ends with what tells the element, there is one.
    @Test func onlyOneIsTheRuleOfThePath() {
        let loaded = Self.load(
            #"""
            {"area": "a", "operations": [
              {"id": "a.a", "method": "GET", "path": "/things/{id}"}, {"id": "a.b", "method": "GET", "path": "/things"},
              {"id": "a.c", "method": "GET", "path": "/things/{name}/{list}", "one": false}, {"id": "a.d", "method": "PUT", "path": "/things", "one": true}
            ], "shapes": {}}
            """#)
        #expect(loaded.operations.map(\.isOne) == [true, false, false, true])
    }

    @Test(arguments: ["", "<html>", "[", "[]", "{}", #"{"area": {}}"#, #"{"operations": []}"#, "null"])
    func brokenFilesAreOneError(_ text: String) {
        let loaded = Self.load(text)
        #expect(loaded.operations.isEmpty)
        #expect(loaded.errors.count == 1)
    }

    @Test func filesAreToldFromSnapshots() {
        func reads(_ text: String, _ name: String = "modules.json") -> Bool {
            EndpointSpecLoader.reads(SnapshotFile(name: name, path: name, bytes: Array(text.utf8)))
        }
        #expect(reads(Self.text) && reads(Self.users))
        #expect(!reads(Self.text, "tags.txt"))
        #expect(!reads(#"{"modules": [{"area": "tags"}]}"#) && !reads(#"[{"area": 1}]"#) && !reads(""))
    }
}
