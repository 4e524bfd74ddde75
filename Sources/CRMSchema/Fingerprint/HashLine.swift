/// One fact as a line of text: words kept apart by a character that no name has.
enum HashLine {
    static func of(_ words: String?...) -> String { words.map { $0 ?? "\u{1}" }.joined(separator: "\u{0}") }

    static func flags(_ flags: Bool...) -> String { String(flags.map { $0 ? "1" : "0" as Character }) }
}
