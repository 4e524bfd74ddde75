/// A header value with parameters: `form-data; name="file"; filename="a;b.txt"`.
///
/// Semicolons inside quotes separate nothing, and a backslash there takes the next character as it is (RFC 9110,
/// 5.6.4).
struct HeaderParameters: Sendable, Hashable {
    /// What stands before the first semicolon.
    let value: String
    private let parameters: [Parameter]

    private struct Parameter: Sendable, Hashable {
        let name: String
        let value: String
    }

    init(_ header: String) {
        var rest = header[...]
        value = Self.token(&rest, until: [";"])
        var parameters: [Parameter] = []
        while rest.popFirst() == ";" {
            let name = Self.token(&rest, until: ["=", ";"]).lowercased()
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            rest = rest.drop { $0 == " " || $0 == "\t" }
            let value = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest, until: [";"])
            if !name.isEmpty { parameters.append(Parameter(name: name, value: value)) }
        }
        self.parameters = parameters
    }

    /// The value of a parameter; names compare without regard to letter case.
    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    private static func token(_ rest: inout Substring, until ends: Set<Character>) -> String {
        let token = rest.prefix { !ends.contains($0) }
        rest = rest[token.endIndex...]
        var trimmed = token.drop { $0 == " " || $0 == "\t" }
        while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
        return String(trimmed)
    }

    private static func quoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                text.append(next)
                rest.removeFirst()
            } else {
                text.append(character)
            }
        }
        rest = rest.drop { $0 != ";" }
        return text
    }
}
