import RecordCore

/// What the server makes of a value that somebody sends: nothing is refused, everything is bent.
struct StoredText {
    let quirks: VtigerQuirks
    let user: VtigerUser

    /// The text that is stored; `""` for none.
    func text(_ sent: String, for field: VtigerField) -> String {
        switch field.kind {
        case .integer:
            let whole = Self.awayFromZero(NumberPrefix.decimal(sent), places: 0)
            return "\(min(max(whole, ExactDecimal(Int(Int32.min))), ExactDecimal(Int(Int32.max))))"
        case .currency: return Self.rounded(NumberPrefix.decimal(sent), places: user.decimals, scale: field.scale)
        case .decimal:
            let places = Self.isPercentLike(field.name) ? field.scale : min(user.decimals, field.scale)
            return Self.rounded(NumberPrefix.decimal(localised(sent)), places: places, scale: field.scale)
        case .boolean: return sent == "1" || sent == "on" ? "1" : "0"
        case .date: return Self.date(sent)
        default: return String(characters(sent).prefix(field.width))
        }
    }

    /// Numbers that are kept as they are written, whatever the user's number of decimals.
    private static func isPercentLike(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["probability", "commissionrate", "conversion_rate"].contains(name) || name.contains("percent") || name.hasPrefix("tax")
    }

    /// In the user's spelling: grouping marks go, the separator becomes a point.
    private func localised(_ text: String) -> String {
        let grouping: Character = user.decimalSeparator == "," ? "." : ","
        return String(text.filter { $0 != grouping }.map { $0 == user.decimalSeparator ? "." : $0 })
    }

    /// With as many digits after the point as the column has.
    static func rounded(_ value: ExactDecimal, places: Int, scale: Int) -> String {
        var text = "\(awayFromZero(value, places: places))"
        // What needs an exponent is beyond any column.
        guard scale > 0, !text.lowercased().contains("e") else { return text }
        let digits = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        if digits == 0 { text += "." }
        return text + String(repeating: "0", count: max(0, scale - digits))
    }

    /// PHP and MySQL round a half up, away from zero.
    private static func awayFromZero(_ value: ExactDecimal, places: Int) -> ExactDecimal {
        let unit = ExactDecimal(mantissa: 1, exponent: Int16(clamping: -places))
        let half = ExactDecimal(mantissa: 5, exponent: Int16(clamping: -places - 1))
        let rounded = value.rounded(toPlaces: places)
        let rest = value - rounded
        if rest == half, value > 0 { return rounded + unit }
        if rest == -half, value < 0 { return rounded - unit }
        return rounded
    }

    /// `2026-11-22`, or the day first; what cannot be read is no date.
    static func date(_ text: String) -> String {
        let parts = text.prefix { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return "" }
        let date = first > 31 ? CalendarDate(year: first, month: month, day: last) : CalendarDate(year: last, month: month, day: first)
        return date?.description ?? ""
    }

    /// Text as the database takes it.
    func characters(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 > 0x7F || $0 == UInt8(ascii: "&") }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in HTMLText.decoded(text).unicodeScalars {
            if scalar.value > 0xFFFF, quirks.emojiLost {
                result.append(contentsOf: "????".unicodeScalars)
            } else {
                result.append(scalar == "\u{FFFD}" ? "?" : scalar)
            }
        }
        return String(result)
    }
}
