import RecordCore

/// References to answers of earlier calls: `@{1:$.data[0].details.id}` is a value in the answer of call 1.
struct CompositeReferences {
    let answers: [String: JSONValue]

    /// Every text of a body, however deep.
    func resolved(_ value: JSONValue, at place: String) throws(ZohoError) -> JSONValue {
        switch value {
        case .string(let text):
            return .string(try resolved(text, at: place))
        case .array(let items):
            var result: [JSONValue] = []
            for (index, item) in items.enumerated() { result.append(try resolved(item, at: "\(place)[\(index)]")) }
            return .array(result)
        case .object(let members):
            var result: [JSONMember] = []
            for member in members { result.append(JSONMember(member.key, try resolved(member.value, at: "\(place).\(member.key)"))) }
            return .object(result)
        case .null, .bool, .number:
            return value
        }
    }

    func resolved(_ text: String, at place: String) throws(ZohoError) -> String {
        var result = ""
        var rest = text[...]
        while let at = rest.firstIndex(of: "@") {
            result += rest[..<at]
            rest = rest[at...]
            guard rest.hasPrefix("@{"), let end = rest.firstIndex(of: "}") else {
                result += "@"
                rest = rest.dropFirst()
                continue
            }
            let reference = rest[rest.index(at, offsetBy: 2)..<end]
            guard let value = self.value(reference) else {
                throw ZohoError(
                    400, "INVALID_REFERENCE", "the reference given seems to be invalid", [JSONMember("json_path", .string(place))])
            }
            result += value
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private func value(_ reference: Substring) -> String? {
        guard let colon = reference.firstIndex(of: ":"), var value = answers[String(reference[..<colon])] else { return nil }
        for step in reference[reference.index(after: colon)...].split(whereSeparator: { ".[]".contains($0) }) where step != "$" {
            guard let next = Int(step).map({ value[$0] }) ?? value[String(step)] else { return nil }
            value = next
        }
        return value.string ?? value.number?.text
    }
}
