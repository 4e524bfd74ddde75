/// A list of records that hang on a record.
public struct RelatedListDescription: Sendable {
    public let id: String?
    public let apiName: Located<String>
    public let label: String?
    /// API name of the module of the related records.
    public let module: String?
    /// Nil where the API does not serve the list.
    public let href: String?
    /// The number that orders the lists of a module.
    public let order: Int?
    public let origin: SourceOrigin?

    public init(
        id: String?, apiName: Located<String>, label: String?, module: String?, href: String?, order: Int? = nil,
        origin: SourceOrigin? = nil
    ) {
        self.id = id
        self.apiName = apiName
        self.label = label
        self.module = module
        self.href = href
        self.order = order
        self.origin = origin
    }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? apiName.location
    }
}
