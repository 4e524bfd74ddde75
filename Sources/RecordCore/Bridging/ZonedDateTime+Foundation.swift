import Foundation

extension ZonedDateTime {
    /// The moment, with the offset that the time zone has then. Fractions of a second are dropped.
    ///
    /// Local mean times of the 19th century have offsets of minutes and seconds; those lose their seconds, the
    /// moment stays the same.
    public init(_ date: Date, in timeZone: TimeZone) {
        let offset = timeZone.secondsFromGMT(for: date) / 60
        self.init(
            secondsSince1970: Int64(clamping: date.timeIntervalSince1970.rounded(.down)),
            offsetMinutes: Int16(clamping: offset))
    }

    /// The moment, without the offset.
    public var instant: Date { Date(timeIntervalSince1970: Double(secondsSince1970)) }
}

extension Int64 {
    /// The nearest value of a `Double`; zero for NaN.
    fileprivate init(clamping value: Double) {
        // Doubles hold neither bound exactly, so the comparison is with the next ones they do hold.
        self = value >= 0x1p63 ? .max : value < -0x1p63 ? .min : value.isNaN ? 0 : Int64(value)
    }
}
