import RecordCore

/// JSON text for people and version control: indented by two spaces, members in the order they were given.
enum PrettyJSON {
    static func text(_ value: JSONValue) -> String {
        var text = ""
        write(value, indent: "", into: &text)
        return text + "\n"
    }

    private static func write(_ value: JSONValue, indent: String, into text: inout String) {
        switch value {
        case .object(let members) where !members.isEmpty:
            list(members, "{", "}", indent, into: &text) { member, inner, text in
                text += scalar(.string(member.key)) + ": "
                write(member.value, indent: inner, into: &text)
            }
        case .array(let elements) where !elements.isEmpty:
            list(elements, "[", "]", indent, into: &text) { element, inner, text in write(element, indent: inner, into: &text) }
        default: text += scalar(value)
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, _ indent: String, into text: inout String,
        _ body: (Element, String, inout String) -> Void
    ) {
        let inner = indent + "  "
        text += open
        for (place, element) in elements.enumerated() {
            text += (place == 0 ? "\n" : ",\n") + inner
            body(element, inner, &text)
        }
        text += "\n" + indent + close
    }

    private static func scalar(_ value: JSONValue) -> String {
        var writer = JSONWriter(capacity: 64)
        writer.value(value)
        return writer.finishText()
    }
}
