import CRMSchema
import RecordCore

/// A value of a record, ready to be compared with the text of a criterion.
struct SearchValue: Sendable {
    enum Kind: Sendable { case text, exactText, number, moment, date, boolean }

    let kind: Kind
    /// As it is written.
    let text: String

    /// The values that a field offers: one, none for null, several for lists; for references the id and the name.
    static func candidates(
        of field: FieldDescription, part: String?, in record: StoredRecord, _ module: ZohoModule, _ state: ZohoState
    ) -> [SearchValue] {
        let shown = RecordRenderer(state: state, module: module).value(of: field, in: record)
        switch shown {
        case .null: return []
        case .object:
            let parts = part.map { [$0] } ?? ["id", "name"]
            return parts.compactMap { shown[$0]?.string }.map { SearchValue(kind: .exactText, text: $0) }
        case .array(let items):
            return items.compactMap { $0.string ?? $0["name"]?.string }.map { SearchValue(kind: .exactText, text: $0) }
        case .bool(let bool): return [SearchValue(kind: .boolean, text: bool ? "true" : "false")]
        case .number(let number): return [SearchValue(kind: .number, text: number.text)]
        case .string(let text):
            // A cut rich text is searched as a whole.
            let whole = field.type == .longText ? record.values[field.apiName.value]?.string ?? text : text
            return [SearchValue(kind: kind(of: field.type), text: whole)]
        }
    }

    private static func kind(of type: FieldType) -> Kind {
        switch type {
        case .integer, .bigInteger, .decimal, .recordID: .number
        case .dateTime: .moment
        case .date: .date
        case .boolean: .boolean
        case .formula(let returned), .rollup(let returned): kind(of: returned)
        case .picklist, .autoNumber: .exactText
        default: .text
        }
    }

    /// Whether the text of a criterion can be compared with a field of this type.
    static func isReadable(_ text: String, as type: FieldType) -> Bool {
        switch kind(of: type) {
        case .number: Double(text) != nil
        case .moment: ZonedDateTime(text) != nil || CalendarDate(text) != nil
        case .date: CalendarDate(text) != nil
        case .boolean: text == "true" || text == "false"
        case .text, .exactText: true
        }
    }

    func equals(_ other: String, exactly: Bool) -> Bool {
        switch kind {
        case .exactText: text.lowercased() == other.lowercased()
        case .text: text.lowercased() == other.lowercased() || (!exactly && Self.holds(text, other))
        case .number, .moment, .date, .boolean: order(other) == 0
        }
    }

    /// -1, 0 or 1; nil if the two cannot be compared.
    func order(_ other: String) -> Int? {
        switch kind {
        case .number:
            if let left = Int64(text), let right = Int64(other) { return Self.sign(left, right) }
            guard let left = Double(text), let right = Double(other) else { return nil }
            return Self.sign(left, right)
        case .moment:
            guard let left = ZonedDateTime(text) else { return nil }
            if let right = ZonedDateTime(other) { return Self.sign(left.secondsSince1970, right.secondsSince1970) }
            guard let right = CalendarDate(other) else { return nil }
            return Self.sign(left.date, right)
        case .date:
            guard let left = CalendarDate(text), let right = CalendarDate(other) else { return nil }
            return Self.sign(left, right)
        case .boolean, .exactText, .text:
            return Self.sign(text.lowercased(), other.lowercased())
        }
    }

    /// Whether the words of `part` stand in `text`, in their order.
    private static func holds(_ text: String, _ part: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let wanted = part.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !wanted.isEmpty, words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { words[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int { left < right ? -1 : left > right ? 1 : 0 }
}
