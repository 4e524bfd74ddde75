import RecordCore

/// Events as a calendar (RFC 5545).
enum BulkCalendar {
    static func bytes(of events: some Sequence<StoredRecord>) -> [UInt8] {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//swift-crm//sandbox//EN"]
        for event in events {
            lines += ["BEGIN:VEVENT", "UID:\(event.idText)", "DTSTAMP:\(moment(event.modifiedTime))"]
            for (name, field) in [("SUMMARY", "Event_Title"), ("LOCATION", "Venue"), ("DESCRIPTION", "Description")] {
                if let text = event.values[field]?.string { lines.append("\(name):\(escaped(text))") }
            }
            for (name, field) in [("DTSTART", "Start_DateTime"), ("DTEND", "End_DateTime")] {
                if let time = event.values[field]?.string.flatMap({ ZonedDateTime($0) }) { lines.append("\(name):\(moment(time.secondsSince1970))") }
            }
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        return lines.flatMap { folded(Array($0.utf8)) + [13, 10] }
    }

    /// `20260131T090000Z`
    private static func moment(_ seconds: Int64) -> String {
        let text = ZonedDateTime(secondsSince1970: seconds, offsetMinutes: 0).description
        return String(text.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\", ";", ",": "\\\(character)"
            case "\n", "\r\n": "\\n"
            default: String(character)
            }
        }.joined()
    }

    /// Lines have at most 75 bytes; the rest goes on behind a space, never inside of a character.
    private static func folded(_ line: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var width = 0
        for byte in line {
            if width >= 70, byte & 0xC0 != 0x80 {
                out += [13, 10, 32]
                width = 1
            }
            out.append(byte)
            width += 1
        }
        return out
    }
}
