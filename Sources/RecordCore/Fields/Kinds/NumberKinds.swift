// Kinds of fields that hold numbers.

public enum WholeNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Int? { storage.integer(index) }
    public static func change(_ value: Int) -> FieldChange { .integer(value) }
}

public enum DecimalNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ExactDecimal? { storage.decimal(index) }
    public static func change(_ value: ExactDecimal) -> FieldChange { .decimal(value) }
}

/// A big whole number that the wire carries as text, such as a score or a foreign id.
public enum Identifier: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> RawRecordID? { storage.rawID(index) }
    public static func change(_ value: RawRecordID) -> FieldChange { .id(value) }
}
