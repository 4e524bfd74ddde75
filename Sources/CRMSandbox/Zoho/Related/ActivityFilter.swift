import RecordCore

/// Which of the tasks, meetings and calls of a record a list shows: those to come, or those that are over.
enum ActivityFilter: Sendable, Hashable {
    case all, open, over

    init(list: String) {
        switch list {
        case "Tasks", "Events", "Calls": self = .open
        case "Tasks_History", "Events_History", "Calls_History": self = .over
        default: self = .all
        }
    }

    func admits(_ record: StoredRecord, of module: String, now: Int64) -> Bool {
        guard self != .all else { return true }
        let isOver: Bool
        switch module {
        case "Tasks": isOver = record.values["Status"]?.string == "Completed"
        case "Events": isOver = Self.time(record, "End_DateTime").map { $0 < now } ?? false
        case "Calls": isOver = Self.time(record, "Call_Start_Time").map { $0 < now } ?? true
        default: return true
        }
        return isOver == (self == .over)
    }

    private static func time(_ record: StoredRecord, _ field: String) -> Int64? {
        record.values[field]?.string.flatMap { ZonedDateTime($0) }?.secondsSince1970
    }
}
