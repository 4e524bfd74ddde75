import RecordCore

/// Reads what a client says about a link, and brings it into the form of an answer.
enum LinkValue {
    static func read(
        _ item: JSONValue, _ field: LinkKind.Field?, at path: String, _ state: ZohoState
    ) throws(ZohoError) -> JSONValue? {
        guard let field, let value = item[field.rawValue], !value.isNull else { return nil }
        let place = "\(path).\(field.rawValue)"
        switch field {
        case .memberStatus:
            guard value.string != nil else { throw .wrongType("text", field.rawValue, at: place) }
            return value
        case .listPrice:
            guard value.number != nil else { throw .wrongType("double", field.rawValue, at: place) }
            return value
        case .contactRole:
            // The older versions send the name alone.
            let id = value["id"].flatMap(References.id)
            let name = value["name"]?.string ?? value.string
            let roles = state.organisation.contactRoles.named
            guard let role = roles.first(where: { id == nil ? $0.name == name : $0.id == id }) else {
                throw .field(.unknownTarget, field.rawValue, at: place)
            }
            return ["name": .string(role.name), "id": .string(role.id)]
        }
    }
}
