import Foundation
import RecordCore

/// How the plain structs read and write dates. Two ways, because the library's own style is not the quickest that a
/// program can use: a figure of ours is compared with whichever takes less time in the run.
enum ModelDates: String, CaseIterable {
    /// `Date.ISO8601FormatStyle`, which is much quicker than `ISO8601DateFormatter` and than `.iso8601` can read
    /// what CRMs send: dates without a time beside date-times with an offset.
    case formatStyle = "ISO8601FormatStyle"
    /// The quick date reader and writer of RecordCore, wrapped for Foundation.
    case handWritten = "hand-written dates"

    func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        let style = Date.ISO8601FormatStyle()
        let dayStyle = Date.ISO8601FormatStyle().year().month().day()
        decoder.dateDecodingStrategy =
            switch self {
            case .formatStyle:
                .custom { decoder in
                    let text = try decoder.singleValueContainer().decode(String.self)
                    return try text.utf8.count == 10 ? dayStyle.parse(text) : style.parse(text)
                }
            case .handWritten:
                .custom { decoder in
                    let container = try decoder.singleValueContainer()
                    let text = try container.decode(String.self)
                    if text.utf8.count == 10, let date = CalendarDate(text) {
                        return Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400)
                    }
                    guard let moment = ZonedDateTime(text) else {
                        throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no date")
                    }
                    return Date(timeIntervalSince1970: Double(moment.secondsSince1970))
                }
            }
        return decoder
    }

    /// Midnight in UTC is written as a date without a time; the pages hold no such date-time.
    func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        let style = Date.ISO8601FormatStyle()
        let dayStyle = Date.ISO8601FormatStyle().year().month().day()
        encoder.dateEncodingStrategy =
            switch self {
            case .formatStyle:
                .custom { date, encoder in
                    var container = encoder.singleValueContainer()
                    let isDay = Int(date.timeIntervalSince1970) % 86_400 == 0
                    try container.encode(isDay ? dayStyle.format(date) : style.format(date))
                }
            case .handWritten:
                .custom { date, encoder in
                    var container = encoder.singleValueContainer()
                    let seconds = Int64(date.timeIntervalSince1970)
                    if seconds % 86_400 == 0 {
                        try container.encode(CalendarDate(daysSince1970: Int32(seconds / 86_400)).description)
                    } else {
                        try container.encode(ZonedDateTime(secondsSince1970: seconds).description)
                    }
                }
            }
        return encoder
    }
}
