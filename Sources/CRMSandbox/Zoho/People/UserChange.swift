import RecordCore

/// What a write changes of a user.
enum UserChange {
    /// Set by the system, or handled by name.
    private static let others: Set<String> = [
        "id", "role", "profile", "first_name", "last_name", "full_name", "email", "status", "confirm", "zuid", "created_by",
        "created_time", "Created_By", "Created_Time", "Modified_By", "Modified_Time", "modified_by", "modified_time", "offset",
        "Isonline", "territories",
    ]

    /// What may not be done to a user as it stands.
    static func check(_ item: SettingsItem, of user: SandboxUser, _ state: ZohoState) throws(ZohoError) {
        let id = [JSONMember("id", .string(user.id))]
        guard user.status != .deleted else {
            throw ZohoError(400, "CANNOT_UPDATE_DELETED_USER", "Deleted user cannot be updated", id)
        }
        if let email = try item.optionalText("email"), user.isConfirmed, email.lowercased() != user.email.lowercased() {
            throw ZohoError(400, "EMAIL_UPDATE_NOT_ALLOWED", "Cannot update email of a confirmed CRM User", id)
        }
        switch try item.optionalText("status") {
        case "active" where user.isActive && item.json.object?.count ?? 0 <= 2:
            throw ZohoError(400, "ID_ALREADY_ACTIVE", "User is already active", id)
        case "disabled" where !user.isActive && item.json.object?.count ?? 0 <= 2:
            throw ZohoError(400, "ID_ALREADY_DEACTIVATED", "User is already deactivated", id)
        case "disabled" where user.id == state.organisation.administrator.id:
            throw ZohoError(400, "NOT_ALLOWED", "Primary Contact cannot be deactivated", id)
        default: break
        }
    }

    static func apply(_ item: SettingsItem, to user: inout SandboxUser, _ state: ZohoState) throws(ZohoError) {
        if item.json["first_name"] != nil { user.firstName = try item.optionalText("first_name", max: 50) }
        if item.json["last_name"] != nil { user.lastName = try item.optionalText("last_name", max: 50) }
        if let email = try item.optionalText("email") {
            guard email.contains("@"), !email.hasPrefix("@"), !email.hasSuffix("@") else { throw .wrongType("email", "email", at: item.place("email")) }
            let other = state.organisation.users.first {
                $0.id != user.id && $0.status != .deleted && $0.email.lowercased() == email.lowercased()
            }
            if let other { throw item.duplicate("email", id: other.id) }
            user.email = email
        }
        if let role = try item.optionalID("role") {
            guard state.organisation.roles[role] != nil else { throw item.invalid("role", "the id given seems to be invalid") }
            user.role = role
        }
        if let profile = try item.optionalID("profile") {
            guard state.organisation.profiles[profile] != nil else { throw item.invalid("profile", "the id given seems to be invalid") }
            user.profile = profile
        }
        if let status = try item.optionalText("status") {
            guard let known = SandboxUser.Status(rawValue: status), known != .deleted else { throw item.invalid("status") }
            user.status = known
        }
        for member in item.json.object ?? [] where !others.contains(member.key) {
            user.details.removeAll { $0.key == member.key }
            user.details.append(member)
        }
    }
}
