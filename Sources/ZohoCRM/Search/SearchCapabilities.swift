import RecordCore

// Which search operators a kind of field has, as Zoho documents them per data type. An operator is offered only
// for kinds that conform here, so one that the server would refuse does not compile.

/// Kinds that `==` is for.
public protocol SearchEquatable: FieldKind {
    /// What is compared with: the field's value; for lookups the id of the record pointed to, for multi-select
    /// picklists one choice.
    associatedtype SearchOperand: Sendable = Value

    /// The operand in the form in which values are written.
    static func searchValue(_ operand: SearchOperand) -> FieldChange
    /// What follows the field's API name in a criterion: `.id` for lookups.
    static var searchPath: String { get }
}

extension SearchEquatable where SearchOperand == Value {
    public static func searchValue(_ operand: Value) -> FieldChange { change(operand) }
}

extension SearchEquatable {
    public static var searchPath: String { "" }
}

/// Kinds that `!=` is for as well: all but encrypted ones.
public protocol SearchInequatable: SearchEquatable {}

/// Kinds with an order: `<`, `<=`, `>`, `>=` and `between`.
public protocol SearchComparable: SearchInequatable {}

/// Kinds of text that can be searched by its beginning: `starts(_:with:)`.
public protocol SearchPrefix: SearchInequatable {}

/// Kinds that can be compared with a list of values: `isAny(_:of:)`.
public protocol SearchMembership: SearchInequatable {}

/// Kinds that hold a reference, which is compared by its id; a criterion takes the reference as well as the id.
public protocol SearchReference: SearchInequatable {
    associatedtype SearchTarget: Sendable
    static func searchOperand(_ target: SearchTarget) -> SearchOperand
}
