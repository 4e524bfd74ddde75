/// The kind of a field, as the compiler sees it: the type of its values, and by conformances in the vendor's
/// target, which operators it has. Kinds are never instantiated.
public protocol FieldKind: Sendable {
    /// What is compared with and written.
    associatedtype Value: Hashable & Sendable
    /// What a read gives: `Value?`, or `Value` for mandatory fields with a natural empty value.
    associatedtype Read: Sendable

    static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Read
    /// The value as the overlay holds it and the wire sends it.
    static func change(_ value: Value) -> FieldChange
}

/// Single-line text, e-mail, phone, website. Not called `Text`, so that files which also import SwiftUI stay
/// free of ambiguities.
public enum ShortText: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

/// For parts that are being written against the earlier name; goes with the last of its uses.
public typealias Text = ShortText

/// Multi-line text.
public enum LongText: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

/// A text the system numbers.
public enum AutoNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

public enum Picklist<Choice: PicklistValue>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Choice? { storage.picklist(index) }
    public static func change(_ value: Choice) -> FieldChange { .text(value.rawValue) }
}

public enum MultiPicklist<Choice: PicklistValue>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> [Choice]? { storage.picklists(index) }
    public static func change(_ value: [Choice]) -> FieldChange { .texts(value.map(\.rawValue)) }
}

public enum Flag: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Bool? { storage.boolean(index) }
    public static func change(_ value: Bool) -> FieldChange { .boolean(value) }
}

public enum WholeNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Int? { storage.integer(index) }
    public static func change(_ value: Int) -> FieldChange { .integer(value) }
}

public enum DecimalNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ExactDecimal? { storage.decimal(index) }
    public static func change(_ value: ExactDecimal) -> FieldChange { .decimal(value) }
}

public enum Day: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> CalendarDate? { storage.date(index) }
    public static func change(_ value: CalendarDate) -> FieldChange { .date(value) }
}

public enum Moment: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ZonedDateTime? { storage.dateTime(index) }
    public static func change(_ value: ZonedDateTime) -> FieldChange { .dateTime(value) }
}

/// A big whole number that the wire carries as text, such as a score or a foreign id.
public enum Identifier: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> RawRecordID? { storage.rawID(index) }
    public static func change(_ value: RawRecordID) -> FieldChange { .id(value) }
}

/// The record's own id.
public enum OwnID<Record: CRMRecord>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> RecordID<Record> { storage.recordID(index) }
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

public enum UserLookup: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> UserReference? { storage.user(index) }
    public static func change(_ value: UserReference) -> FieldChange { .user(value) }
}

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

/// A kind whose values can be read and written, but not searched for.
public enum Unsearchable<Base: FieldKind>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Read { Base.read(storage, index) }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A mandatory field whose type has a natural empty value.
public enum Required<Base: FieldKind>: FieldKind where Base.Read == Base.Value?, Base.Value: EmptyRepresentable {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Base.Value {
        Base.read(storage, index) ?? .emptyValue
    }
    public static func change(_ value: Base.Value) -> FieldChange { Base.change(value) }
}

/// A type with a value that says "nothing": what a mandatory field reads as, should the server send null.
public protocol EmptyRepresentable {
    static var emptyValue: Self { get }
}

extension String: EmptyRepresentable {
    public static var emptyValue: String { "" }
}
