import RecordCore

/// The parameter `element`: a JSON object with the values of a record.
enum ElementText {
    /// The members; of duplicate keys the last one.
    static func read(_ call: PlayedCall, _ quirks: VtigerQuirks) throws(VtigerFailure) -> [String: JSONValue] {
        guard let text = call["element"] else {
            // Over the wrong method there are no parameters at all, and the element is an empty map; where it alone is
            // missing, the decoder breaks.
            if quirks.badElementIsEmpty || call.parameters.isEmpty { return [:] }
            throw .crash
        }
        // Bytes that were no UTF-8 have become replacement characters by now.
        let isBroken = text.unicodeScalars.contains("\u{FFFD}") && quirks.badElementIsEmpty
        guard !isBroken, let json = try? JSONValue(parsing: text.utf8) else {
            if quirks.badElementIsEmpty { return [:] }
            throw .internalError
        }
        switch json {
        case .object(let members): return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
        case .array, .null: return [:]
        default: throw .crash
        }
    }

    /// A value as the text that gets into the database; nil for null. Of a list or map, its first scalar.
    static func scalar(_ value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .bool(let flag): flag ? "1" : "0"
        case .number(let number): number.text
        case .string(let text): text
        case .array(let elements): elements.first.flatMap(scalar) ?? ""
        case .object(let members): (members.first?.value).flatMap(scalar) ?? ""
        }
    }
}
