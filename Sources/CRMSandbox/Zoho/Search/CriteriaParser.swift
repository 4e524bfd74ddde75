/// Reads search criteria, `((Last_Name:equals:Smith)and(Annual_Revenue:greater_than:10000))`, by recursive descent.
///
///     criteria   := group | comparison-without-brackets
///     group      := "(" inner ")"
///     inner      := chain | comparison
///     chain      := group (("and" | "or") group)*
///     comparison := name ":" operator ":" value
///
/// `and` binds closer than `or`. In values `\` takes the meaning from `( ) , \`; a comma that is not escaped separates
/// the values of `in` and `between`. Spaces around brackets and words are skipped.
struct CriteriaParser {
    struct Failure: Error, Hashable, Sendable {
        let reason: String
        /// Unicode scalars before the place.
        let position: Int
    }

    /// Deeper brackets than anyone writes; the bound keeps hostile input off the stack.
    static let maximumDepth = 64

    /// Scalars, not characters: an accent that follows a bracket or a colon must not hide it.
    private let text: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    private init(_ text: String) { self.text = Array(text.unicodeScalars) }

    static func parse(_ text: String) throws(Failure) -> Criterion {
        var parser = CriteriaParser(text)
        parser.skipSpaces()
        guard parser.position < parser.text.count else { throw parser.failure("the criteria are empty") }
        let criterion = parser.peek == "(" ? try parser.chain() : try parser.comparison(insideBrackets: false)
        parser.skipSpaces()
        guard parser.position == parser.text.count else { throw parser.failure("something follows the criteria") }
        return criterion
    }

    private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private func failure(_ reason: String) -> Failure { Failure(reason: reason, position: position) }

    private mutating func skipSpaces() {
        while let next = peek, next.properties.isWhitespace { position += 1 }
    }

    /// Groups joined by `and` and `or`.
    private mutating func chain() throws(Failure) -> Criterion {
        var alternatives: [Criterion] = []
        var current = [try group()]
        while let word = joiner() {
            if word == "or" {
                alternatives.append(Self.joined(current, by: Criterion.all))
                current = []
            }
            skipSpaces()
            current.append(try group())
        }
        alternatives.append(Self.joined(current, by: Criterion.all))
        return Self.joined(alternatives, by: Criterion.any)
    }

    private static func joined(_ parts: [Criterion], by join: ([Criterion]) -> Criterion) -> Criterion {
        parts.count == 1 ? parts[0] : join(parts)
    }

    private mutating func group() throws(Failure) -> Criterion {
        skipSpaces()
        guard peek == "(" else { throw failure("an opening bracket is missing") }
        guard depth < Self.maximumDepth else { throw failure("the brackets are nested too deeply") }
        depth += 1
        position += 1
        skipSpaces()
        let inner = peek == "(" ? try chain() : try comparison(insideBrackets: true)
        skipSpaces()
        guard peek == ")" else { throw failure("a closing bracket is missing") }
        position += 1
        depth -= 1
        return inner
    }

    /// `and` or `or`, if one follows.
    private mutating func joiner() -> String? {
        let start = position
        skipSpaces()
        for word in ["and", "or"] where follows(word) || follows(word.uppercased()) {
            position += word.count
            return word
        }
        position = start
        return nil
    }

    private func follows(_ word: String) -> Bool { text[position...].starts(with: word.unicodeScalars) }

    private mutating func comparison(insideBrackets: Bool) throws(Failure) -> Criterion {
        let field = try part("a field name")
        let word = try part("an operator")
        guard let comparator = Comparator(rawValue: word) else { throw failure("the operator \(word) is not known") }
        let values = try values(insideBrackets: insideBrackets)
        switch comparator {
        case .between where values.count != 2:
            throw failure("between takes two values")
        case .between, .oneOf:
            return .comparison(Comparison(field: field, comparator: comparator, values: values))
        default:
            // A comma outside lists is a part of the value: not every client escapes it.
            return .comparison(Comparison(field: field, comparator: comparator, values: [values.joined(separator: ",")]))
        }
    }

    /// Up to the next colon.
    private mutating func part(_ what: String) throws(Failure) -> String {
        var part = ""
        while let next = peek, next != ":" {
            // Field names may hold brackets: `Revenue(First_Touch)`. They are escaped like those of values.
            if next == "\\", position + 1 < text.count {
                part.unicodeScalars.append(text[position + 1])
                position += 2
                continue
            }
            guard next != "(", next != ")" else { throw failure("\(what) and a colon are missing") }
            part.unicodeScalars.append(next)
            position += 1
        }
        guard peek == ":" else { throw failure("a colon is missing") }
        position += 1
        let trimmed = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !trimmed.isEmpty else { throw failure("\(what) is missing") }
        return trimmed
    }

    private mutating func values(insideBrackets: Bool) throws(Failure) -> [String] {
        var values: [String] = []
        var value = ""
        while let next = peek {
            if next == "\\" {
                guard position + 1 < text.count else { throw failure("nothing follows the backslash") }
                value.unicodeScalars.append(text[position + 1])
                position += 2
                continue
            }
            if next == ")" && insideBrackets { break }
            guard next != "(" , next != ")" else { throw failure("a bracket in a value needs a backslash") }
            if next == "," {
                values.append(value)
                value = ""
            } else {
                value.unicodeScalars.append(next)
            }
            position += 1
        }
        values.append(value)
        guard values.contains(where: { !$0.isEmpty }) else { throw failure("the value is missing") }
        return values
    }
}
