// What is expected where a member has no base: `.lastName`, `.closedWon`, `.init(…)`.
extension FileScanner {
    struct Context {
        var expected: Guess
        /// The picklists whose tokens stand in the same call.
        var picklists: [Guess.Pair] = []
    }

    /// - Parameter place: where the expression without a base begins: its dot, or the bracket around it.
    func context(of place: Int) -> Context {
        guard place > 0 else { return Context(expected: .unknown) }
        let before = place - 1
        switch file.kind(before) {
        case .backslash: return context(of: before)
        case .assign:
            let guess = before > 0 ? guesses[before - 1] : .unknown
            return Context(expected: guess)
        case .operation, .less, .greater:
            if before > 0, isOperand(before - 1) {
                switch guesses[before - 1] {
                case .values: return Context(expected: guesses[before - 1])
                case .records where file.text(before) == "/": return Context(expected: guesses[before - 1])
                default: break
                }
            }
            return enclosing(place)
        case .openParen, .comma, .openBracket: return enclosing(place)
        case .colon:
            if let paren = brackets.last, file.kind(paren) == .openParen, callees[paren] != nil { return labelled(before - 1, paren) }
            return enclosing(place)
        case .openBrace: return Context(expected: scopes.result)
        case .name:
            let word = file.name(before)
            // `if case .new = status` looks at what follows.
            if word == words.case { return Context(expected: isSwitched(before) ? scopes.subject : .unknown) }
            if word == words.return { return Context(expected: scopes.result) }
            if word == words.try || word == words.await { return context(of: before) }
            return Context(expected: .unknown)
        default: break
        }
        return Context(expected: file.isFirst(place) ? scopes.result : .unknown)
    }

    private func isOperand(_ place: Int) -> Bool {
        switch file.kind(place) {
        case .name, .closeParen, .closeBracket, .closeBrace, .postfix, .number, .string: true
        default: false
        }
    }

    /// The call around the place, or what a list around it is given to.
    private func enclosing(_ place: Int) -> Context {
        guard let bracket = brackets.last(where: { $0 < place && (file.partner($0) ?? .max) > place }) else {
            return Context(expected: .unknown)
        }
        switch file.kind(bracket) {
        case .openParen:
            guard let callee = callees[bracket] else { return context(of: bracket) }
            return Context(expected: parameter(of: bracket, callee), picklists: picklists[bracket] ?? [])
        case .openBracket:
            if isCall(bracket) { return Context(expected: guesses[bracket - 1]) }
            return context(of: bracket)
        default:
            // `case .new, .old:`
            if file.kind(place - 1) == .comma { return Context(expected: scopes.subject) }
            return Context(expected: .unknown)
        }
    }

    /// `Lead.Draft(leadSource: .web)`
    private func labelled(_ label: Int, _ paren: Int) -> Context {
        let callee = callees[paren] ?? .unknown
        if case .records(let modules, _) = callee, let things = vocabulary.members[file.name(label)] {
            let pairs = things.compactMap { thing -> Guess.Pair? in
                guard case .field(let module, let field) = thing, modules.contains(module) else { return nil }
                let pair = Guess.Pair(module: module, field: field)
                return vocabulary.field(pair).values.isEmpty ? nil : pair
            }
            if !pairs.isEmpty { return Context(expected: .values(pairs)) }
        }
        return Context(expected: parameter(of: paren, callee), picklists: picklists[paren] ?? [])
    }

    /// What the parameters of a call are about.
    private func parameter(of paren: Int, _ callee: Guess) -> Guess {
        let name = file.name(paren - 1)
        let declared = name >= 0 ? declarations.parameters[name] : nil
        switch callee {
        case .records, .values:
            // A method of the app's own may be about something else.
            guard let declared, declared != .other else { return callee }
            return callee.or(declared)
        default: return declared == .other ? .unknown : declared ?? .unknown
        }
    }

    /// The `case` is one of a `switch`.
    private func isSwitched(_ place: Int) -> Bool {
        let before = place > 0 ? file.name(place - 1) : -1
        return before != words.if && before != words.guard && before != words.while && before != words.for && file.kind(place - 1) != .comma
    }
}
