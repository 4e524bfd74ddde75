/// The types by which users are listed and counted: `GET /users?type=…`.
enum UserType: String, CaseIterable, Sendable {
    case all = "AllUsers"
    case active = "ActiveUsers"
    case deactive = "DeactiveUsers"
    case confirmed = "ConfirmedUsers"
    case notConfirmed = "NotConfirmedUsers"
    case deleted = "DeletedUsers"
    case activeConfirmed = "ActiveConfirmedUsers"
    case administrators = "AdminUsers"
    case activeConfirmedAdministrators = "ActiveConfirmedAdmins"
    case current = "CurrentUser"

    /// The type that a call names; without one, all users.
    static func of(_ call: ZohoCall) throws(ZohoError) -> UserType {
        guard let word = call.request["type"] else { return .all }
        guard let type = UserType(rawValue: word) else { throw .invalidParameter("type", supported: allCases.map(\.rawValue)) }
        return type
    }

    /// Users who are deleted are only found when they are asked for.
    func includes(_ user: SandboxUser, _ organisation: ZohoOrganisation, caller: String) -> Bool {
        let isAdministrator = organisation.isAdministrator(user)
        if self == .deleted { return user.status == .deleted }
        guard user.status != .deleted else { return false }
        return switch self {
        case .all, .deleted: true
        case .active: user.isActive
        case .deactive: !user.isActive
        case .confirmed: user.isConfirmed
        case .notConfirmed: !user.isConfirmed
        case .activeConfirmed: user.isActive && user.isConfirmed
        case .administrators: user.isActive && isAdministrator
        case .activeConfirmedAdministrators: user.isActive && user.isConfirmed && isAdministrator
        case .current: user.id == caller
        }
    }
}
