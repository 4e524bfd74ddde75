/// The query language: `select … from … [where …] [order by …] [limit …];`
struct VtigerQueryParser {
    private var tokenizer: VtigerQueryTokenizer
    private var token: VtigerQueryToken

    /// - Throws: `VtigerFailure`, with the code that the server has for the mistake.
    static func parse(_ text: String) throws(VtigerFailure) -> VtigerQuery {
        var parser = try VtigerQueryParser(text)
        return try parser.query()
    }

    /// The module that a query names, found before the rest is looked at; nil if there is no `from`.
    static func module(of text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let from = words.firstIndex(where: { $0.lowercased() == "from" }), from + 1 < words.count else { return nil }
        return String(words[from + 1].prefix { $0 != ";" })
    }

    private init(_ text: String) throws(VtigerFailure) {
        tokenizer = VtigerQueryTokenizer(text)
        token = try tokenizer.next()
    }

    private mutating func query() throws(VtigerFailure) -> VtigerQuery {
        try expect("SELECT", kind: "Unknown")
        var query = VtigerQuery(columns: try columns(), module: "")
        try expect("FROM", kind: "COLUMNNAME", orElse: "SELECT")
        query.module = try name("MODULENAME")
        if take("WHERE") { query.conditions = try conditions() }
        if take("ORDER") {
            try expect("BY", kind: "VALUE")
            query.order = [try name("COLUMNNAME")]
            while try takeSymbol(",") { query.order.append(try name("COLUMNNAME")) }
            query.isDescending = take("DESC")
            if !query.isDescending { _ = take("ASC") }
        }
        if take("LIMIT") { try limit(&query) }
        guard try takeSymbol(";") else { throw unexpected("SEMICOLON") }
        guard token == .end else { throw unexpected("End of Input") }
        return query
    }

    private mutating func columns() throws(VtigerFailure) -> VtigerQuery.Columns {
        if try takeSymbol("*") { return .all }
        let first = try name("COLUMNNAME")
        if first.uppercased() == "COUNT", try takeSymbol("(") {
            guard try takeSymbol("*") else { throw unexpected("ASTERISK") }
            guard try takeSymbol(")") else { throw unexpected("PARENCLOSE") }
            return .count
        }
        var names = [first]
        while try takeSymbol(",") {
            if token.keyword == "FROM" { throw unexpected("SELECT", kind: "FRM") }
            names.append(try name("COLUMNNAME"))
        }
        return .named(names)
    }

    /// AND binds closer than OR.
    private mutating func conditions() throws(VtigerFailure) -> [[VtigerQuery.Comparison]] {
        var alternatives = [[try comparison()]]
        while true {
            if take("AND") {
                alternatives[alternatives.count - 1].append(try comparison())
            } else if take("OR") {
                alternatives.append([try comparison()])
            } else {
                return alternatives
            }
        }
    }

    private mutating func comparison() throws(VtigerFailure) -> VtigerQuery.Comparison {
        let column = try name("COLUMNNAME")
        if take("IN") {
            guard try takeSymbol("(") else { throw unexpected("PARENOPEN") }
            var values = [try value()]
            while try takeSymbol(",") { values.append(try value()) }
            guard try takeSymbol(")") else { throw unexpected("SEMICOLON", kind: "VALUE") }
            return VtigerQuery.Comparison(column: column, comparator: "IN", values: values)
        }
        if take("LIKE") { return VtigerQuery.Comparison(column: column, comparator: "LIKE", values: [try value()]) }
        for symbol in ["=", "!=", "<", "<=", ">", ">="] where try takeSymbol(symbol) {
            return VtigerQuery.Comparison(column: column, comparator: symbol, values: [try value()])
        }
        throw unexpected("EQ,LT,GT,LTE,GTE,NE,IN,LIKE", kind: "VALUE")
    }

    /// One number, or an offset and a number. What is no number counts as none.
    private mutating func limit(_ query: inout VtigerQuery) throws(VtigerFailure) {
        let first = Int(try value().text)
        if try takeSymbol(",") {
            query.offset = min(max(0, first ?? 0), Int(Int32.max))
            query.limit = Int(try value().text) ?? 100
        } else {
            query.limit = first ?? 100
        }
        query.limit = query.limit < 0 ? 0 : min(query.limit, 100)
    }

    // MARK: Tokens

    private mutating func advance() throws(VtigerFailure) -> VtigerQueryToken {
        let taken = token
        token = try tokenizer.next()
        return taken
    }

    /// What cannot be read behind a keyword is found when it is needed.
    private mutating func take(_ keyword: String) -> Bool {
        guard token.keyword == keyword else { return false }
        do throws(VtigerFailure) {
            token = try tokenizer.next()
        } catch {
            pending = error
            token = .end
        }
        return true
    }

    private var pending: VtigerFailure?

    private mutating func takeSymbol(_ symbol: String) throws(VtigerFailure) -> Bool {
        guard token.isSymbol(symbol) else { return false }
        _ = try advance()
        return true
    }

    private mutating func expect(_ keyword: String, kind: String, orElse expected: String? = nil) throws(VtigerFailure) {
        guard take(keyword) else { throw unexpected(expected ?? keyword, kind: kind) }
        if let pending { throw pending }
    }

    /// A name may be quoted, by mistake: then there is no such column.
    private mutating func name(_ kind: String) throws(VtigerFailure) -> String {
        if let pending { throw pending }
        switch token {
        case .word(let text), .quoted(let text):
            _ = try advance()
            return text
        default: throw unexpected(kind)
        }
    }

    private mutating func value() throws(VtigerFailure) -> VtigerQueryToken {
        if let pending { throw pending }
        switch token {
        case .word, .quoted: return try advance()
        default: throw unexpected("VALUE")
        }
    }

    private func unexpected(_ expected: String, kind: String? = nil) -> VtigerFailure {
        if let pending { return pending }
        return switch token {
        case .end: .unexpected("0", "End of Input", expected: expected)
        case .word(let text): .unexpected(text, kind ?? "COLUMNNAME", expected: expected)
        case .quoted(let text): .unexpected(text, "VALUE", expected: expected)
        case .symbol(let text): .unexpected(text, "SYMBOL", expected: expected)
        }
    }
}
