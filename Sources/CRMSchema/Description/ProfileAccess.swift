/// What users of a profile may do with a module or field.
public struct ProfileAccess: Hashable, Sendable {
    public let id: String?
    public let name: String
    /// In the vendor's words; nil where being listed is all there is.
    public let permission: String?

    public init(id: String?, name: String, permission: String?) {
        self.id = id
        self.name = name
        self.permission = permission
    }
}
