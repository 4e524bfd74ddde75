import CRMSchema
import RecordCore

/// The fields of a linking module, of which snapshots are rare: its two lookups follow from the multi-select lookup
/// that it serves. Official clients cannot read such a lookup without them.
enum LinkingModuleFields {
    static func objects(of linking: ZohoModule, _ state: inout ZohoState) -> [JSONValue] {
        let owners = state.organisation.modules.values.sorted { $0.name < $1.name }
        for owner in owners {
            for field in owner.fields {
                guard case .multiLookup(linking.name, let key, let target) = field.type else { continue }
                let raw = state.rawField(field.apiName.value, of: owner.name) ?? .null
                let link = raw["multiselectlookup"]?["linking_details"] ?? raw["multiuserlookup"]?["linking_details"]
                let back = link?["lookup_field"]?["api_name"]?.string ?? raw["multiselectlookup"]?["lookup_apiname"]?.string
                return fields(of: linking, back: back ?? owner.name, owner: owner.name, key: key, target: target, state)
            }
        }
        return []
    }

    private static func fields(
        of linking: ZohoModule, back: String, owner: String, key: String, target: String, _ state: ZohoState
    ) -> [JSONValue] {
        let base = linking.description.id.flatMap { UInt64($0) } ?? 0
        var fields = [
            reference(back, to: owner),
            reference(key, to: target),
            SandboxField(apiName: "Created_Time", dataType: "datetime", length: 120),
            SandboxField(apiName: "Modified_Time", dataType: "datetime", length: 120),
            SandboxField(apiName: "id", dataType: "bigint", label: "Record Id", length: 18),
        ]
        for position in 2..<fields.count {
            fields[position].metadata = [
                JSONMember("operation_type", ["web_create": false, "web_update": false, "api_create": false, "api_update": false])
            ]
        }
        for position in fields.indices { fields[position].metadata.append(JSONMember("custom_field", false)) }
        return fields.enumerated().map { position, field in
            FieldMetadata.json(field, id: String(base &+ 20 &+ UInt64(position) &* 2), optionIDs: [], state.organisation)
        }
    }

    private static func reference(_ name: String, to module: String) -> SandboxField {
        guard module != "Users" else { return SandboxField(apiName: name, dataType: "userlookup", length: 120) }
        var field = SandboxField(apiName: name, dataType: "lookup", length: 120)
        field.lookupModule = module
        return field
    }
}
