/// The type of a field in the vendor-neutral description.
public indirect enum FieldType: Hashable, Sendable {
    /// One line of text.
    case text(TextFormat)
    case longText
    /// A text the system numbers.
    case autoNumber
    case boolean
    case integer
    /// A whole number of up to 19 digits, a string on the wire.
    case bigInteger
    case decimal(DecimalFormat)
    /// A number, or a percentage as text: `10%`.
    case discount
    case date
    /// A moment, with its offset.
    case dateTime
    /// A day and a time of day in no zone: `2026-11-22 09:30:00`.
    case localDateTime
    /// A time of day in no zone: `09:30:00`.
    case timeOfDay
    case picklist([PicklistOption])
    case multiPicklist([PicklistOption])
    /// The record's own id.
    case recordID
    /// A reference into one module.
    case lookup(module: String)
    /// A reference into one of several modules; an empty list means any.
    case anyLookup(modules: [String])
    case user
    /// A layout of the module: `{name, id}`.
    case layout
    /// Rows of a subform or line items; the module that describes them.
    case subform(module: String)
    /// Links of a multi-select lookup: the linking module, the key of the reference in a link, the module linked to.
    case multiLookup(linking: String, key: String, target: String)
    /// An object or list of objects with keys known to the vendor's runtime.
    case structured(StructuredType, isList: Bool)
    /// A value the system computes from others; of the type it returns.
    case formula(FieldType)
    /// A value the system computes from related records; of the type it returns.
    case rollup(FieldType)
    /// Anything else, by its JSON type if that is known.
    case json

    /// Of images and files the text is a name; of passwords nothing is ever answered.
    public enum TextFormat: String, Hashable, Sendable { case plain, email, phone, website, image, file, password }
    public enum DecimalFormat: String, Hashable, Sendable { case plain, currency, percent }
    public enum StructuredType: String, Hashable, Sendable, CaseIterable {
        case tag, lineTax, participant, reminder, recurrence, alarm, file, image, territory, timeRange, comment
        case priceRange, tax, consent
    }

    /// A text that names or hides something else, so that nothing can be searched by it.
    package var isTextForSomething: Bool {
        switch self {
        case .text(.image), .text(.file), .text(.password): true
        default: false
        }
    }

    /// The values of a picklist; nil for everything else.
    package var options: [PicklistOption]? {
        switch self {
        case .picklist(let options), .multiPicklist(let options): options
        default: nil
        }
    }
}

/// A value of a picklist.
public struct PicklistOption: Hashable, Sendable {
    public let id: String?
    /// The value on the wire.
    public let value: Located<String>
    /// What people see.
    public let label: String
    /// Still offered, as opposed to only held by old records.
    public let isUsed: Bool
    /// The number that orders the values; nil where the list itself is the order.
    public let order: Int?
    public let colour: String?
    /// What a value stands for beyond its label: of a deal's stage its category, probability and forecast.
    public let meaning: String?
    /// What it leaves of other picklists.
    public let dependencies: [PicklistDependency]
    /// Does not count when values are compared.
    public let origin: SourceOrigin?

    public init(
        id: String?, value: Located<String>, label: String, isUsed: Bool, order: Int? = nil, colour: String? = nil,
        meaning: String? = nil, dependencies: [PicklistDependency] = [], origin: SourceOrigin? = nil
    ) {
        self.id = id
        self.value = value
        self.label = label
        self.isUsed = isUsed
        self.order = order
        self.colour = colour
        self.meaning = meaning
        self.dependencies = dependencies
        self.origin = origin
    }

    public static func == (lhs: PicklistOption, rhs: PicklistOption) -> Bool {
        lhs.id == rhs.id && lhs.value == rhs.value && lhs.label == rhs.label && lhs.isUsed == rhs.isUsed && lhs.order == rhs.order
            && lhs.colour == rhs.colour && lhs.meaning == rhs.meaning && lhs.dependencies == rhs.dependencies
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(value) }

    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        origin?.location(of: attribute) ?? value.location
    }

    /// By their numbers where all have one, else as they stand. Equal numbers say nothing, so the value decides.
    package static func sorted(_ options: [(option: PicklistOption, name: String)]) -> [(option: PicklistOption, name: String)] {
        guard options.allSatisfy({ $0.option.order != nil }) else { return options }
        return options.sorted { ($0.option.order ?? 0, $0.name) < ($1.option.order ?? 0, $1.name) }
    }
}
