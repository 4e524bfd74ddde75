/// Takes tokens off a query's text, one at a time: an error of the parser's comes before what cannot be read further on.
struct VtigerQueryTokenizer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// - Throws: `internalError` where no token begins.
    mutating func next() throws(VtigerFailure) -> VtigerQueryToken {
        while let scalar = peek, scalar.properties.isWhitespace { position += 1 }
        guard let first = peek else { return .end }
        switch first {
        case ",", ";", "(", ")", "*", "=":
            position += 1
            return .symbol(String(first))
        case "<", ">", "!":
            position += 1
            if peek == "=" {
                position += 1
                return .symbol("\(first)=")
            }
            guard first != "!" else { throw .internalError }
            return .symbol(String(first))
        case "'":
            return try quoted()
        case "-":
            position += 1
            guard let digit = peek, ("0"..."9").contains(digit) else { throw .internalError }
            return .word("-" + word())
        case _ where Self.isWordPart(first):
            return .word(word())
        default:
            throw .internalError
        }
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func word() -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek, Self.isWordPart(scalar) {
            text.append(scalar)
            position += 1
        }
        return String(text)
    }

    /// The empty text has no spelling; nor has one without its second quote.
    private mutating func quoted() throws(VtigerFailure) -> VtigerQueryToken {
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            position += 1
            if scalar != "'" {
                text.append(scalar)
            } else if peek == "'" {
                text.append(scalar)
                position += 1
            } else {
                guard !text.isEmpty else { throw .internalError }
                return .quoted(String(text))
            }
        }
        throw .internalError
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
    }
}
