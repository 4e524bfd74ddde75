import Foundation

extension LocalDateTime {
    /// What clocks in the time zone show at a moment. Fractions of a second are dropped.
    public init(_ date: Date, in timeZone: TimeZone) {
        // Whole seconds of offset: local mean times of the 19th century have such.
        let seconds = date.timeIntervalSince1970.rounded(.down) + Double(timeZone.secondsFromGMT(for: date))
        // A `Double` beyond these bounds is no date that anybody means; the initialiser cuts it to its own.
        self.init(secondsSince1970: seconds.isNaN ? 0 : Int64(min(max(seconds, -0x1p62), 0x1p62)))
    }

    /// What clocks in the time zone show now.
    public static func now(in timeZone: TimeZone = .current) -> LocalDateTime { LocalDateTime(Date(), in: timeZone) }

    /// The moment at which clocks in the time zone show this. A time that they skip when they are put forward counts as
    /// much later as they skip; of a time that they show twice it is the first.
    public func date(in timeZone: TimeZone) -> Date {
        let wall = Date(timeIntervalSince1970: Double(secondsSince1970))
        // The offsets a day before and after: one of them holds, as zones do not change twice in that time.
        let before = timeZone.secondsFromGMT(for: wall.addingTimeInterval(-86_400))
        let after = timeZone.secondsFromGMT(for: wall.addingTimeInterval(86_400))
        let first = wall.addingTimeInterval(-Double(before))
        if before == after || timeZone.secondsFromGMT(for: first) == before { return first }
        let second = wall.addingTimeInterval(-Double(after))
        // Neither holds within the gap: the clock as it was shows the right moment after it.
        return timeZone.secondsFromGMT(for: second) == after ? second : first
    }
}
