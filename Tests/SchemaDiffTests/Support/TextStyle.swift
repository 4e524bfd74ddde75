import RecordCore

/// Ways to write the same JSON, all of which positions must survive.
enum TextStyle: String, CaseIterable {
    case pretty, minified, crlf, byteOrderMark

    func text(_ value: JSONValue) -> String {
        switch self {
        case .minified: Self.compact(value)
        case .pretty: Self.indented(value, "", "\n")
        case .crlf: Self.indented(value, "", "\r\n")
        case .byteOrderMark: "\u{FEFF}" + Self.indented(value, "", "\n")
        }
    }

    private static func compact(_ value: JSONValue) -> String {
        var writer = JSONWriter(capacity: 1024)
        writer.value(value)
        return writer.finishText()
    }

    private static func indented(_ value: JSONValue, _ indent: String, _ line: String) -> String {
        let inner = indent + "  "
        switch value {
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(compact(.string($0.key))): \(indented($0.value, inner, line))" }
            return "{\(line)" + lines.joined(separator: ",\(line)") + "\(line)\(indent)}"
        case .array(let elements) where !elements.isEmpty:
            return "[\(line)" + elements.map { inner + indented($0, inner, line) }.joined(separator: ",\(line)") + "\(line)\(indent)]"
        default: return compact(value)
        }
    }
}
