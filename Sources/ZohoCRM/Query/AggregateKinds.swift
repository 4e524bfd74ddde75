import RecordCore

// Kinds of columns that are computed from many rows.

/// A kind that is computed from the values of another.
public protocol AggregateKind: QueryColumn {
    associatedtype Base: QueryColumn
    /// The word of the query language, in upper case.
    static var word: String { get }
}

extension AggregateKind {
    public static var isAggregate: Bool { true }
    public static func columnName(_ field: String) -> String { "\(word)(\(field))" }
    public static var joins: [RecordSchema] { Base.joins }
}

/// The number of rows that have a value.
public enum CountOf<Base: QueryColumn>: AggregateKind {
    public static var word: String { "COUNT" }
    public static func columnShape(_: ValueShape) -> ValueShape { .integer }
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Int { storage.integer(index) ?? 0 }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Int? { storage.integer(index) }
    public static func change(_ value: Int) -> FieldChange { .integer(value) }
}

/// The sum of the values; nil if there are none.
public enum SumOf<Base: QueryNumber>: AggregateKind {
    public static var word: String { "SUM" }
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// The mean of the values; nil if there are none. Zoho sends up to 17 digits.
public enum AverageOf<Base: QueryNumber>: AggregateKind {
    public static var word: String { "AVG" }
    public static func columnShape(_: ValueShape) -> ValueShape { .decimal }
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ExactDecimal? { storage.decimal(index) }
    public static func change(_ value: ExactDecimal) -> FieldChange { .decimal(value) }
}

/// The smallest value; nil if there are none.
public enum MinimumOf<Base: QueryOrdered>: AggregateKind {
    public static var word: String { "MIN" }
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// The greatest value; nil if there are none.
public enum MaximumOf<Base: QueryOrdered>: AggregateKind {
    public static var word: String { "MAX" }
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

// As implicit members of a selection: `.select(.stage, .count(.id), .sum(.amount))`.
extension Field where Record: CRMRecord {
    /// How many rows have a value in the field; of `.id`, how many rows there are.
    public static func count<Base: QueryColumn>(_ field: Field<Record, Base>) -> Self where Kind == CountOf<Base> {
        Self(field)
    }

    /// The sum of the field's values.
    public static func sum<Base: QueryNumber>(_ field: Field<Record, Base>) -> Self where Kind == SumOf<Base> {
        Self(field)
    }

    /// The mean of the field's values.
    public static func avg<Base: QueryNumber>(_ field: Field<Record, Base>) -> Self where Kind == AverageOf<Base> {
        Self(field)
    }

    /// The smallest of the field's values.
    public static func min<Base: QueryOrdered>(_ field: Field<Record, Base>) -> Self where Kind == MinimumOf<Base> {
        Self(field)
    }

    /// The greatest of the field's values.
    public static func max<Base: QueryOrdered>(_ field: Field<Record, Base>) -> Self where Kind == MaximumOf<Base> {
        Self(field)
    }
}
