/// A field's place on a layout.
public struct LayoutFieldDescription: Sendable {
    public package(set) var apiName: Located<String>
    /// The layout demands it when a record is created with this layout.
    public let isRequired: Bool
    /// The field's id, which outlives its API name.
    public let id: String?
    /// Key of the section it stands in.
    public let section: String?
    /// What screens fill in; as JSON text if it is no plain value.
    public let defaultValue: String?
    /// The number that orders the fields of a section.
    public let order: Int?
    public let origin: SourceOrigin?
    private let readOptions: @Sendable () -> [PicklistOption]

    /// - Parameter options: the values of a picklist on this layout; read when they are asked for, as few layouts
    ///   differ and many have thousands of values.
    public init(
        apiName: Located<String>, isRequired: Bool, id: String? = nil, section: String? = nil, defaultValue: String? = nil,
        order: Int? = nil, origin: SourceOrigin? = nil, options: @escaping @Sendable () -> [PicklistOption] = { [] }
    ) {
        self.apiName = apiName
        self.isRequired = isRequired
        self.id = id
        self.section = section
        self.defaultValue = defaultValue
        self.order = order
        self.origin = origin
        readOptions = options
    }

    /// The values that a picklist offers on this layout; empty for other fields, and where the layout does not list them.
    public var options: [PicklistOption] { readOptions() }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? apiName.location
    }
}
