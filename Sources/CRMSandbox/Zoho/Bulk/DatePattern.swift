import RecordCore

/// A date format of a bulk write, such as `MM/dd/yyyy HH:mm:ss`: reads a text of that form.
struct DatePattern: Sendable {
    private enum Part: Sendable {
        /// A letter and how often it stands there: `yyyy`, `MM` …
        case number(Character, Int)
        /// An offset from UTC.
        case offset
        case literal(Character)
    }

    private let parts: [Part]

    /// Letters that stand for nothing known stand for themselves.
    init(_ text: String) {
        var parts: [Part] = []
        var isQuoted = false
        for character in text {
            if character == "'" {
                isQuoted.toggle()
            } else if !isQuoted, "yMdHms".contains(character) {
                if case .number(character, let count)? = parts.last {
                    parts[parts.count - 1] = .number(character, count + 1)
                } else {
                    parts.append(.number(character, 1))
                }
            } else if !isQuoted, "XZ".contains(character) {
                if case .offset? = parts.last { continue }
                parts.append(.offset)
            } else {
                parts.append(.literal(character))
            }
        }
        self.parts = parts
    }

    /// `2026-01-31`; nil if the text has another form or is no date.
    func date(_ text: String) -> String? { read(text)?.date }

    /// `2026-01-31T09:00:00+00:00`, in UTC where the text names no offset.
    func dateTime(_ text: String) -> String? { read(text).map { "\($0.date)T\($0.time)\($0.offset)" } }

    private func read(_ text: String) -> (date: String, time: String, offset: String)? {
        var rest = Substring(text)
        var values: [Character: Int] = [:]
        var offset = "+00:00"
        for part in parts {
            switch part {
            case .literal(let character):
                guard rest.first == character else { return nil }
                rest.removeFirst()
            case .number(let letter, let count):
                let digits = rest.prefix(letter == "y" ? max(count, 4) : 2).prefix { $0.isASCII && $0.isNumber }
                guard !digits.isEmpty, let value = Int(digits) else { return nil }
                rest = rest.dropFirst(digits.count)
                values[letter] = value
            case .offset:
                let end = rest.hasPrefix("Z") ? 1 : 6
                let found = rest.prefix(end)
                offset = found == "Z" ? "+00:00" : String(found)
                rest = rest.dropFirst(end)
            }
        }
        guard rest.isEmpty, let year = values["y"], let month = values["M"], let day = values["d"] else { return nil }
        let date = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
        let time = "\(Self.padded(values["H"] ?? 0)):\(Self.padded(values["m"] ?? 0)):\(Self.padded(values["s"] ?? 0))"
        guard CalendarDate(date) != nil, ZonedDateTime("\(date)T\(time)\(offset)") != nil else { return nil }
        return (date, time, offset)
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
