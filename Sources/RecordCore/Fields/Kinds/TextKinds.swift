// Kinds of fields that hold text.

/// Single-line text, e-mail, phone, website. Not called `Text`, so that files which also import SwiftUI stay
/// free of ambiguities.
public enum ShortText: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

/// Multi-line text.
public enum LongText: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

/// Multi-line text with formatting, HTML on the wire. Servers may cut it where they list it.
public enum RichText: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}

/// A text the system numbers.
public enum AutoNumber: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> String? { storage.text(index) }
    public static func change(_ value: String) -> FieldChange { .text(value) }
}
