import CRMSchema
import SchemaDiff
import Testing

/// Two states of the endpoint spec, compared: the rule, and the line in both files.
struct OperationSpecTests {
    private static let old = #"""
        {
          "area": "tags",
          "operations": [
            {
              "id": "tags.getTags",
              "method": "GET",
              "path": "/crm/v8/settings/tags",
              "scopes": ["A.READ"],
              "paging": "page",
              "idempotent": true,
              "limit": 50,
              "parameters": [
                {"name": "module", "in": "query", "type": "string"},
                {"name": "sort", "in": "query", "type": "string", "values": ["asc", "desc"], "max": 9}
              ],
              "results": [
                {"status": 200, "key": "tags", "type": "[Tag]"}
              ]
            },
            {
              "id": "tags.createTags",
              "method": "POST",
              "path": "/crm/v8/settings/tags/new",
              "body": {"key": "tags", "type": "[New]"}
            }
          ],
          "shapes": {
            "New": {
              "required": ["name"],
              "properties": {
                "colour": {"type": "string", "values": ["red", "blue"]},
                "name": {"type": "string", "max": 25}
              }
            },
            "Tag": {
              "properties": {
                "id": "string",
                "owner": "json"
              }
            }
          }
        }
        """#

    private func schema(_ text: String, _ name: String) -> SchemaDescription {
        let spec = EndpointSpecLoader.load(files: [SnapshotFile(name: "tags.json", path: name, bytes: Array(text.utf8))])
        #expect(spec.diagnostics.isEmpty)
        return SchemaDescription(vendor: .zoho, modules: []).with(operations: spec.operations, shapes: spec.shapes)
    }

    @Test(arguments: [
        (#""id": "tags.getTags""#, #""id": "tags.listTags""#, "operation.renamed", 5),
        (#""GET""#, #""POST""#, "operation.method.changed", 6),
        (#""/crm/v8/settings/tags""#, #""/crm/v8/settings/labels""#, "operation.path.changed", 7),
        (#"["A.READ"]"#, #"["A.READ", "B.READ"]"#, "operation.scope.added", 4),
        (#"["A.READ"]"#, #"[]"#, "operation.scope.removed", 8),
        (#""paging": "page""#, #""paging": "token""#, "operation.paging.changed", 9),
        (#""idempotent": true"#, #""idempotent": false"#, "operation.idempotence.lost", 4),
        (#""limit": 50"#, #""limit": 20"#, "operation.limit.lowered", 11),
        (#""in": "query", "type": "string"}"#, #""in": "query", "type": "string", "required": true}"#, "parameter.required", 13),
        (#""name": "module""#, #""name": "modules""#, "parameter.removed", 13),
        (#""string"}"#, #""[string]"}"#, "parameter.type.changed", 13),
        (#"["asc", "desc"]"#, #"["asc"]"#, "parameter.value.removed", 14),
        (#""max": 9"#, #""max": 8"#, "parameter.limit.lowered", 14),
        (#""key": "tags", "type": "[Tag]""#, #""key": "data", "type": "[Tag]""#, "operation.result-key.changed", 17),
        (#""type": "[Tag]""#, #""type": "Tag""#, "answer.type.changed", 17),
        (#""type": "[New]""#, #""type": "[Tag]""#, "parameter.type.changed", 24),
        (#""max": 25"#, #""max": 20"#, "parameter.limit.lowered", 32),
        (#"["red", "blue"]"#, #"["red"]"#, "parameter.value.removed", 31),
        (#"["name"]"#, #"["name", "colour"]"#, "parameter.required", 31),
        (#""owner": "json""#, #""owner": "string""#, "answer.type.changed", 38),
        (#""id": "string","#, "", "answer.removed", 37),
    ])
    func oneChangeIsOneFindingAtItsLine(_ before: String, _ after: String, _ rule: String, _ line: Int) throws {
        let new = Self.old.replacing(before, with: after)
        let findings = SchemaComparison.findings(from: schema(Self.old, "old.json"), to: schema(new, "new.json"))
        let finding = try #require(findings.first { $0.rule.id == rule })
        #expect(findings.count == (rule == "parameter.removed" ? 2 : 1))
        #expect(finding.before.location.file == "old.json" && finding.after.location.file == "new.json")
        #expect(finding.before.location.line == line)
    }

    @Test func theSameSpecHasNoFindings() {
        #expect(SchemaComparison.findings(from: schema(Self.old, "a"), to: schema(Self.old, "b")).isEmpty)
    }
}
