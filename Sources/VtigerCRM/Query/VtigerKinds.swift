import RecordCore

// What a query can do with a kind of field. What a kind cannot do does not compile. Source: recorded answers of Vtiger
// CRM 8.2.0 and 8.4.0; the server itself checks no types.

/// Kinds that a query can select.
public protocol VtigerColumn: FieldKind {}

/// Kinds that can be compared with values: `==`, `!=`, `isAny`, `isNone`.
public protocol VtigerComparand: VtigerColumn {
    /// What is compared with: the field's value; for references to one module the id of the record pointed to.
    associatedtype VtigerOperand: Sendable = Value

    /// The operand as the wire spells it, without quotes.
    static func vtigerText(_ operand: VtigerOperand) -> String
    /// The module whose ids the values are, `11x4`; nil for other values.
    static var vtigerIDs: IDSource? { get }
}

/// Kinds with an order: `<`, `<=`, `>`, `>=`, `between`.
public protocol VtigerOrdered: VtigerComparand {}

/// Kinds of text that can be searched by a part of it: `contains`, `starts`, `ends`, `like`.
public protocol VtigerText: VtigerComparand {}

/// Kinds that hold several choices of a picklist: `includes`.
public protocol VtigerChoices: VtigerColumn {
    associatedtype VtigerChoice: PicklistValue
}

/// Kinds that rows can be sorted by.
public protocol VtigerSortable: VtigerColumn {}

extension VtigerComparand where VtigerOperand: LosslessStringConvertible {
    public static func vtigerText(_ operand: VtigerOperand) -> String { operand.description }
}

extension VtigerComparand {
    public static var vtigerIDs: IDSource? { nil }
}
