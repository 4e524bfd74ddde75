// Kinds of fields that point to other records.

/// The record's own id.
public enum OwnID<Record: CRMRecord>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> RecordID<Record> { storage.recordID(index) }
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> RecordID<Record>? {
        storage.rawID(index).map { RecordID($0) }
    }
    public static func change(_ value: RecordID<Record>) -> FieldChange { .id(value.raw) }
}

public enum Lookup<Target: Sendable>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Reference<Target>? { storage.reference(index) }
    public static func change(_ value: Reference<Target>) -> FieldChange { .reference(AnyReference(id: value.id.raw, module: nil, name: value.name)) }
}

public enum AnyLookup: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> AnyReference? { storage.anyReference(index) }
    public static func change(_ value: AnyReference) -> FieldChange { .reference(value) }
}

/// A reference that may point into several modules, which the prefix of its id tells apart.
public enum AnyOf<Choice: ReferenceChoice>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Choice? { storage.choice(index) }
    public static func change(_ value: Choice) -> FieldChange { .id(value.raw) }
}

public enum UserLookup: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> UserReference? { storage.user(index) }
    public static func change(_ value: UserReference) -> FieldChange { .user(value) }
}
