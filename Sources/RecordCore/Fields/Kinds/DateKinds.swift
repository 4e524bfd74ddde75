// Kinds of fields that hold days and moments.

public enum Day: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> CalendarDate? { storage.date(index) }
    public static func change(_ value: CalendarDate) -> FieldChange { .date(value) }
}

/// A date and a time of day without a time zone.
public enum LocalMoment: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> LocalDateTime? { storage.localDateTime(index) }
    public static func change(_ value: LocalDateTime) -> FieldChange { .localDateTime(value) }
}

/// A time of day.
public enum ClockTime: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> TimeOfDay? { storage.time(index) }
    public static func change(_ value: TimeOfDay) -> FieldChange { .time(value) }
}

public enum Moment: FieldKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> ZonedDateTime? { storage.dateTime(index) }
    public static func change(_ value: ZonedDateTime) -> FieldChange { .dateTime(value) }
}
