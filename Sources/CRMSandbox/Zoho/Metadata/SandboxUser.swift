/// A user of the sandbox's organisation.
struct SandboxUser: Sendable, Hashable {
    let id: String
    let firstName: String
    let lastName: String
    let email: String
    let isAdministrator: Bool
    let isActive: Bool

    var name: String { "\(firstName) \(lastName)" }
}
