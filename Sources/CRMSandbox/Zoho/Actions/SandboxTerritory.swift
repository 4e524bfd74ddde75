import CRMSchema
import RecordCore

/// A territory of the sandbox's organisation. There are three, one of them below another.
struct SandboxTerritory: Sendable, Hashable {
    let id: String
    let name: String
    let parent: String?

    static func all(_ ids: IDSource) -> [SandboxTerritory] {
        let north = ids.fixed(430_409)
        return [
            SandboxTerritory(id: north, name: "North", parent: nil),
            SandboxTerritory(id: ids.fixed(430_451), name: "Coast", parent: north),
            SandboxTerritory(id: ids.fixed(430_499), name: "South", parent: nil),
        ]
    }

    static func named(_ id: String, _ state: ZohoState) -> SandboxTerritory? { all(state.ids).first { $0.id == id } }

    /// A territory, and what lies below it.
    static func family(of id: String, withChildren: Bool, _ state: ZohoState) -> Set<String> {
        var family: Set<String> = [id]
        if withChildren { family.formUnion(all(state.ids).filter { $0.parent == id }.map(\.id)) }
        return family
    }

    /// The field that holds a record's territories: one in deals, many elsewhere.
    static func field(of module: ZohoModule) -> String? {
        ["Territories", "Territory"].first { module.has($0) }
    }

    /// The territories that a record is in.
    static func ids(of record: StoredRecord, in module: ZohoModule) -> [String] {
        guard let field = field(of: module), let value = record.values[field] else { return [] }
        return (value.array ?? [value]).compactMap { $0["id"]?.string }
    }

    var json: JSONValue {
        [
            "id": .string(id), "name": .string(name), "description": .null,
            "reporting_to": parent.map { ["id": .string($0)] } ?? .null, "permission_type": "read_write_delete",
        ]
    }

    /// As a record shows it.
    func json(assignedBy user: JSONValue, at time: JSONValue) -> JSONValue {
        [
            "Name": .string(name), "id": .string(id), "$assigned": "manual", "$assigned_time": time, "$assigned_by": user,
        ]
    }
}
