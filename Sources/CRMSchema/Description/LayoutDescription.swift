/// A layout: which fields it shows and demands.
public struct LayoutDescription: Sendable {
    public let id: String?
    public let name: Located<String>
    /// What people see, where that differs from the name.
    public let label: String?
    public let isActive: Bool
    /// The fields on it, in their order.
    public package(set) var fields: [LayoutFieldDescription]
    public let sections: [LayoutSectionDescription]
    public let origin: SourceOrigin?

    public init(
        id: String?, name: Located<String>, label: String? = nil, isActive: Bool, fields: [LayoutFieldDescription],
        sections: [LayoutSectionDescription] = [], origin: SourceOrigin? = nil
    ) {
        self.id = id
        self.name = name
        self.label = label
        self.isActive = isActive
        self.fields = fields
        self.sections = sections
        self.origin = origin
    }

    /// The name of the section with this key.
    package func sectionName(_ key: String?) -> String? { sections.first { $0.key == key }?.name.value ?? key }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? name.location
    }
}
