/// A piece of a query's text.
enum VtigerQueryToken: Hashable, Sendable {
    /// A name, a keyword, a bare value: letters, digits, underscores, and a minus before digits.
    case word(String)
    /// What stood between single quotes, doubled ones made single; backslashes are as they were.
    case quoted(String)
    /// `,` `;` `(` `)` `*` `=` `!=` `<` `<=` `>` `>=`
    case symbol(String)
    case end

    /// As error messages show it.
    var text: String {
        switch self {
        case .word(let text), .symbol(let text), .quoted(let text): text
        case .end: ""
        }
    }

    /// In capitals, if it may be a keyword.
    var keyword: String? { if case .word(let text) = self { text.uppercased() } else { nil } }

    func isSymbol(_ text: String) -> Bool { self == .symbol(text) }
}
