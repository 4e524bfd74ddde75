/// A layout: which fields it demands.
public struct LayoutDescription: Sendable {
    public let id: String?
    public let name: Located<String>
    public let isActive: Bool
    /// API names of the fields on it, in their order, and whether the layout demands them.
    public let fields: [(apiName: Located<String>, isRequired: Bool)]

    public init(id: String?, name: Located<String>, isActive: Bool, fields: [(apiName: Located<String>, isRequired: Bool)]) {
        self.id = id
        self.name = name
        self.isActive = isActive
        self.fields = fields
    }
}
