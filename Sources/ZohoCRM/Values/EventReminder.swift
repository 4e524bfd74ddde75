import RecordCore

/// A reminder before a meeting: an entry of `Remind_At` of Events, `{"unit", "period", "time"}`.
public struct EventReminder: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Remind_At", fields: [
        .integer("unit", .writable),
        .text("period", .writable),
        .text("time", .writable),
    ])

    /// - Parameters:
    ///   - period: `minutes`, `hours`, `days` or `weeks`.
    ///   - time: for days and weeks the time of the day, `10.30`.
    public init(unit: Int, period: String, time: String? = nil) {
        storage = RecordStorage(schema: Self.schema)
        self.unit = unit
        self.period = period
        if let time { self.time = time }
    }

    /// How many periods before the meeting.
    public var unit: Int? {
        get { storage.integer(0) }
        set { storage.set(0, newValue) }
    }
    public var period: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
    public var time: String? {
        get { storage.text(2) }
        set { storage.set(2, newValue) }
    }
}
