// Kinds of fields that hold a choice.

public enum Picklist<Choice: PicklistValue>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Choice? { storage.picklist(index) }
    public static func change(_ value: Choice) -> FieldChange { .text(value.rawValue) }
}

public enum MultiPicklist<Choice: PicklistValue>: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> [Choice]? { storage.picklists(index) }
    public static func change(_ value: [Choice]) -> FieldChange { .texts(value.map(\.rawValue)) }
}

public enum Checkbox: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> Bool? { storage.boolean(index) }
    public static func change(_ value: Bool) -> FieldChange { .boolean(value) }
}
