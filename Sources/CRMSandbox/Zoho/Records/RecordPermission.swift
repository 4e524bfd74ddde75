import RecordCore

/// What modules allow or refuse to do with their records (`creatable`, `editable`, `deletable`).
enum RecordPermission: String, Sendable {
    case create = "Create"
    case edit = "Edit"
    case delete = "Delete"
}

extension ZohoError {
    static func notPermitted(_ change: String, in module: String) -> ZohoError {
        ZohoError(
            403, "NO_PERMISSION", "permission denied to \(change.lowercased())",
            [JSONMember("permissions", .array([.string("Crm_Implied_\(change)_\(module)")]))])
    }
}
