import RecordCore

/// When and how a task reminds: `{"ALARM": "ACTION=EMAIL;TRIGGER=-P1D;TRIGGER_TIME=22:52"}`.
public struct ReminderAlarm: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Remind_At", fields: [.text("ALARM", .writable)])

    public init(alarm: String) {
        storage = RecordStorage(schema: Self.schema)
        self.alarm = alarm
    }

    /// `ACTION=EMAIL` or `POPUP` or both, `TRIGGER` as a period before the due date, `TRIGGER_TIME` as `HH:mm`.
    public var alarm: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
}
