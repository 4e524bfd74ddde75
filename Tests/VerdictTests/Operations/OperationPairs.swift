import CRMSchema
import Foundation

/// For each rule about operations a small endpoint spec, and the same with a change that the rule finds.
enum OperationPairs {
    struct Pair {
        let before: String
        let after: String
    }

    static func pair(_ rule: String) -> Pair? {
        if let mirror = backwards[rule] { return pair(mirror).map { Pair(before: $0.after, after: $0.before) } }
        return changes[rule].map { change in Pair(before: base, after: change.reduce(base) { $0.replacing($1.0, with: $1.1) }) }
    }

    static func schema(_ text: String) -> SchemaDescription {
        let spec = EndpointSpecLoader.load(files: [SnapshotFile(name: "gadgets.json", path: "gadgets.json", bytes: Array(text.utf8))])
        return SchemaDescription(vendor: .zoho, modules: []).with(operations: spec.operations, shapes: spec.shapes)
    }

    private static let count = #", {"name": "count", "in": "query", "type": "integer", "max": 50}"#

    private static let list = #"""
        {
          "id": "gadgets.getGadgets", "group": "gadgets", "name": "list", "method": "GET", "path": "/crm/v8/settings/gadgets",
          "scopes": ["ZohoCRM.settings.ALL"], "idempotent": true,
          "parameters": [
            {"name": "kind", "in": "query", "type": "string", "values": ["big", "small"]}
        """# + count + #"""
          ],
          "results": [{"status": 200, "key": "gadgets", "type": "[Gadget]"}]
        },
        """#

    private static let base = #"""
        {
          "area": "gadgets",
          "operations": [
        """# + list + #"""
            {
              "id": "gadgets.createGadgets", "group": "gadgets", "name": "create", "method": "POST", "path": "/crm/v8/settings/gadgets",
              "scopes": ["ZohoCRM.settings.ALL"], "limit": 50,
              "body": {"key": "gadgets", "type": "[New]"},
              "results": [{"status": 201, "key": "gadgets", "type": "[result<Details>]"}]
            }
          ],
          "shapes": {
            "Details": {"properties": {"id": "id"}},
            "Gadget": {"properties": {"id": "id", "size": "integer"}},
            "New": {"properties": {"name": "string", "size": "integer"}}
          }
        }
        """#

    private static let changes: [String: [(String, String)]] = [
        "operation.removed": [(list, "")],
        "operation.renamed": [(#""id": "gadgets.getGadgets", "group": "gadgets", "name": "list""#, #""id": "gadgets.allGadgets", "group": "gadgets", "name": "all""#)],
        "operation.method.changed": [(#""method": "GET""#, #""method": "PUT""#)],
        "operation.path.changed": [(#""method": "GET", "path": "/crm/v8/settings/gadgets""#, #""method": "GET", "path": "/crm/v8/settings/all_gadgets""#)],
        "operation.result-key.changed": [(#""key": "gadgets", "type": "[Gadget]""#, #""key": "things", "type": "[Gadget]""#)],
        "operation.paging.changed": [(#""idempotent": true,"#, #""idempotent": true, "paging": "page","#)],
        "operation.scope.added": [(#"["ZohoCRM.settings.ALL"], "idempotent""#, #"["ZohoCRM.settings.ALL", "ZohoCRM.settings.READ"], "idempotent""#)],
        "operation.idempotence.gained": [(#""limit": 50,"#, #""limit": 50, "idempotent": true,"#)],
        "operation.limit.lowered": [(#""limit": 50"#, #""limit": 1"#)],
        "parameter.removed": [(count, "")],
        "parameter.added-required": [(#""max": 50}"#, #""max": 50}, {"name": "colour", "in": "query", "type": "string", "required": true}"#)],
        "parameter.required": [(#""type": "integer", "max": 50"#, #""type": "integer", "max": 50, "required": true"#)],
        "parameter.type.changed": [(#""type": "integer", "max": 50"#, #""type": "boolean", "max": 50"#)],
        "parameter.value.removed": [(#"["big", "small"]"#, #"["small"]"#)],
        "parameter.limit.lowered": [(#""max": 50"#, #""max": 5"#)],
        "answer.removed": [(#""Gadget": {"properties": {"id": "id", "size": "integer"}}"#, #""Gadget": {"properties": {"id": "id"}}"#)],
        "answer.type.changed": [(#""Gadget": {"properties": {"id": "id", "size": "integer"}}"#, #""Gadget": {"properties": {"id": "id", "size": "boolean"}}"#)],
    ]

    private static let backwards = [
        "operation.added": "operation.removed", "operation.scope.removed": "operation.scope.added", "operation.idempotence.lost": "operation.idempotence.gained",
        "operation.limit.raised": "operation.limit.lowered", "parameter.added": "parameter.removed", "parameter.optional": "parameter.required",
        "parameter.value.added": "parameter.value.removed", "parameter.limit.raised": "parameter.limit.lowered", "answer.added": "answer.removed",
    ]
}
