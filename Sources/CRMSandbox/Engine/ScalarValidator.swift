import CRMSchema
import RecordCore

/// Checks one plain value against the type of its field and brings it into the form that the store keeps.
enum ScalarValidator {
    /// The value to store, `.null` where an empty text clears the field.
    /// Precondition: `value` is not null; types that are not plain come back unchanged.
    static func check(_ value: JSONValue, against field: FieldDescription) throws(ScalarRefusal) -> JSONValue {
        switch field.type {
        case .text(let format): try text(value, field, format)
        case .longText: try text(value, field, .plain)
        case .boolean: try boolean(value)
        case .integer: try integer(value, field)
        case .bigInteger: try bigInteger(value, field)
        case .decimal: try decimal(value, field)
        case .discount: try discount(value, field)
        case .date: try date(value)
        case .dateTime: try dateTime(value)
        case .picklist(let options): try option(value, options, field)
        case .multiPicklist(let options): try self.options(value, options, field)
        default: value
        }
    }

    private static func text(
        _ value: JSONValue, _ field: FieldDescription, _ format: FieldType.TextFormat
    ) throws(ScalarRefusal) -> JSONValue {
        guard let text = value.string else { throw ScalarRefusal(.wrongType(expected: "text")) }
        // An empty text is kept as null.
        guard !text.isEmpty else { return .null }
        if let maximum = field.length, text.count > maximum { throw ScalarRefusal(.tooLong(maximum: maximum)) }
        switch format {
        case .email where !TextForms.isEmail(text): throw ScalarRefusal(.malformed(expected: "email"))
        case .phone where !TextForms.isPhone(text): throw ScalarRefusal(.malformed(expected: "phone"))
        case .website where !TextForms.isWebsite(text): throw ScalarRefusal(.malformed(expected: "website"))
        default: return value
        }
    }

    private static func boolean(_ value: JSONValue) throws(ScalarRefusal) -> JSONValue {
        guard value.bool != nil else { throw ScalarRefusal(.wrongType(expected: "boolean")) }
        return value
    }

    private static func integer(_ value: JSONValue, _ field: FieldDescription) throws(ScalarRefusal) -> JSONValue {
        guard let number = value.int else { throw ScalarRefusal(.wrongType(expected: "integer")) }
        let maximum = field.length ?? 9
        guard String(number.magnitude).count <= maximum else { throw ScalarRefusal(.tooLong(maximum: maximum)) }
        return .number(JSONNumber(number))
    }

    private static func bigInteger(_ value: JSONValue, _ field: FieldDescription) throws(ScalarRefusal) -> JSONValue {
        let text: String
        switch value {
        case .string(let digits): text = digits
        case .number(let number): text = number.text
        default: throw ScalarRefusal(.wrongType(expected: "bigint"))
        }
        guard !text.isEmpty else { return .null }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw ScalarRefusal(.wrongType(expected: "bigint"))
        }
        let maximum = field.length ?? 18
        guard digits.count <= maximum else { throw ScalarRefusal(.tooLong(maximum: maximum)) }
        return .string(text)
    }

    private static func decimal(_ value: JSONValue, _ field: FieldDescription) throws(ScalarRefusal) -> JSONValue {
        guard case .number(let number) = value else { throw ScalarRefusal(.wrongType(expected: "double")) }
        let digits = DecimalDigits(number.text)
        let maximum = field.length ?? 16
        guard digits.whole <= maximum else { throw ScalarRefusal(.tooLong(maximum: maximum)) }
        guard digits.fraction <= 9 else { throw ScalarRefusal(.malformed(expected: "double")) }
        return value
    }

    /// A number, or a percentage as text.
    private static func discount(_ value: JSONValue, _ field: FieldDescription) throws(ScalarRefusal) -> JSONValue {
        guard let text = value.string else { return try decimal(value, field) }
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        guard let number = JSONNumber(String(digits)) else { throw ScalarRefusal(.wrongType(expected: "double")) }
        return text.hasSuffix("%") ? value : .number(number)
    }

    private static func date(_ value: JSONValue) throws(ScalarRefusal) -> JSONValue {
        guard let text = value.string, CalendarDate(text) != nil else { throw ScalarRefusal(.wrongType(expected: "date")) }
        return value
    }

    /// Whole seconds only, as the real one wants it. The store keeps the moment in UTC.
    private static func dateTime(_ value: JSONValue) throws(ScalarRefusal) -> JSONValue {
        guard let text = value.string, !text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(UInt8(ascii: " ")),
            let moment = ZonedDateTime(text)
        else { throw ScalarRefusal(.wrongType(expected: "datetime")) }
        return .string(ZonedDateTime(secondsSince1970: moment.secondsSince1970).description)
    }

    private static func option(
        _ value: JSONValue, _ options: [PicklistOption], _ field: FieldDescription
    ) throws(ScalarRefusal) -> JSONValue {
        guard let text = value.string else { throw ScalarRefusal(.wrongType(expected: "text")) }
        // The entry for "nothing chosen" is shown in lists and never kept.
        guard !text.isEmpty, text != "-None-" else { return .null }
        if let maximum = field.length, text.count > maximum { throw ScalarRefusal(.tooLong(maximum: maximum)) }
        return .string(wireValue(text, options))
    }

    private static func options(
        _ value: JSONValue, _ options: [PicklistOption], _ field: FieldDescription
    ) throws(ScalarRefusal) -> JSONValue {
        guard let items = value.array else { throw ScalarRefusal(.wrongType(expected: "jsonarray")) }
        var chosen: [String] = []
        for (position, item) in items.enumerated() {
            guard let text = item.string else { throw ScalarRefusal(.wrongType(expected: "text"), item: position) }
            let wire = wireValue(text, options)
            if !chosen.contains(wire), wire != "-None-" { chosen.append(wire) }
        }
        if let maximum = field.length, chosen.reduce(0, { $0 + $1.count }) > maximum {
            throw ScalarRefusal(.tooLong(maximum: maximum))
        }
        return chosen.isEmpty ? .null : .array(chosen.map(JSONValue.string))
    }

    /// What people see is accepted and kept as the value on the wire. Values outside the list are accepted too, as the
    /// real one does: lists change, and imports bring old values.
    private static func wireValue(_ text: String, _ options: [PicklistOption]) -> String {
        if options.contains(where: { $0.value.value == text }) { return text }
        return options.first { $0.label == text }?.value.value ?? text
    }
}

/// Why a plain value was refused.
struct ScalarRefusal: Error, Hashable, Sendable {
    let issue: FieldIssue
    /// The item of a list that is to blame.
    let item: Int?

    init(_ issue: FieldIssue, item: Int? = nil) {
        self.issue = issue
        self.item = item
    }
}
