/// A field of a module.
public struct FieldDescription: Sendable {
    public let id: String?
    public package(set) var apiName: Located<String>
    public let label: String?
    public let tooltip: String?
    public package(set) var type: FieldType
    /// The vendor's own word for the type and its place, for comments and messages.
    public package(set) var sourceType: Located<String>
    /// Characters, digits or items, depending on the type.
    public let length: Int?
    public let decimalPlaces: Int?
    /// The system demands it when a record is created.
    public package(set) var isMandatory: Bool
    public package(set) var isCreatable: Bool
    public package(set) var isUpdatable: Bool
    public package(set) var isUnique: Bool
    /// It may be sent as null when a record is created.
    public package(set) var isNullable: Bool
    /// Holds another system's id of the record, by which the record can be addressed.
    public let isExternal: Bool
    /// Text with formatting, which lists and gets cut.
    public let isRichText: Bool
    /// The server keeps its values encrypted.
    public let isEncrypted: Bool
    public let isCustom: Bool
    public let isVisible: Bool
    public let isFilterable: Bool
    public let isSortable: Bool
    public let isSearchable: Bool
    /// Lists carry it; false for subforms, multi-select lookups, files.
    public package(set) var isListed: Bool
    /// The metadata flags it as mandatory, whether or not it can be sent.
    public package(set) var isFlaggedMandatory: Bool
    public let details: FieldDetails
    /// Where the field's object begins in its file.
    public let location: SourceLocation
    public package(set) var origin: SourceOrigin?

    public init(
        id: String?, apiName: Located<String>, label: String?, tooltip: String?, type: FieldType,
        sourceType: Located<String>, length: Int?, decimalPlaces: Int?, isMandatory: Bool, isCreatable: Bool,
        isUpdatable: Bool, isUnique: Bool, isNullable: Bool = true, isExternal: Bool = false, isRichText: Bool = false,
        isEncrypted: Bool = false, isCustom: Bool, isVisible: Bool, isFilterable: Bool, isSortable: Bool,
        isSearchable: Bool, isListed: Bool, isFlaggedMandatory: Bool? = nil, details: FieldDetails = FieldDetails(),
        location: SourceLocation, origin: SourceOrigin? = nil
    ) {
        self.id = id
        self.apiName = apiName
        self.label = label
        self.tooltip = tooltip
        self.type = type
        self.sourceType = sourceType
        self.length = length
        self.decimalPlaces = decimalPlaces
        self.isMandatory = isMandatory
        self.isCreatable = isCreatable
        self.isUpdatable = isUpdatable
        self.isUnique = isUnique
        self.isNullable = isNullable
        self.isExternal = isExternal
        self.isRichText = isRichText
        self.isEncrypted = isEncrypted
        self.isCustom = isCustom
        self.isVisible = isVisible
        self.isFilterable = isFilterable
        self.isSortable = isSortable
        self.isSearchable = isSearchable
        self.isListed = isListed
        self.isFlaggedMandatory = isFlaggedMandatory ?? isMandatory
        self.details = details
        self.location = location
        self.origin = origin
    }

    /// Where an attribute stands; where the field as a whole does if that is not known.
    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? location
    }
}
