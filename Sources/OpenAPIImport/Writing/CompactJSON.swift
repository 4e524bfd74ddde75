import RecordCore

/// JSON text for people and version control: what fits into a line stands in a line, so that a parameter or a
/// property is one line of a difference.
enum CompactJSON {
    private static let width = 130

    static func text(_ value: JSONValue) -> String {
        var text = ""
        write(value, indent: "", column: 0, into: &text)
        return text + "\n"
    }

    private static func write(_ value: JSONValue, indent: String, column: Int, into text: inout String) {
        if !mustBreak(value, depth: indent.utf8.count), let line = line(value, room: width - column) {
            text += line
            return
        }
        let inner = indent + "  "
        switch value {
        case .object(let members) where !members.isEmpty:
            text += "{"
            for (place, member) in members.enumerated() {
                text += (place == 0 ? "\n" : ",\n") + inner
                let key = JSONValue.string(member.key).jsonText + ": "
                text += key
                write(member.value, indent: inner, column: inner.utf8.count + key.utf8.count + 1, into: &text)
            }
            text += "\n" + indent + "}"
        case .array(let elements) where !elements.isEmpty:
            text += "["
            writeElements(elements, inner: inner, into: &text)
            text += "\n" + indent + "]"
        default: text += value.jsonText
        }
    }

    /// Plain values fill their lines; others have lines of their own.
    private static func writeElements(_ elements: [JSONValue], inner: String, into text: inout String) {
        var column = Int.max
        for (place, element) in elements.enumerated() {
            let plain = element.object == nil && element.array == nil ? element.jsonText : nil
            let length = (plain ?? "").utf8.count + 2
            if place > 0 { text += "," }
            if plain != nil, column < Int.max, column + length <= width {
                text += " "
            } else {
                text += "\n" + inner
                column = inner.utf8.count
            }
            if let plain { text += plain } else { write(element, indent: inner, column: inner.utf8.count + 1, into: &text) }
            column = plain == nil ? .max : column + length
        }
    }

    /// The two outer levels, and whatever holds objects that hold more.
    private static func mustBreak(_ value: JSONValue, depth: Int) -> Bool {
        switch value {
        case .object(let members): depth <= 4 && !members.isEmpty && depth != 4 || members.contains { $0.value.object != nil || isList($0.value) }
        case .array(let elements): elements.contains { $0.object != nil }
        default: false
        }
    }

    private static func isList(_ value: JSONValue) -> Bool { value.array?.contains { $0.object != nil } ?? false }

    /// The value in one line with spaces after commas and colons; nil if there is no room.
    private static func line(_ value: JSONValue, room: Int) -> String? {
        let text: String
        switch value {
        case .object(let members):
            text = members.isEmpty ? "{}" : "{" + members.map { "\(JSONValue.string($0.key).jsonText): \(line($0.value, room: .max) ?? "")" }.joined(separator: ", ") + "}"
        case .array(let elements): text = "[" + elements.map { line($0, room: .max) ?? "" }.joined(separator: ", ") + "]"
        default: text = value.jsonText
        }
        return text.utf8.count <= room ? text : nil
    }
}
