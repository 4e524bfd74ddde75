/// Values of tables that spell everything as text, in all the forms that servers give them: strings, but also numbers,
/// booleans and null, and spellings such as `"on"`, `"007"` or `"9:30"`. It decides what can be read; that it is written
/// back as it came is the page's business.
enum SpelledValue {
    /// The value in the type of a shape: `.null` where it says that there is none; nil if it cannot be read so.
    static func typed(_ json: JSONValue, shape: ValueShape) -> FieldChange? {
        if json.isNull || json == "" { return .null }
        return switch shape {
        case .text: text(json).map { .text($0) }
        case .id: key(json).map { $0 == "0" ? .null : .id($0) }
        case .reference: reference(json)
        case .boolean: boolean(json).map { .boolean($0) }
        case .integer: number(json)?.int.map { .integer($0) }
        case .decimal: number(json)?.decimal.map { .decimal($0) }
        case .date: json.string.flatMap { CalendarDate($0) }.map { .date($0) }
        case .dateTime: json.string.flatMap { ZonedDateTime($0) }.map { .dateTime($0) }
        case .localDateTime: json.string.flatMap { LocalDateTime($0) }.map { .localDateTime($0) }
        case .time: json.string.flatMap { time($0) }.map { .time($0) }
        case .texts: texts(json).map { .texts($0) }
        // PHP has one empty container for both.
        case .object where json == []: .null
        case .object, .rows: FieldChange.structured(json, shape: shape)
        case .json: .json(json)
        }
    }

    private static func text(_ json: JSONValue) -> String? {
        switch json {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }

    private static func key(_ json: JSONValue) -> RawRecordID? {
        switch json {
        case .string(let text): RawRecordID(text)
        case .number(let number): number.int.map { RawRecordID(String($0)) }
        default: nil
        }
    }

    /// `"0"` says that there never was one. An object is what other vendors send, and what a value encoded by hand may be.
    private static func reference(_ json: JSONValue) -> FieldChange? {
        guard let id = key(json) else { return json.object == nil ? nil : FieldChange.json(json).asReference.map { .reference($0) } }
        return id == "0" ? .null : .reference(AnyReference(id: id, module: nil))
    }

    /// `1`/`0`, `on`/`off`, `true`/`false`, `yes`/`no` in any case; JSON booleans; the numbers 1 and 0.
    private static func boolean(_ json: JSONValue) -> Bool? {
        guard let text = text(json), text.utf8.count <= 5 else { return nil }
        return switch text.lowercased() {
        case "1", "on", "true", "yes": true
        case "0", "off", "false", "no": false
        default: nil
        }
    }

    /// Also with zeros in front and without a digit before the point, as databases and people write them.
    private static func number(_ json: JSONValue) -> JSONNumber? {
        switch json {
        case .number(let number): return number
        case .string(let text):
            if let number = JSONNumber(text) { return number }
            let isNegative = text.hasPrefix("-")
            let digits = text.dropFirst(isNegative ? 1 : 0)
            guard let first = digits.utf8.first, first &- 0x30 < 10 || first == UInt8(ascii: ".") else { return nil }
            let rest = digits.drop { $0 == "0" }
            let hasDigit = rest.utf8.first.map { $0 &- 0x30 < 10 } ?? false
            return JSONNumber((isNegative ? "-" : "") + (hasDigit ? "" : "0") + rest)
        default: return nil
        }
    }

    /// The hour may have one digit.
    private static func time(_ text: String) -> TimeOfDay? {
        TimeOfDay(text) ?? (text.utf8.dropFirst().first == UInt8(ascii: ":") ? TimeOfDay("0" + text) : nil)
    }

    private static func texts(_ json: JSONValue) -> [String]? {
        switch json {
        case .string(var joined):
            joined.withUTF8 { utf8 in
                let bytes = UnsafeRawBufferPointer(utf8)
                var texts: [String] = []
                bytes.splitChoices { texts.append(String(decoding: bytes[$0..<$1], as: UTF8.self)) }
                return texts
            }
        case .array(let elements):
            if case let texts = elements.compactMap(text), texts.count == elements.count { texts } else { nil }
        case .number, .bool: text(json).map { [$0] }
        default: nil
        }
    }
}
