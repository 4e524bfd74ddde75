/// A field's place on a layout.
public struct LayoutFieldDescription: Sendable {
    public let apiName: Located<String>
    /// The layout demands it when a record is created with this layout.
    public let isRequired: Bool
    /// The field's id, which outlives its API name.
    public let id: String?
    /// Key of the section it stands in.
    public let section: String?
    /// What screens fill in; as JSON text if it is no plain value.
    public let defaultValue: String?
    public let origin: SourceOrigin?

    public init(
        apiName: Located<String>, isRequired: Bool, id: String? = nil, section: String? = nil, defaultValue: String? = nil,
        origin: SourceOrigin? = nil
    ) {
        self.apiName = apiName
        self.isRequired = isRequired
        self.id = id
        self.section = section
        self.defaultValue = defaultValue
        self.origin = origin
    }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? apiName.location
    }
}
