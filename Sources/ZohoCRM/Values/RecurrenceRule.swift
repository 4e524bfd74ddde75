import RecordCore

/// How a task or meeting repeats: `{"RRULE": "FREQ=DAILY;INTERVAL=1;DTSTART=2022-04-06;UNTIL=2022-04-12"}`.
///
/// The rule is the one of RFC 5545, except that its dates are written `yyyy-MM-dd`.
public struct RecurrenceRule: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Recurring_Activity", fields: [
        .text("RRULE", .writable),
        .text("EXDATE", .writable),
    ])

    public init(rule: String) {
        storage = RecordStorage(schema: Self.schema)
        self.rule = rule
    }

    /// `FREQ=…;INTERVAL=…;DTSTART=…;UNTIL=…`
    public var rule: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    /// Days that are left out.
    public var excludedDates: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
}
