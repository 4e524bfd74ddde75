// Declarations and statements: which names come into sight, and what they are about.
extension FileScanner {
    /// - Returns: the word was a keyword, or a name that is declared there.
    mutating func keyword(_ place: Int, _ word: Int32) -> Bool {
        switch word {
        case words.let, words.var: variable(place)
        case words.func, words.`init`, words.subscript: return function(place, word)
        case words.if, words.while, words.guard, words.for, words.switch: statement(place, word)
        case words.struct, words.class, words.enum, words.actor, words.protocol, words.extension: return type(place, word)
        case words.catch, words.do, words.defer, words.repeat, words.else:
            if let brace = file.block(from: place + 1, isDeclaration: false) { blocks.insert(brace) }
        case words.get, words.set, words.willSet, words.didSet:
            guard file.kind(place + 1) == .openBrace || file.kind(place + 1) == .openParen || file.kind(place + 1) == .name,
                file.isFirst(place) || file.kind(place - 1) == .openBrace, let brace = file.block(from: place + 1, isDeclaration: false)
            else { return false }
            blocks.insert(brace)
        default: return words.keywords.contains(word)
        }
        return true
    }

    // MARK: Variables

    private mutating func variable(_ place: Int) {
        let word = place > 0 ? file.name(place - 1) : -1
        let isCondition = word == words.if || word == words.guard || word == words.while || isInCondition(place)
        var next = place + 1
        var bound: [Int32] = []
        if file.kind(next) == .openParen, let end = file.partner(next) {
            bound = patternNames(from: next + 1, to: end)
            next = end + 1
        } else if file.kind(next) == .dot {
            // `case let .won(deal)`
            if let start = file.block(parenFrom: next), let end = file.partner(start) { bound = patternNames(from: start + 1, to: end) }
            for name in bound { scopes.bind(name, .unknown) }
            return
        } else if file.kind(next) == .name {
            bound = [file.name(next)]
            next += 1
        }
        let isPattern = bound.count != 1 || file.kind(place + 1) == .openParen
        if file.kind(next) == .colon {
            let (guess, end) = reader.read(file, at: next + 1)
            for name in bound { scopes.bind(name, isPattern ? .unknown : guess) }
            next = end
            if file.kind(next) == .openBrace, !isCondition { computed(next, guess) }
            return
        }
        guard file.kind(next) == .assign else {
            // `if let lead {` looks at what is there already.
            let isShort = isCondition && !isPattern && [.openBrace, .comma, .name].contains(file.kind(next))
            for name in bound { scopes.bind(name, isShort ? scopes.variable(name) ?? declarations.members[name] ?? .unknown : .unknown) }
            return
        }
        let end = file.expressionEnd(next + 1, stopsAtBrace: isCondition, words: words)
        pending.append(PendingBinding(names: bound, start: next + 1, end: end, isPattern: isPattern))
    }

    /// The token stands in the condition of a statement, behind its first part.
    private mutating func isInCondition(_ place: Int) -> Bool {
        while let last = conditions.last, last <= place { conditions.removeLast() }
        return !conditions.isEmpty && (file.kind(place - 1) == .comma || file.name(place - 1) == words.case)
    }

    /// `(offset, lead)`, `(id: let id, name)`
    private func patternNames(from start: Int, to end: Int) -> [Int32] {
        (start..<max(start, end)).compactMap { place in
            guard file.kind(place) == .name, file.kind(place + 1) != .colon, file.kind(place - 1) != .dot,
                !words.keywords.contains(file.name(place))
            else { return nil }
            return file.name(place)
        }
    }

    private mutating func computed(_ brace: Int, _ guess: Guess) {
        guard let end = file.partner(brace) else { return }
        blocks.insert(brace)
        var scope = ScopeStack.Scope(end: end)
        scope.result = guess
        scopes.enter(scope)
    }

    /// Binds the variables whose expressions have been passed.
    mutating func bind(before place: Int) {
        while let last = pending.last, last.end <= place {
            pending.removeLast()
            let guess = value(from: last.start, to: last.end)
            for name in last.names { scopes.bind(name, last.isPattern ? guess.opened : guess) }
        }
    }

    // MARK: Functions and types

    private mutating func function(_ place: Int, _ word: Int32) -> Bool {
        // `init` is a call as well: `.init(…)`, `self.init(…)`.
        if word == words.`init`, file.kind(place - 1) == .dot || ![.openParen, .less, .postfix].contains(file.kind(place + 1)) { return false }
        let start = word == words.func ? place + 2 : place + 1
        guard let (parameters, result) = FunctionHead.read(file, at: start, reader) else { return word != words.`init` }
        var head = start
        while file.kind(head) != .openParen, head < file.count { head += 1 }
        heads.insert(head)
        guard let close = file.partner(head) else { return true }
        guard let brace = file.body(after: close, words: words), let end = file.partner(brace) else { return true }
        blocks.insert(brace)
        // Functions inside of functions are in no table.
        if word == words.func, scopes.isLocal { scopes.bind(file.name(place + 1), result) }
        var scope = ScopeStack.Scope(end: end)
        scope.result = result
        for parameter in parameters { scope.variables[parameter.name] = parameter.guess }
        scopes.enter(scope)
        return true
    }

    private mutating func type(_ place: Int, _ word: Int32) -> Bool {
        guard file.kind(place + 1) == .name, file.name(place + 1) != words.func, file.name(place + 1) != words.var, file.name(place + 1) != words.let,
            let brace = file.block(from: place + 1, isDeclaration: true), let end = file.partner(brace)
        else { return word != words.actor }
        blocks.insert(brace)
        var scope = ScopeStack.Scope(end: end)
        scope.receiver = word == words.extension ? extended(place + 1, brace) : word == words.protocol ? .unknown : .other
        scopes.enter(scope)
        return true
    }

    /// What `self` is about in an extension.
    private func extended(_ start: Int, _ brace: Int) -> Guess {
        let guess = reader.read(file, at: start).guess
        if guess != .other { return guess }
        // `extension Field where Record == Lead`
        for place in start..<brace where file.name(place) == words.where {
            var found = Guess.other
            for later in place..<brace where file.kind(later) == .name {
                let next = reader.root(file.name(later))
                if next != .other { found = found == .other ? next : found.or(next) }
            }
            return found == .other ? .unknown : Self.tokenTypes.contains(file.text(start)) ? found : found.or(.unknown)
        }
        return declarations.types.contains(file.name(start)) ? .other : .unknown
    }

    /// What the bindings extend for a module.
    private static let tokenTypes: Set<String> = ["Field", "UniqueField", "ExternalField", "RelatedList", "ModuleLayout"]

    // MARK: Statements

    /// The variables of a condition are in sight until the end of its block; those of `guard` stay.
    private mutating func statement(_ place: Int, _ word: Int32) {
        guard let brace = file.block(from: place + 1, isDeclaration: false), let end = file.partner(brace) else { return }
        blocks.insert(brace)
        conditions.append(brace)
        if word == words.guard { return }
        var scope = ScopeStack.Scope(end: end)
        if word == words.switch { subjects[brace] = place + 1 }
        if word == words.for { elements(place, brace) }
        if word != words.switch { scope.subject = nil }
        scopes.enter(scope)
    }

    /// `for try await (a, b) in expression {`
    private mutating func elements(_ place: Int, _ brace: Int) {
        guard let within = (place..<brace).first(where: { file.name($0) == words.in }) else { return }
        let names = patternNames(from: place + 1, to: within)
        let end = file.expressionEnd(within + 1, stopsAtBrace: true, words: words)
        pending.append(PendingBinding(names: names, start: within + 1, end: end, isPattern: file.kind(within - 1) == .closeParen))
    }

    mutating func openBrace(_ place: Int) {
        brackets.append(place)
        guard let end = file.partner(place) else { return }
        if let subject = subjects[place] {
            var scope = ScopeStack.Scope(end: end)
            scope.subject = value(from: subject, to: place)
            scopes.enter(scope)
        }
        if !blocks.contains(place) { closure(place, end) }
    }

    // MARK: Closures

    private mutating func closure(_ place: Int, _ end: Int) {
        var scope = ScopeStack.Scope(end: end)
        let guess = closureParameter(place)
        scope.closure = guess
        // `{ [weak self] a, b in`, `{ (lead: Lead) -> Void in`
        var next = place + 1
        if file.kind(next) == .openBracket, let partner = file.partner(next) { next = partner + 1 }
        var bound: [(Int32, Guess?)] = []
        var at = next
        scan: while at < min(end, next + 80) {
            switch file.kind(at) {
            case .name:
                if file.name(at) == words.in {
                    for (name, known) in bound { scope.variables[name] = known ?? (bound.count == 1 ? guess : guess.opened) }
                    break scan
                }
                if at > next, file.isFirst(at), file.kind(at - 1) != .comma { break scan }
                bound.append((file.name(at), nil))
            case .comma, .arrow, .postfix: break
            case .at: at += 1
            case .openParen:
                guard let close = file.partner(at) else { break scan }
                let typed = FunctionHead.read(file, from: at + 1, to: close, reader)
                bound += typed.map { ($0.name, $0.guess) }
                if typed.isEmpty { bound += patternNames(from: at + 1, to: close).map { ($0, nil) } }
                at = close
            default: break scan
            }
            at += 1
        }
        scopes.enter(scope)
    }

    /// What a closure is given.
    private func closureParameter(_ brace: Int) -> Guess {
        if let callee = trailingCallee(brace) {
            let guess = guesses[callee]
            if words.repeating.contains(file.name(callee)), file.kind(callee + 1) == .openParen, let end = file.partner(callee + 1) {
                for place in chainEnds(from: callee + 2, to: end) { if case .records = guesses[place] { return guesses[place] } }
            }
            if case .records = guess { return guess }
            return .unknown
        }
        // `filter({ … })`, `sorted(by: { … })`
        if let paren = brackets.dropLast().last, let callee = callees[paren], case .records = callee { return callee }
        return .unknown
    }
}

extension SourceFileTokens {
    /// The parenthesis behind a chain of names: `.won(`.
    func block(parenFrom start: Int) -> Int? {
        var place = start
        while kind(place) == .dot || kind(place) == .name { place += 1 }
        return kind(place) == .openParen ? place : nil
    }
}
