import RecordCore

/// A range of time of a day: an entry of the hours of a service, `{"From": "09:00", "To": "17:00"}`.
public struct TimeRange: RecordRow {
    public var storage: RecordStorage
    public init(storage: RecordStorage) { self.storage = storage }

    public static let schema = RecordSchema(module: "Time_Range", fields: [
        .text("From", .writable),
        .text("To", .writable),
    ])

    /// Both as `HH:mm`.
    public init(from: String, to: String) {
        storage = RecordStorage(schema: Self.schema)
        self.from = from
        self.to = to
    }

    /// `HH:mm`
    public var from: String? {
        get { storage.text(0) }
        set { storage.set(0, newValue) }
    }
    /// `HH:mm`
    public var to: String? {
        get { storage.text(1) }
        set { storage.set(1, newValue) }
    }
}
