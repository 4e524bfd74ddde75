/// Cuts a query into words, quoted texts, numbers and signs.
struct QueryTokenizer {
    private let text: [Character]
    private var position = 0
    private var line = 1
    private var column = 1

    private init(_ text: String) { self.text = Array(text) }

    /// The tokens, an end token behind the last.
    static func tokens(of text: String) throws(ZohoError) -> [QueryToken] {
        var tokenizer = QueryTokenizer(text)
        var tokens: [QueryToken] = []
        repeat { tokens.append(try tokenizer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private var peek: Character? { position < text.count ? text[position] : nil }

    private mutating func advance() {
        if text[position].isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }

    private mutating func next() throws(ZohoError) -> QueryToken {
        while let next = peek, next.isWhitespace { advance() }
        let (line, column) = (line, column)
        func token(_ kind: QueryToken.Kind, _ text: String) -> QueryToken {
            QueryToken(kind: kind, text: text, line: line, column: column)
        }
        guard let first = peek else { return token(.end, "") }
        if first == "'" || first == "\"" { return token(.string, try quoted(by: first, line, column)) }
        if Self.startsWord(first) { return token(.word, take { Self.startsWord($0) || Self.isDigit($0) || $0 == "." }) }
        if Self.isDigit(first) || (first == "-" && position + 1 < text.count && Self.isDigit(text[position + 1])) {
            advance()
            return token(.number, String(first) + take { Self.isDigit($0) || $0 == "." })
        }
        for sign in ["!=", ">=", "<=", "<>", "=", "<", ">", "(", ")", ","] where text[position...].starts(with: sign) {
            for _ in sign { advance() }
            return token(.sign, sign)
        }
        throw .unexpectedToken(token(.sign, String(first)))
    }

    private mutating func take(_ test: (Character) -> Bool) -> String {
        var taken = ""
        while let next = peek, test(next) {
            taken.append(next)
            advance()
        }
        return taken
    }

    /// A quote inside is written twice. Everything else means itself, the backslash too.
    private mutating func quoted(by quote: Character, _ line: Int, _ column: Int) throws(ZohoError) -> String {
        advance()
        var value = ""
        while let next = peek {
            advance()
            if next == quote {
                guard peek == quote else { return value }
                advance()
            }
            value.append(next)
        }
        throw .unexpectedToken(QueryToken(kind: .string, text: String(quote) + value.prefix(20), line: line, column: column))
    }

    private static func startsWord(_ character: Character) -> Bool {
        character.isLetter || character == "_" || character == "$" || character == "!"
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
