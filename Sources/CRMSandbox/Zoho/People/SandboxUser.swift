import RecordCore

/// A user of the sandbox's organisation.
struct SandboxUser: Sendable {
    enum Status: String, Sendable { case active, disabled, deleted }

    let id: String
    var firstName: String?
    var lastName: String?
    var email: String
    var status: Status = .active
    /// Has accepted the invitation.
    var isConfirmed = true
    var role: String
    var profile: String
    /// Ids of the territories that the user works in.
    var territories: [String] = []
    /// Ids of users; times in seconds since 1970.
    var createdBy: String
    var createdTime: Int64
    var modifiedBy: String
    var modifiedTime: Int64
    /// What else somebody has set: the phone, the time zone …
    var details: [JSONMember] = []

    var name: String { [firstName, lastName].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ") }
    var isActive: Bool { status == .active }
}
