/// The kind of a field, as the compiler sees it: the type of its values, and by conformances in the vendor's
/// target, which operators it has. Kinds are never instantiated.
public protocol FieldKind: Sendable {
    /// What is compared with and written.
    associatedtype Value: Hashable & Sendable
    /// What a read gives: `Value?`, or `Value` for mandatory fields with a natural empty value.
    associatedtype Read: Sendable

    static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Read
    /// The value, nil where there is none: what a read through a lookup gives, as a lookup may be empty.
    static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Value?
    /// The value as the overlay holds it and the wire sends it.
    static func change(_ value: Value) -> FieldChange
    /// The field tables of the modules that a path leads into, in their order; none for a module's own fields.
    static var joins: [RecordSchema] { get }
}

extension FieldKind where Read == Value? {
    public static func value(_ storage: borrowing RecordStorage, _ index: Int) -> Value? { read(storage, index) }
}

extension FieldKind {
    public static var joins: [RecordSchema] { [] }
}
