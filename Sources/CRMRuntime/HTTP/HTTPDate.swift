import Foundation

/// Reads the dates of HTTP headers in the three forms that RFC 9110 (5.6.7) asks recipients to accept:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
enum HTTPDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    static func date(_ text: String) -> Date? {
        // The day of the week says nothing new; what remains are numbers and the month in a known order.
        var words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map { $0.lowercased() }
        guard !words.isEmpty else { return nil }
        words.removeFirst()
        if words.last == "gmt" || words.last == "utc" { words.removeLast() }
        guard words.count == 4 else { return nil }
        if let month = months.firstIndex(of: words[0]) {
            return date(day: words[1], month: month, year: words[3], time: words[2])
        }
        guard let month = months.firstIndex(of: words[1]) else { return nil }
        return date(day: words[0], month: month, year: words[2], time: words[3])
    }

    private static func date(day: String, month: Int, year: String, time: String) -> Date? {
        let clock = time.split(separator: ":").map { Int($0) }
        guard let day = Int(day), var fullYear = Int(year), clock.count == 3,
            let hour = clock[0], let minute = clock[1], let second = clock[2],
            (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        // Two digits mean the century in which the date is nearer; headers only ever name dates around today.
        if year.count == 2 { fullYear += fullYear < 70 ? 2000 : 1900 }
        var components = DateComponents()
        components.calendar = Calendar(identifier: .gregorian)
        components.timeZone = TimeZone(secondsFromGMT: 0)
        components.year = fullYear
        components.month = month + 1
        components.day = day
        components.hour = hour
        components.minute = minute
        components.second = min(second, 59)
        return components.date
    }
}
