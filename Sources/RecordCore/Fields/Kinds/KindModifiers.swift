// Kinds made of another kind.

/// A kind whose values can be read and written, but not searched for.
public enum Unsearchable<Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Read { Base.read(storage, index) }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A mandatory field whose type has a natural empty value.
public enum Required<Base: FieldKind>: FieldKind where Base.Read == Base.Value?, Base.Value: EmptyRepresentable {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value {
        Base.read(storage, index) ?? .emptyValue
    }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.read(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A field that only the reading of a single record carries: lists, searches and queries refuse it.
public enum Unlisted<Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Read { Base.read(storage, index) }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A field that rows cannot be sorted by, although its type could.
public enum Unsortable<Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Read { Base.read(storage, index) }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A field whose values the server keeps encrypted: searches find them by equality alone.
public enum Encrypted<Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Read { Base.read(storage, index) }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value? { Base.value(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}
