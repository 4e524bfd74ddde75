import RecordCore

// What a query can do with a kind of field, as Zoho documents it for COQL per data type. What a kind cannot do
// does not compile.

/// Kinds that a query can select.
public protocol QueryColumn: FieldKind {
    /// The column as a query writes it around the name of its field: `SUM(Amount)`. Also its key in the answer.
    static func columnName(_ field: String) -> String
    /// The shape of the column's values, made from that of its field.
    static func columnShape(_ field: ValueShape) -> ValueShape
    /// Computed from many rows.
    static var isAggregate: Bool { get }
}

extension QueryColumn {
    public static func columnName(_ field: String) -> String { field }
    public static func columnShape(_ field: ValueShape) -> ValueShape { field }
    public static var isAggregate: Bool { false }
}

/// Kinds that `==` is for, in conditions of queries.
public protocol QueryComparand: QueryColumn {
    /// What is compared with: the field's value; for lookups the id of the record pointed to.
    associatedtype QueryOperand: Sendable = Value

    /// The operand in the form in which values are written.
    static func queryValue(_ operand: QueryOperand) -> FieldChange
}

extension QueryComparand where QueryOperand == Value {
    public static func queryValue(_ operand: Value) -> FieldChange { change(operand) }
}

/// Kinds with conditions on emptiness: `isNull`, `isNotNull`.
public protocol QueryNullable: QueryColumn {}

/// Kinds with `!=`.
public protocol QueryInequatable: QueryComparand {}

/// Kinds that can be compared with lists of values: `isAny`, `isNone`.
public protocol QueryEquatable: QueryInequatable, QueryNullable {}

/// Kinds with an order: `<`, `<=`, `>`, `>=`, `between`.
public protocol QueryOrdered: QueryEquatable {}

/// Kinds of text that can be searched by a part of it: `contains`, `starts`, `ends`.
public protocol QueryText: QueryEquatable {}

/// Kinds that rows can be sorted by.
public protocol QuerySortable: QueryColumn {}

/// Kinds that rows can be grouped by.
public protocol QueryGroupable: QueryColumn {}

/// Kinds of numbers: `sum` and `avg`.
public protocol QueryNumber: QueryOrdered {}
