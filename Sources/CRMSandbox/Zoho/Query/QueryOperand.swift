import CRMSchema
import RecordCore

/// A value of a column, ready to be compared with the text in a condition, or with another value.
struct QueryOperand: Sendable {
    enum Kind: Sendable { case text, number, moment, date, boolean, id }

    let kind: Kind
    let text: String

    /// Nil for what counts as empty.
    init?(_ value: JSONValue, type: FieldType) {
        kind = Self.kind(of: type)
        switch value {
        case .null: return nil
        case .string(let string):
            guard !string.isEmpty else { return nil }
            text = string
        case .number(let number): text = number.text
        case .bool(let bool): text = bool ? "true" : "false"
        case .object:
            guard let id = value["id"]?.string else { return nil }
            text = id
        case .array(let items):
            let texts = items.compactMap { $0.string ?? $0["name"]?.string }
            guard !texts.isEmpty else { return nil }
            text = texts.joined(separator: ";")
        }
    }

    private static func kind(of type: FieldType) -> Kind {
        switch type {
        case .integer, .decimal: .number
        case .bigInteger, .recordID, .lookup, .anyLookup, .user, .layout: .id
        case .dateTime: .moment
        case .date: .date
        case .boolean: .boolean
        case .formula(let returned), .rollup(let returned): kind(of: returned)
        default: .text
        }
    }

    /// Whether the text of a condition can be compared with a column of this type.
    static func isReadable(_ text: String, as type: FieldType) -> Bool {
        switch kind(of: type) {
        case .number: ExactDecimal(text) != nil || Double(text) != nil
        case .id: UInt64(text) != nil
        case .moment: ZonedDateTime(text) != nil || CalendarDate(text) != nil
        case .date: CalendarDate(text) != nil
        case .boolean: text == "true" || text == "false"
        case .text: true
        }
    }

    /// Texts are compared without regard to letter case; chosen values as a set.
    func equals(_ other: String, isSet: Bool) -> Bool {
        if isSet { return Self.set(text) == Self.set(other) }
        return order(other) == 0
    }

    private static func set(_ text: String) -> Set<String> { Set(text.lowercased().split(separator: ";").map(String.init)) }

    /// -1, 0 or 1; nil if the two cannot be compared.
    func order(_ other: String) -> Int? {
        switch kind {
        case .number:
            if let left = ExactDecimal(text), let right = ExactDecimal(other) { return Self.sign(left, right) }
            guard let left = Double(text), let right = Double(other) else { return nil }
            return Self.sign(left, right)
        case .id:
            guard let left = UInt64(text), let right = UInt64(other) else { return nil }
            return Self.sign(left, right)
        case .moment:
            guard let left = ZonedDateTime(text) else { return nil }
            if let right = ZonedDateTime(other) { return Self.sign(left.secondsSince1970, right.secondsSince1970) }
            return CalendarDate(other).map { Self.sign(left.date, $0) }
        case .date:
            guard let left = CalendarDate(text), let right = CalendarDate(other) else { return nil }
            return Self.sign(left, right)
        case .boolean, .text:
            return Self.sign(text.lowercased(), other.lowercased())
        }
    }

    /// `%` stands for any text at the beginning or end of a pattern; elsewhere for itself.
    func isLike(_ pattern: String) -> Bool {
        let (text, pattern) = (text.lowercased(), pattern.lowercased())
        let (isOpenStart, isOpenEnd) = (pattern.hasPrefix("%"), pattern.hasSuffix("%"))
        let part = String(pattern.dropFirst(isOpenStart ? 1 : 0).dropLast(isOpenEnd && pattern.count > 1 ? 1 : 0))
        switch (isOpenStart, isOpenEnd) {
        case (true, true): return part.isEmpty || text.contains(part)
        case (true, false): return text.hasSuffix(part)
        case (false, true): return text.hasPrefix(part)
        case (false, false): return text == part
        }
    }

    private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int { left < right ? -1 : left > right ? 1 : 0 }
}
