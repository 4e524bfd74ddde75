/// What the vendor tells of a field beyond what bindings need: how screens and people see it, and how the system makes
/// its value. Nil means that the metadata does not say.
public struct FieldDetails: Hashable, Sendable {
    /// The label before translation.
    public var displayLabel: String?
    /// The vendor's word for the shape on the wire.
    public var jsonType: String?
    /// People can fill it in on screens; what the API allows stands in the description itself.
    public var isWebCreatable: Bool?
    public var isWebUpdatable: Bool?
    /// The metadata's own flags, which are unreliable as to what the API accepts.
    public var isReadOnly: Bool?
    public var isAlwaysReadOnly: Bool?
    /// Of a unique field: `A` and `a` are two values.
    public var isCaseSensitive: Bool?
    /// The vendor's word for the size of a long text.
    public var textSize: String?
    /// What screens fill in; the API need not.
    public var defaultValue: String?
    /// How a formula or roll-up is computed.
    public var expression: String?
    /// What an automatic number looks like: prefix and suffix around `#`.
    public var numbering: String?
    public var rounding: String?
    /// API name of the list that a lookup adds to the module it points at.
    public var relatedList: String?
    /// API name of the list of values that several picklists share.
    public var globalPicklist: String?
    /// What profiles may do with the field; empty where the metadata does not say.
    public var profiles: [ProfileAccess] = []
    /// Names of the screens that show it, sorted.
    public var views: [String]?
    /// The number that orders the fields of a module.
    public var order: Int?

    public init() {}
}
