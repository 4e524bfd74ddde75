import RecordCore

/// The territories themselves: `/settings/territories`.
enum TerritoryEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        var territories = state.settings.territories
        if let id = call.path["id"] { territories = territories.filter { $0.id == id } }
        if let ids = call.list("ids") { territories = territories.filter { ids.contains($0.id) } }
        return try SettingsBatch.page("territories", try filtered(territories.map { $0.json(state) }, call), call, state)
    }

    /// `GET /settings/territories/{id}/__child_territories`: those right below.
    static func children(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let territories = state.settings.territories.filter { $0.parent == call.path["id"] }
        return try SettingsBatch.page("territories", try filtered(territories.map { $0.json(state) }, call), call, state)
    }

    static func create(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("territories", call, whenAllSucceed: 201, &state) { (item, state) throws(ZohoError) -> WriteResult in
            var territory = SandboxTerritory(
                id: String(state.ids.next()), name: try item.text("name", max: 100), createdBy: call.user, createdTime: state.now,
                modifiedBy: call.user, modifiedTime: state.now)
            try apply(item, to: &territory, state)
            state.settings.territories.append(territory)
            return .success("Territory created successfully", ["id": .string(territory.id)])
        }
    }

    /// `PUT /settings/territories`, and `PUT /settings/territories/{id}`
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("territories", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            guard let place = state.settings.territories.firstIndex(where: { $0.id == id }) else { throw .unknownRecord(id) }
            var territory = state.settings.territories[place]
            try apply(item, to: &territory, state)
            territory.modifiedBy = call.user
            territory.modifiedTime = state.now
            state.settings.territories[place] = territory
            return .success("Territory updated successfully", ["id": .string(id)])
        }
    }

    /// Territories with others below them cannot go.
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.runIDs("territories", call, &state) { (id, state) throws(ZohoError) -> WriteResult in
            try state.deleteTerritory(id, heir: nil, by: call.user)
            return .success("Territory deleted successfully", ["id": .string(id)])
        }
    }

    /// `POST …/actions/transfer_and_delete`: records, users and lower territories go to another one.
    static func transfer(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try SettingsBatch.run("territories", call, whenAllSucceed: 200, &state) { (item, state) throws(ZohoError) -> WriteResult in
            let id = try item.ownID(call)
            let heir = try item.id("transfer_to_id")
            guard heir != id, SandboxTerritory.named(heir, state) != nil else { throw item.invalid("transfer_to_id") }
            try state.deleteTerritory(id, heir: heir, by: call.user)
            return .success("Territory transferred and deleted successfully", ["id": .string(id)])
        }
    }

    /// `GET …/actions/associated_users_count`: counts are texts.
    static func userCounts(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let users = state.organisation.users
        let rows = state.settings.territories.map { territory -> JSONValue in
            let count = users.filter { $0.territories.contains(territory.id) }.count
            return [
                "count": .string(String(count)),
                "territory": ["name": .string(territory.name), "id": .string(territory.id), "subordinates": false],
            ]
        }
        return try SettingsBatch.page("associated_users_count", rows, call, state)
    }

    /// `GET …/actions/deleted_associated_territories`
    static func deleted(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let ids = call.list("ids")
        let rows = state.settings.deletedTerritories.reversed().filter { row in ids?.contains(row["id"]?.string ?? "") ?? true }
        return try SettingsBatch.page("territories", Array(rows), call, state)
    }

    private static func apply(_ item: SettingsItem, to territory: inout SandboxTerritory, _ state: ZohoState) throws(ZohoError) {
        if let name = try item.optionalText("name", max: 100) {
            let other = state.settings.territories.first { $0.id != territory.id && $0.name.lowercased() == name.lowercased() }
            if let other { throw item.duplicate("name", id: other.id) }
            territory.name = name
        }
        if item.json["reporting_to"] != nil {
            territory.parent = try item.optionalID("reporting_to")
            if let parent = territory.parent {
                guard SandboxTerritory.named(parent, state) != nil,
                    !SandboxTerritory.family(of: territory.id, withChildren: true, state).contains(parent)
                else { throw item.invalid("reporting_to", "the id given seems to be invalid") }
            }
        }
        if item.json["manager"] != nil {
            territory.manager = try item.optionalID("manager")
            if let manager = territory.manager, state.organisation.user(manager)?.isActive != true { throw item.invalid("manager") }
        }
        if let permission = try item.optionalText("permission_type") {
            guard ["read_write_delete", "read_only"].contains(permission) else { throw item.invalid("permission_type") }
            territory.permission = permission
        }
        for member in item.members(["description", "account_rule_criteria", "deal_rule_criteria", "lead_rule_criteria"]) {
            territory.details.removeAll { $0.key == member.key }
            territory.details.append(member)
        }
    }

    private static func filtered(_ rows: [JSONValue], _ call: ZohoCall) throws(ZohoError) -> [JSONValue] {
        guard let text = call.request["filters"] else { return rows }
        let filter = try SettingsFilter(text, parameter: "filters")
        return rows.filter(filter.matches)
    }
}

extension ZohoState {
    /// - Parameter heir: id of the territory that gets what was in this one; without one it must have none below it.
    mutating func deleteTerritory(_ id: String, heir: String?, by user: String) throws(ZohoError) {
        guard let territory = SandboxTerritory.named(id, self) else { throw .unknownRecord(id) }
        let below = settings.territories.indices.filter { settings.territories[$0].parent == id }
        guard below.isEmpty || heir != nil else {
            throw ZohoError(400, "NOT_ALLOWED", "the territory has others below it", [JSONMember("id", .string(id))])
        }
        for place in below { settings.territories[place].parent = settings.territories[place].id == heir ? territory.parent : heir }
        for place in organisation.users.indices where organisation.users[place].territories.contains(id) {
            let rest = organisation.users[place].territories.filter { $0 != id && $0 != heir }
            organisation.users[place].territories = rest + [heir].compactMap(\.self)
        }
        let shown = heir.flatMap { SandboxTerritory.named($0, self) }?.json(assignedBy: userReference(user), at: wireTime(now))
        for module in organisation.modules.values {
            guard let field = SandboxTerritory.field(of: module), !self[store: module.name].isEmpty else { continue }
            self[store: module.name].rewrite { record in
                let rows = record.values[field]?.array ?? []
                guard rows.contains(where: { $0["id"]?.string == id }) else { return }
                let rest = rows.filter { $0["id"]?.string != id && $0["id"]?.string != heir } + [shown].compactMap(\.self)
                record.values[field] = rest.isEmpty ? nil : .array(rest)
            }
        }
        settings.territories.removeAll { $0.id == id }
        settings.deletedTerritories.append([
            "id": .string(id), "name": .string(territory.name), "deleted_by": userReference(user), "deleted_time": wireTime(now),
        ])
    }
}
