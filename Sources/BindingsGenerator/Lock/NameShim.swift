import RecordCore

/// A Swift name that something had before. Generated code keeps it for a while as a deprecated one, so that code that
/// was there compiles and the compiler says what to write instead.
public struct NameShim: Hashable, Sendable {
    public var name: String
    /// The API name or value that it was the name of.
    public var was: String
    /// The day from which it is a former name; nil if no run that knows the day has seen it yet.
    public var since: CalendarDate?

    public init(name: String, was: String, since: CalendarDate?) {
        self.name = name
        self.was = was
        self.since = since
    }

    /// Whether it has been kept for so many days.
    func isDue(on day: CalendarDate, after days: Int) -> Bool { since.map { $0.adding(days: days) <= day } ?? false }
}
