import CRMSchema
import RecordCore

/// A territory of the sandbox's organisation.
struct SandboxTerritory: Sendable {
    let id: String
    var name: String
    /// Id of the territory above.
    var parent: String?
    /// Id of a user.
    var manager: String?
    var permission = "read_write_delete"
    /// Description and rules, as they were sent.
    var details: [JSONMember] = []
    /// Ids of users; times in seconds since 1970.
    var createdBy: String
    var createdTime: Int64
    var modifiedBy: String
    var modifiedTime: Int64

    /// The three that every organisation begins with, one of them below another.
    static func initial(_ ids: IDSource) -> [SandboxTerritory] {
        let north = ids.fixed(430_409)
        func territory(_ id: String, _ name: String, below parent: String? = nil) -> SandboxTerritory {
            let author = ids.fixed(327_001)
            return SandboxTerritory(
                id: id, name: name, parent: parent, createdBy: author, createdTime: 1_704_704_400, modifiedBy: author,
                modifiedTime: 1_704_704_400)
        }
        return [
            territory(north, "North"), territory(ids.fixed(430_451), "Coast", below: north), territory(ids.fixed(430_499), "South"),
        ]
    }

    static func named(_ id: String, _ state: ZohoState) -> SandboxTerritory? { state.settings.territories.first { $0.id == id } }

    /// A territory, and what lies below it at any depth.
    static func family(of id: String, withChildren: Bool, _ state: ZohoState) -> Set<String> {
        var family: Set<String> = [id]
        guard withChildren else { return family }
        var last: Set<String> = family
        while !last.isEmpty {
            let next = state.settings.territories.filter { $0.parent.map(last.contains) ?? false }.map(\.id)
            last = Set(next).subtracting(family)
            family.formUnion(last)
        }
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

    /// As the settings show it.
    func json(_ state: ZohoState) -> JSONValue {
        let above = parent.flatMap { Self.named($0, state) }
        let body: JSONValue = [
            "id": .string(id), "name": .string(name), "api_name": .string(name.split(separator: " ").joined(separator: "_")),
            "description": .null, "reporting_to": above.map { ["id": .string($0.id), "name": .string($0.name)] } ?? .null,
            "permission_type": .string(permission), "manager": manager.map { state.userReference($0) } ?? .null,
            "account_rule_criteria": .null, "deal_rule_criteria": .null, "lead_rule_criteria": .null,
            "created_by": state.userReference(createdBy), "modified_by": state.userReference(modifiedBy),
            "created_time": state.wireTime(createdTime), "modified_time": state.wireTime(modifiedTime),
        ]
        return details.reduce(body) { $0.setting([$1.key], to: $1.value) }
    }

    /// As a record shows it.
    func json(assignedBy user: JSONValue, at time: JSONValue) -> JSONValue {
        [
            "Name": .string(name), "id": .string(id), "$assigned": "manual", "$assigned_time": time, "$assigned_by": user,
        ]
    }
}
