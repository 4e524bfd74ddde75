/// Cuts a query into words, quoted texts, numbers and signs.
///
/// It goes by Unicode scalars: to Swift a quote and an accent behind it are one character.
struct QueryTokenizer {
    private let text: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var column = 1

    private init(_ text: String) { self.text = Array(text.unicodeScalars) }

    /// The tokens, an end token behind the last.
    static func tokens(of text: String) throws(ZohoError) -> [QueryToken] {
        var tokenizer = QueryTokenizer(text)
        var tokens: [QueryToken] = []
        repeat { tokens.append(try tokenizer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func advance() {
        if text[position] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
    }

    private mutating func next() throws(ZohoError) -> QueryToken {
        while let next = peek, next.properties.isWhitespace { advance() }
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
        for sign in ["!=", ">=", "<=", "<>", "=", "<", ">", "(", ")", ","]
        where text[position...].starts(with: sign.unicodeScalars) {
            for _ in sign { advance() }
            return token(.sign, sign)
        }
        throw .unexpectedToken(token(.sign, String(first)))
    }

    private mutating func take(_ test: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let next = peek, test(next) {
            taken.append(next)
            advance()
        }
        return String(taken)
    }

    /// A quote inside is written twice. Everything else means itself, the backslash too.
    private mutating func quoted(by quote: Unicode.Scalar, _ line: Int, _ column: Int) throws(ZohoError) -> String {
        advance()
        var value = String.UnicodeScalarView()
        while let next = peek {
            advance()
            if next == quote {
                guard peek == quote else { return String(value) }
                advance()
            }
            value.append(next)
        }
        throw .unexpectedToken(
            QueryToken(kind: .string, text: String(quote) + String(value).prefix(20), line: line, column: column))
    }

    private static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar == "_" || scalar == "$"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
