// Kinds of fields that hold days and moments.

public enum Day: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> CalendarDate? { storage.date(index) }
    public static func change(_ value: CalendarDate) -> FieldChange { .date(value) }
}

public enum Moment: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ZonedDateTime? { storage.dateTime(index) }
    public static func change(_ value: ZonedDateTime) -> FieldChange { .dateTime(value) }
}
