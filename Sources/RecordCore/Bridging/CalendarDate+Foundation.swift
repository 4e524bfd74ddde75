import Foundation

extension CalendarDate {
    /// The day that calendars in the time zone show at a moment.
    public init(_ date: Date, in timeZone: TimeZone) {
        self = ZonedDateTime(date, in: timeZone).date
    }

    /// Today, as calendars in the time zone show it.
    public static func today(in timeZone: TimeZone = .current) -> CalendarDate {
        CalendarDate(Date(), in: timeZone)
    }

    /// The day of Gregorian components; nil if year, month or day is missing or they name no day.
    public init?(_ components: DateComponents) {
        guard let year = components.year, let month = components.month, let day = components.day else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day, for `Calendar(identifier: .gregorian)`.
    public var dateComponents: DateComponents {
        let (year, month, day) = CivilCalendar.civil(days: Int(daysSince1970))
        return DateComponents(year: year, month: month, day: day)
    }

    /// The first moment of the day in a time zone: usually midnight, later where the clocks were put forward then.
    public func start(in timeZone: TimeZone) -> Date {
        let midnight = Double(daysSince1970) * 86_400
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        // Noon lies on the right day whatever the zone did at midnight.
        let noon = Date(timeIntervalSince1970: midnight + 43_200)
        let offset = timeZone.secondsFromGMT(for: noon.addingTimeInterval(-Double(timeZone.secondsFromGMT(for: noon))))
        return calendar.startOfDay(for: noon.addingTimeInterval(-Double(offset)))
    }
}
