/// A picklist: an open set of values. Organisations edit their picklists at any time and old records keep
/// values that have left the list, so every string is a legal value; the generated type names the known ones.
public protocol PicklistValue: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, EmptyRepresentable
where RawValue == String, StringLiteralType == String {
    /// The values that the snapshot lists, in its order.
    static var knownValues: [Self] { get }
    init(rawValue: String)
}

extension PicklistValue {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    /// Whether the snapshot that this code was generated from lists the value.
    public var isKnown: Bool { Self.knownValues.contains(self) }
}

extension PicklistValue {
    public static var emptyValue: Self { Self(rawValue: "") }
}
