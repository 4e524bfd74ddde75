import RecordCore

/// The single steps of an overlay, on the JSON of the spec.
enum OverlayEdit {
    /// The members of `changes` take the place of those of the same name; null takes them away.
    static func merge(_ changes: JSONValue?, into value: JSONValue) -> JSONValue {
        guard let changes = changes?.object, var members = value.object else { return value }
        for change in changes {
            members.removeAll { $0.key == change.key && change.value.isNull }
            if change.value.isNull { continue }
            if let place = members.firstIndex(where: { $0.key == change.key }) { members[place] = change } else { members.append(change) }
        }
        return .object(arranged(members))
    }

    /// Those that point at the operation follow its new id.
    static func rename(_ id: String, to name: String, in files: inout [String: JSONValue]) {
        for (area, file) in files {
            let operations = (file["operations"]?.array ?? []).map { operation in
                var changed = operation
                for key in ["sameAs", "variantOf"] where operation[key]?.string == id {
                    changed = merge(.object([JSONMember(key, .string(name))]), into: changed)
                }
                return changed
            }
            files[area] = merge(.object([JSONMember("operations", .array(operations))]), into: file)
        }
    }

    /// - Parameter name: of the parameter, with its place before it if others share the name: `header X-EXTERNAL`.
    static func parameter(_ name: String, set: JSONValue?, in operation: JSONValue, addsMissing: Bool) -> JSONValue {
        var parameters = operation["parameters"]?.array ?? []
        let isNamed = { (parameter: JSONValue) in
            parameter["name"]?.string == name || "\(parameter["in"]?.string ?? "") \(parameter["name"]?.string ?? "")" == name
        }
        if set?.isNull ?? true {
            parameters.removeAll(where: isNamed)
        } else if let place = parameters.firstIndex(where: isNamed) {
            parameters[place] = merge(set, into: parameters[place])
        } else if addsMissing {
            let plain = name.split(separator: " ").last.map(String.init) ?? name
            parameters.append(merge(set, into: .object([JSONMember("name", .string(plain))])))
        } else {
            return operation
        }
        return merge(.object([JSONMember("parameters", parameters.isEmpty ? .null : .array(parameters))]), into: operation)
    }

    /// - Parameter name: `area.Name`.
    static func shape(_ name: String, property: String?, set: JSONValue?, in files: inout [String: JSONValue]) -> Bool {
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2, let file = files[parts[0]] else { return false }
        let shapes = file["shapes"] ?? .object([])
        var shape = shapes[parts[1]]
        if let property {
            guard let known = shape else { return false }
            let properties = merge(.object([JSONMember(property, set ?? .null)]), into: known["properties"] ?? .object([]))
            shape = merge(.object([JSONMember("properties", sorted(properties))]), into: known)
        } else {
            shape = set?.isNull == false && shape != nil ? merge(set, into: shape ?? .null) : set
        }
        let edited = sorted(merge(.object([JSONMember(parts[1], shape ?? .null)]), into: shapes))
        files[parts[0]] = merge(.object([JSONMember("shapes", edited)]), into: file)
        return edited.jsonText != shapes.jsonText
    }

    private static func sorted(_ value: JSONValue) -> JSONValue { .object((value.object ?? []).sorted { $0.key < $1.key }) }

    /// By path, then method, as the importer has them.
    static func order(_ operation: JSONValue) -> (String, Int) {
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        return (operation["path"]?.string ?? "", methods.firstIndex(of: operation["method"]?.string ?? "") ?? 9)
    }

    private static let ranks: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "$schema", "area", "id", "title", "group", "name", "in", "role", "label", "status", "method", "path", "origin", "host", "sameAs", "variantOf", "written",
            "one", "scopes", "paging", "idempotent", "credits", "limit", "maxFileSize", "parameters", "body", "results", "errors", "operations", "shapes", "content", "key",
            "type", "beside", "required", "needs", "optional", "properties", "values", "min", "max", "default", "readOnly",
        ].enumerated().map { ($1, $0) })

    /// Known keys in the order in which the spec has them, others as they come.
    private static func arranged(_ members: [JSONMember]) -> [JSONMember] {
        members.enumerated()
            .sorted { (ranks[$0.element.key] ?? 99, $0.offset) < (ranks[$1.element.key] ?? 99, $1.offset) }.map(\.element)
    }
}
