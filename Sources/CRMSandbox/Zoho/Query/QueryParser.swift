/// Reads a query by recursive descent.
///
///     query     := select columns from module where condition [group by names] [order by orders] [limit …] [offset n]
///     column    := (name | AGGREGATE "(" name ")") [as alias]
///     condition := operand [(and | or) operand]
///     operand   := "(" condition ")" | comparison
///     limit     := limit count | limit offset "," count
///
/// A third operand without brackets is an error, as in the real service: what `and` and `or` belong to has to be said.
struct QueryParser {
    /// Deeper brackets than anyone writes; the bound keeps hostile input off the stack.
    static let maximumDepth = 64

    private let tokens: [QueryToken]
    private var position = 0
    private var depth = 0

    static func parse(_ text: String) throws(ZohoError) -> QuerySyntax {
        var parser = QueryParser(tokens: try QueryTokenizer.tokens(of: text))
        return try parser.query()
    }

    private init(tokens: [QueryToken]) { self.tokens = tokens }

    private var token: QueryToken { tokens[min(position, tokens.count - 1)] }

    private mutating func take(_ word: String) -> Bool {
        guard token.isWord(word) else { return false }
        position += 1
        return true
    }

    private mutating func take(sign: String) -> Bool {
        guard token.isSign(sign) else { return false }
        position += 1
        return true
    }

    private mutating func expect(sign: String) throws(ZohoError) {
        guard take(sign: sign) else { throw .unexpectedToken(token) }
    }

    private mutating func query() throws(ZohoError) -> QuerySyntax {
        var query = QuerySyntax()
        guard take("select") else { throw .unexpectedToken(token) }
        query.columns = try list { parser throws(ZohoError) in try parser.column() }
        guard take("from") else { throw token.kind == .end ? .missingClause("from") : .unexpectedToken(token) }
        query.module = try name()
        guard take("where") else { throw token.kind == .end || Self.opensClause(token) ? .missingClause("where") : .unexpectedToken(token) }
        query.condition = try condition()
        if take("group") {
            guard take("by") else { throw .unexpectedToken(token) }
            query.groups = try list { parser throws(ZohoError) in try parser.name() }
        }
        if take("order") {
            guard take("by") else { throw .unexpectedToken(token) }
            query.orders = try list { parser throws(ZohoError) in try parser.order() }
        }
        try limits(&query)
        guard token.kind == .end else { throw .unexpectedToken(token) }
        return query
    }

    private mutating func list<Element>(
        _ element: (inout QueryParser) throws(ZohoError) -> Element
    ) throws(ZohoError) -> [Element] {
        var elements = [try element(&self)]
        while take(sign: ",") { elements.append(try element(&self)) }
        return elements
    }

    private mutating func column() throws(ZohoError) -> QuerySyntax.Column {
        let start = token
        let name = try name(inSelection: true)
        var aggregate: QuerySyntax.Aggregate?
        var field = name
        if start.kind == .word, let function = QuerySyntax.Aggregate(rawValue: name.uppercased()), take(sign: "(") {
            aggregate = function
            field = try self.name()
            try expect(sign: ")")
        }
        guard take("as") else { return .init(name: field, aggregate: aggregate, alias: nil) }
        let alias = token
        guard alias.kind == .word || alias.kind == .string else { throw .unexpectedToken(alias) }
        guard !alias.text.isEmpty else { throw .invalidAlias }
        position += 1
        return .init(name: field, aggregate: aggregate, alias: alias.text)
    }

    /// A name, in quotes if it is a word of the language.
    private mutating func name(inSelection: Bool = false) throws(ZohoError) -> String {
        let found = token
        let isName = found.kind == .string ? !found.text.isEmpty : found.kind == .word && !Self.isReserved(found)
        guard isName else { throw .unexpectedToken(found) }
        position += 1
        return found.text
    }

    private mutating func order() throws(ZohoError) -> QuerySyntax.Order {
        let name = try name()
        if take("desc") { return .init(name: name, isDescending: true) }
        _ = take("asc")
        return .init(name: name, isDescending: false)
    }

    private mutating func limits(_ query: inout QuerySyntax) throws(ZohoError) {
        if take("limit") {
            let first = try whole()
            if take(sign: ",") {
                query.offset = first
                query.count = try whole()
            } else {
                query.count = first
            }
        }
        if take("offset") { query.offset = try whole() }
    }

    private mutating func whole() throws(ZohoError) -> Int {
        guard token.kind == .number, let number = Int(token.text), number >= 0 else { throw .unexpectedToken(token) }
        position += 1
        return number
    }

    private static func opensClause(_ token: QueryToken) -> Bool {
        ["group", "order", "limit", "offset"].contains { token.isWord($0) }
    }

    private static func isReserved(_ token: QueryToken) -> Bool {
        [
            "select", "from", "where", "and", "or", "not", "in", "is", "null", "like", "between", "group", "order", "by", "limit",
            "offset", "as", "asc", "desc", "external",
        ].contains(token.text.lowercased())
    }
}

// Conditions.
extension QueryParser {
    private mutating func condition() throws(ZohoError) -> QueryPredicate {
        let left = try operand()
        let joined: QueryPredicate
        if take("and") {
            joined = .all(left, try operand())
        } else if take("or") {
            joined = .any(left, try operand())
        } else {
            return left
        }
        guard !token.isWord("and"), !token.isWord("or") else { throw .unexpectedToken(token) }
        return joined
    }

    private mutating func operand() throws(ZohoError) -> QueryPredicate {
        guard take(sign: "(") else { return .comparison(try comparison()) }
        guard depth < Self.maximumDepth else { throw .unexpectedToken(token) }
        depth += 1
        let inner = try condition()
        try expect(sign: ")")
        depth -= 1
        return inner
    }

    private mutating func comparison() throws(ZohoError) -> QueryComparison {
        let name = try name()
        let comparator = try comparator()
        let values: [String]
        switch comparator {
        case .isNull, .isNotNull:
            values = []
        case .oneOf, .noneOf:
            try expect(sign: "(")
            values = try list { parser throws(ZohoError) in try parser.value() }
            try expect(sign: ")")
        case .between, .notBetween:
            let low = try value()
            guard take("and") else { throw .unexpectedToken(token) }
            values = [low, try value()]
        default:
            values = [try value()]
        }
        return QueryComparison(name: name, comparator: comparator, values: values)
    }

    private mutating func comparator() throws(ZohoError) -> QueryComparator {
        let start = token
        position += 1
        switch start.kind {
        case .sign:
            if let comparator = QueryComparator(rawValue: start.text) { return comparator }
        case .word where start.isWord("is"):
            let isNegated = take("not")
            if take("null") { return isNegated ? .isNotNull : .isNull }
            throw .unexpectedToken(token)
        case .word where start.isWord("not"):
            let word = token
            position += 1
            if let comparator = QueryComparator(rawValue: "not \(word.text.lowercased())") { return comparator }
            throw .unexpectedToken(word)
        case .word:
            if let comparator = QueryComparator(rawValue: start.text.lowercased()) { return comparator }
        default:
            break
        }
        throw .unexpectedToken(start)
    }

    private mutating func value() throws(ZohoError) -> String {
        let found = token
        guard found.kind == .string || found.kind == .number || found.isWord("true") || found.isWord("false") else {
            throw .unexpectedToken(found)
        }
        position += 1
        return found.kind == .word ? found.text.lowercased() : found.text
    }
}
