import RecordCore

/// The permissions that profiles of the sandbox switch: four for each of the modules that sales work with. They are kept
/// and shown; what users may do does not follow from them.
enum ProfilePermissions {
    private static let modules = ["Leads", "Accounts", "Contacts", "Deals"]
    private static let actions = [("View", "Crm_Implied_View"), ("Create", "Crm_Implied_Create"), ("Edit", "Crm_Implied_Edit"), ("Delete", "Crm_Implied_Delete")]

    static func all(_ ids: IDSource) -> [JSONValue] {
        modules.enumerated().flatMap { place, module in
            actions.enumerated().map { number, action in
                [
                    "id": .string(ids.fixed(27_000 + place * 10 + number)), "name": .string("\(action.1)_\(module)"),
                    "display_label": .string(action.0), "module": .string(module), "enabled": true, "customizable": true,
                    "parent_permissions": number == 0 ? [] : [.string(ids.fixed(27_000 + place * 10))],
                ]
            }
        }
    }

    static func sections(_ permissions: [JSONValue]) -> [JSONValue] {
        let categories = modules.map { module -> JSONValue in
            let own = permissions.filter { $0["module"]?.string == module }.compactMap { $0["id"] }
            return [
                "name": .string(module), "display_label": .string(module), "module": .string(module), "permissions_details": .array(own),
            ]
        }
        return [["name": "Module Permissions", "categories": .array(categories)]]
    }
}
