// Declarations, statements and closures: which names come into sight, and what they are.
extension CallScanner {
    /// - Returns: the word was a keyword, or a name that is declared there.
    mutating func keyword(_ place: Int, _ word: Int32) -> Bool {
        switch word {
        case words.let, words.var: variable(place)
        case words.func, words.`init`, words.subscript: return function(place, word)
        case words.if, words.while, words.guard, words.switch, words.catch, words.do, words.defer, words.repeat, words.else:
            if let brace = file.block(from: place + 1, isDeclaration: false) { open(brace) }
        case words.for: loop(place)
        case words.struct, words.class, words.enum, words.actor, words.protocol, words.extension: return type(place, word)
        default: return words.keywords.contains(word)
        }
        return true
    }

    private mutating func open(_ brace: Int, _ fill: (inout CallScopes.Scope) -> Void = { _ in }) {
        guard let end = file.partner(brace) else { return }
        blocks.insert(brace)
        var scope = CallScopes.Scope(end: end)
        fill(&scope)
        scopes.enter(scope)
    }

    // MARK: Variables

    private mutating func variable(_ place: Int) {
        guard file.kind(place + 1) == .name else { return }
        let name = names[file.name(place + 1)]
        let before = place > 0 ? file.name(place - 1) : -1
        let isCondition = before == words.if || before == words.guard || before == words.while || file.kind(place - 1) == .comma
        if file.kind(place + 2) == .colon {
            scopes.bind(name, reader.type(file, at: place + 3))
            // A computed property.
            var next = place + 3
            while let kind = file.kind(next), [.name, .dot, .postfix, .less, .greater, .comma].contains(kind), !file.isFirst(next) { next += 1 }
            if !isCondition, file.kind(next) == .openBrace { open(next) }
        } else if file.kind(place + 2) == .assign {
            let end = file.expressionEnd(place + 3, stopsAtBrace: isCondition, words: words)
            if end > place + 3 { bind(name, to: end) }
        } else if !isCondition {
            scopes.bind(name, .unknown)
        }
    }

    private mutating func loop(_ place: Int) {
        guard let brace = file.block(from: place + 1, isDeclaration: false) else { return }
        let end = (place..<brace).first { file.name($0) == words.in } ?? place
        let bound = file.places(from: place + 1, to: end).filter { file.kind($0) == .name && !words.keywords.contains(file.name($0)) }.map { names[file.name($0)] }
        open(brace) { scope in for name in bound { scope.variables[name] = .unknown } }
    }

    // MARK: Functions and types

    private mutating func function(_ place: Int, _ word: Int32) -> Bool {
        if word == words.`init`, ![.openParen, .less, .postfix].contains(file.kind(place + 1)) { return false }
        let start = word == words.func ? place + 2 : place + 1
        guard let head = file.places(from: start, to: start + 60).first(where: { file.kind($0) == .openParen }), let close = file.partner(head)
        else { return word != words.`init` }
        var bound: [String: ClientValue] = [:]
        for at in file.places(from: head + 1, to: close) where file.kind(at) == .colon && file.kind(at - 1) == .name {
            bound[names[file.name(at - 1)]] = reader.type(file, at: at + 1)
        }
        guard let brace = file.body(after: close, words: words) else { return true }
        open(brace) { $0.variables = bound }
        return true
    }

    private mutating func type(_ place: Int, _ word: Int32) -> Bool {
        guard file.kind(place + 1) == .name, ![words.func, words.var, words.let].contains(file.name(place + 1)),
            let brace = file.block(from: place + 1, isDeclaration: true)
        else { return word != words.actor }
        var receiver = word == words.extension ? reader.type(file, at: place + 1) : .other
        if receiver.isKnown, let place = (place..<brace).first(where: { file.name($0) == words.where }) {
            receiver.modules = (place..<brace).compactMap { file.kind($0) == .name ? bindings.type(names[file.name($0)]) : nil }
        }
        open(brace) { $0.receiver = receiver }
        return true
    }

    // MARK: Closures

    mutating func closure(_ place: Int) {
        guard let end = file.partner(place) else { return }
        // `zoho.withResponses { try await $0.leads.get(id) }`
        var first = ClientValue.unknown
        if let callee = trailingCallee(place), file.kind(callee - 1) == .dot, callee > 1, case .client = values[callee - 2].kind { first = .client }
        var scope = CallScopes.Scope(end: end)
        scope.closure = first
        if let head = file.places(from: place + 1, to: min(place + 24, end)).first(where: { file.name($0) == words.in }), !file.isFirst(head) {
            var isFirst = true
            for at in place + 1..<head where file.kind(at) == .name && !words.keywords.contains(file.name(at)) {
                let name = names[file.name(at)]
                if file.kind(at + 1) == .colon {
                    scope.variables[name] = reader.type(file, at: at + 2)
                } else if file.kind(at - 1) == .openBrace || file.kind(at - 1) == .comma || file.kind(at - 1) == .closeBracket {
                    scope.variables[name] = isFirst ? first : .unknown
                }
                isFirst = false
            }
        }
        scopes.enter(scope)
    }
}
