// Kinds of fields that hold structures.

/// Rows of a subform, links of a multi-select lookup, files, tags …
public enum Rows<Row: RecordRow>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> [Row]? { storage.rows(index) }
    public static func change(_ value: [Row]) -> FieldChange { .rows(value.map(\.storage)) }
}

/// An object with a field table of its own: recurrence, alarm …
public enum Structure<Row: RecordRow>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Row? { storage.object(index) }
    public static func change(_ value: Row) -> FieldChange { .object(value.storage) }
}

/// A value whose shape the metadata does not tell.
public enum AnyJSON: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> JSONValue? { storage.json(index) }
    public static func change(_ value: JSONValue) -> FieldChange { .json(value) }
}
