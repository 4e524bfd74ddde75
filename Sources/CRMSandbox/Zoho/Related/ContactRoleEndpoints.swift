import RecordCore

/// What contacts can be in deals: `GET /Contacts/roles[/{id}]`.
enum ContactRoleEndpoints {
    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        let wanted = call.path["id"]
        let roles = state.organisation.contactRoles.enumerated().filter { wanted == nil || $0.element.id == wanted }
        guard !roles.isEmpty else { return .noContent }
        return ZohoReply(json: [
            "contact_roles": .array(
                roles.map { place, role in
                    ["id": .string(role.id), "name": .string(role.name), "sequence_number": .number(JSONNumber(place + 1))]
                })
        ])
    }
}
