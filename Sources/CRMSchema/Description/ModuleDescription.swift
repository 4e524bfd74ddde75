/// A module: what its records are called, what the API allows, and its fields if a snapshot of them is there.
public struct ModuleDescription: Sendable {
    public enum Kind: Hashable, Sendable {
        case standard, custom
        /// Rows of a subform or line items: exist only inside a parent record.
        case subform
        /// Links of a multi-select lookup.
        case linking
        case other(String)

        /// For people, and for fingerprints.
        package var word: String {
            switch self {
            case .standard: "standard"
            case .custom: "custom"
            case .subform: "subform"
            case .linking: "linking"
            case .other(let word): word
            }
        }
    }

    public let id: String?
    public let apiName: Located<String>
    public let singularLabel: String?
    public let pluralLabel: String?
    public let kind: Kind
    /// What ids of its records begin with, where ids tell their module: `10` of `10x4`. Another one in the next
    /// installation.
    public package(set) var idPrefix: String?
    /// The API serves the module at all.
    public package(set) var isSupported: Bool
    public let isCreatable: Bool
    public let isEditable: Bool
    public let isDeletable: Bool
    /// API name of the module that owns the rows, for subforms.
    public let parent: String?
    /// Nil where no field snapshot was loaded.
    public package(set) var fields: [FieldDescription]?
    public package(set) var layouts: [LayoutDescription]
    public package(set) var relatedLists: [RelatedListDescription]
    /// The vendor's word for whether people see the module.
    public let status: String?
    /// The profiles that may see it; nil where the metadata does not say.
    public let profiles: [ProfileAccess]?
    /// The number that orders the modules in menus.
    public let order: Int?
    /// Only a field file tells of the module: labels, kind and permissions are guesses.
    public let isGuessed: Bool
    /// Where its lists begin; nil where no file with them was loaded.
    public package(set) var places: ListPlaces
    public let origin: SourceOrigin?

    /// Where a module's lists begin in their files.
    public struct ListPlaces: Hashable, Sendable {
        public var fields: SourceLocation?
        public var layouts: SourceLocation?
        public var relatedLists: SourceLocation?

        public init(fields: SourceLocation? = nil, layouts: SourceLocation? = nil, relatedLists: SourceLocation? = nil) {
            self.fields = fields
            self.layouts = layouts
            self.relatedLists = relatedLists
        }
    }

    public init(
        id: String?, apiName: Located<String>, singularLabel: String?, pluralLabel: String?, kind: Kind, idPrefix: String? = nil,
        isSupported: Bool, isCreatable: Bool, isEditable: Bool, isDeletable: Bool, parent: String?,
        fields: [FieldDescription]?, layouts: [LayoutDescription] = [], relatedLists: [RelatedListDescription] = [],
        status: String? = nil, profiles: [ProfileAccess]? = nil, order: Int? = nil, isGuessed: Bool = false, places: ListPlaces = ListPlaces(),
        origin: SourceOrigin? = nil
    ) {
        self.id = id
        self.apiName = apiName
        self.singularLabel = singularLabel
        self.pluralLabel = pluralLabel
        self.kind = kind
        self.idPrefix = idPrefix
        self.isSupported = isSupported
        self.isCreatable = isCreatable
        self.isEditable = isEditable
        self.isDeletable = isDeletable
        self.parent = parent
        self.fields = fields
        self.layouts = layouts
        self.relatedLists = relatedLists
        self.status = status
        self.profiles = profiles
        self.order = order
        self.isGuessed = isGuessed
        self.places = places
        self.origin = origin
    }

    /// Where the module is described.
    public var location: SourceLocation { origin?.location ?? apiName.location }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? apiName.location
    }
}
