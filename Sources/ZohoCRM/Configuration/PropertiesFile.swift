import CRMRuntime

/// A `.properties` or INI file: `name = value` or `name: value`, sections in brackets, comments after `#`, `;` or `!` at
/// the start of a line.
///
/// Names are as they stand; sections are ignored, as the older clients ignore them too. A value ends with its line and
/// may hold anything; blanks around it are not part of it.
struct PropertiesFile {
    struct Entry {
        let name: String
        let value: String
        /// From 1.
        let line: Int
    }

    let entries: [Entry]

    /// - Throws: `CRMError` for a line that is none of these.
    init(_ text: String, path: String) throws(CRMError) {
        var entries: [Entry] = []
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            // An editor on Windows may have put a byte order mark first.
            let line = Self.trimmed(number == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line)
            guard let first = line.first, !["#", ";", "!"].contains(first) else { continue }
            if first == "[" , line.last == "]" { continue }
            guard let end = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                throw ConfigurationProblem.syntax(path, line: number, "a line must be “name = value”, a [section] or a # comment")
            }
            let name = Self.trimmed(line[..<end])
            guard !name.isEmpty else {
                throw ConfigurationProblem.syntax(path, line: number, "there is no name before “\(line[end])”")
            }
            entries.append(
                Entry(name: String(name), value: String(Self.trimmed(line[line.index(after: end)...])), line: number))
        }
        self.entries = entries
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
