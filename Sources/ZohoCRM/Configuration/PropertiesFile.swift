import CRMRuntime

/// A `.properties` or INI file: `name = value` or `name: value`, sections in brackets, comments after `#`, `;` or `!` at
/// the start of a line. UTF-8, with or without a byte order mark, lines ended as on any system.
///
/// - A value ends with its line and may hold anything, `#`, `=` and blanks included; blanks around it are not part of it,
///   and neither is one pair of quotes around all of it.
/// - `\:` and `\=` are `:` and `=`, as Java writes URLs. Every other backslash stands for itself: paths of Windows and
///   passwords are full of them, and the older clients know no escapes either. So no line goes on in the next one.
struct PropertiesFile {
    let entries: [ConfigurationEntry]

    /// - Throws: `CRMError` for a line that is none of these. It does not show the line.
    init(_ text: String, path: String) throws(CRMError) {
        var entries: [ConfigurationEntry] = []
        var number = 0
        var sections: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            // An editor on Windows may have put a byte order mark first.
            let line = Self.trimmed(number == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line)
            guard let first = line.first, !["#", ";", "!"].contains(first) else { continue }
            if first == "[", line.last == "]" {
                let name = Self.trimmed(line.dropFirst().dropLast())
                sections = name.isEmpty ? [] : [String(name)]
                continue
            }
            guard let end = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                throw ConfigurationProblem.syntax(path, line: number, "a line must be “name = value”, a [section] or a # comment")
            }
            let name = Self.trimmed(line[..<end])
            guard !name.isEmpty else {
                throw ConfigurationProblem.syntax(path, line: number, "there is no name before “\(line[end])”")
            }
            let raw = Self.trimmed(line[line.index(after: end)...])
            entries.append(
                ConfigurationEntry(
                    sections: sections, name: String(name), value: Self.value(raw), line: number, remark: Self.remark(raw)))
        }
        self.entries = entries
    }

    private static func value(_ text: Substring) -> String {
        var text = text
        if let quote = text.first, quote == "\"" || quote == "'", text.count > 1, text.last == quote {
            text = text.dropFirst().dropLast()
        }
        var value = ""
        value.reserveCapacity(text.utf8.count)
        var rest = text
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.first, next == ":" || next == "=" { continue }
            value.append(character)
        }
        return value
    }

    /// What other dialects would read differently.
    private static func remark(_ text: Substring) -> String? {
        if text.last == "\\" { return "its value ends with a backslash; lines do not go on in the next one" }
        guard let mark = text.indices.dropFirst().first(where: { text[$0] == "#" || text[$0] == ";" }),
            text[text.index(before: mark)].isWhitespace
        else { return nil }
        return "what stands after “\(text[mark])” is part of its value; comments have lines of their own"
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
