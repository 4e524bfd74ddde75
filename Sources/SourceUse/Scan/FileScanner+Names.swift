import SchemaDiff

// Names: which things of the bindings they may be.
extension FileScanner {
    mutating func name(_ place: Int) {
        let word = file.tokens[place].name
        if file.kind(place - 1) == .dot {
            if isMember(place - 1) { member(place, word, of: guesses[place - 2]) } else { implicit(place, word) }
            return
        }
        let isQuoted = file.bytes[Int(file.tokens[place].start)] == UInt8(ascii: "`")
        if isQuoted || file.kind(place - 1) == .backslash || !keyword(place, word) { root(place, word) }
    }

    /// Something stands before the dot.
    private func isMember(_ dot: Int) -> Bool {
        switch file.kind(dot - 1) {
        case .name: return !words.beforeExpression.contains(file.name(dot - 1)) || file.kind(dot - 2) == .dot
        case .closeParen, .closeBracket, .closeBrace, .postfix, .greater: return true
        case .number, .string: return true
        default: return false
        }
    }

    // MARK: Names at the beginning

    private mutating func root(_ place: Int, _ word: Int32) {
        if isLabel(place) { return label(place, word) }
        guesses[place] = rootGuess(place, word)
        // `Self(…)`, and another name for a draft.
        if file.kind(place + 1) == .openParen, word == words.bigSelf || declarations.aliases[word] != nil {
            for module in guesses[place].modules { note(.creation(module), place, .possible, nil, .call) }
        }
    }

    private mutating func rootGuess(_ place: Int, _ word: Int32) -> Guess {
        if word == words.this { return scopes.receiver ?? .unknown }
        if word == words.bigSelf { return scopes.receiver ?? .unknown }
        if names[word].first == "$" {
            let rest = names[word].dropFirst()
            if rest.first?.isNumber == true { return scopes.closure }
            // A projected value: `$lead.lastName`.
            guard let wrapped = names.known(String(rest)) else { return .unknown }
            return scopes.variable(wrapped) ?? declarations.members[wrapped] ?? .unknown
        }
        if let known = scopes.variable(word) { return known }
        let guess = reader.root(word)
        if let module = vocabulary.types[word] {
            note(.module(module), place, declarations.types.contains(word) ? .possible : .certain)
            return guess
        }
        if case .values(let pairs) = guess, vocabulary.nestedTypes[word] != nil, declarations.aliases[word] == nil {
            nested(pairs, place, certain: false)
            return guess
        }
        if declarations.aliases[word] != nil { return guess }
        if let module = vocabulary.accessors[word], declarations.members[word] == nil, scopes.receiver != .other, scopes.receiver != nil {
            // Inside of an extension of the client.
            note(.module(module), place, .possible)
            return .records([module], isOpen: true)
        }
        if let things = vocabulary.members[word] {
            switch scopes.receiver {
            case .records?, .values?:
                return found(things, word, place, in: scopes.receiver ?? .unknown)
            case .unknown?:
                loosely(word, place)
                return .unknown
            default: break
            }
        }
        return declarations.members[word] ?? (declarations.types.contains(word) ? .other : .unknown)
    }

    // MARK: Labels

    private func isLabel(_ place: Int) -> Bool {
        guard file.kind(place + 1) == .colon, file.kind(place - 1) == .openParen || file.kind(place - 1) == .comma,
            let paren = brackets.last, file.kind(paren) == .openParen
        else { return false }
        return true
    }

    /// `Lead.Draft(lastName: …)`, `.init(lastName: …)`
    private mutating func label(_ place: Int, _ word: Int32) {
        guard let paren = brackets.last, !heads.contains(paren), let things = vocabulary.members[word] else { return }
        let callee = file.name(paren - 1)
        guard isCall(paren) else { return }
        let guess = callees[paren] ?? .unknown
        let isInit = callee == words.`init`
        let isType = vocabulary.types[callee] != nil || callee == words.draft || declarations.aliases[callee] != nil || callee == words.bigSelf
        guard isInit || isType else { return }
        let fields = things.filter { if case .field = $0 { true } else { false } }
        switch guess {
        case .records(let modules, let isOpen):
            for thing in fields where modules.contains(thing.module) {
                note(thing, place, !isOpen && modules.count == 1 ? .certain : .possible, nil, .label)
            }
            if isOpen { loosely(word, place, .label) }
        case .unknown: loosely(word, place, .label)
        default: break
        }
    }

    // MARK: Members

    private mutating func member(_ place: Int, _ word: Int32, of base: Guess) {
        switch base {
        case .records(let modules, let isOpen):
            if let pairs = vocabulary.nestedTypes[word] {
                let own = pairs.filter { modules.contains($0.module) }
                if !own.isEmpty {
                    nested(own, place, certain: own.count == 1)
                    guesses[place] = .values(own)
                    return
                }
            }
            call(place, word, modules, isOpen: isOpen)
            if word == words.draft || word == words.`init` && file.kind(place + 1) == .openParen {
                if word == words.`init` { for module in modules { note(.creation(module), place, isOpen ? .possible : .certain, nil, .call) } }
                guesses[place] = base
                if word == words.draft { for module in modules { note(.draft(module), place, isOpen ? .possible : .certain) } }
                if word == words.draft, file.kind(place + 1) == .openParen { for module in modules { note(.creation(module), place, .certain, nil, .call) } }
                return
            }
            if let things = vocabulary.members[word] {
                guesses[place] = found(things, word, place, in: base)
            } else {
                guesses[place] = words.keeping.contains(word) ? base : declarations.members[word] ?? base.opened
            }
        case .values:
            if let things = vocabulary.members[word] { guesses[place] = found(things, word, place, in: base) } else { guesses[place] = base }
        case .other:
            guesses[place] = accessor(place, word) ?? declarations.members[word] ?? .unknown
        case .unknown:
            if let guess = accessor(place, word) {
                guesses[place] = guess
                return
            }
            if let module = vocabulary.types[word], !declarations.types.contains(word) {
                note(.module(module), place, .certain)
                guesses[place] = .record(module)
                return
            }
            call(place, word, [], isOpen: true)
            if let pairs = vocabulary.nestedTypes[word] { nested(pairs, place, certain: false) }
            loosely(word, place)
            guesses[place] = declarations.members[word] ?? .unknown
        }
    }

    /// `zoho.leads`
    private mutating func accessor(_ place: Int, _ word: Int32) -> Guess? {
        guard let module = vocabulary.accessors[word], file.kind(place + 1) != .openParen || declarations.members[word] == nil else { return nil }
        guard let declared = declarations.members[word] else {
            note(.module(module), place, .certain)
            return .record(module)
        }
        // A property of the app's has the same name.
        note(.module(module), place, .possible)
        loosely(word, place)
        return declared.or(.record(module))
    }

    private mutating func nested(_ pairs: [Guess.Pair], _ place: Int, certain: Bool) {
        for pair in pairs { note(.field(pair.module, pair.field), place, certain ? .certain : .possible) }
    }

    /// What calls of the client do to records.
    private mutating func call(_ place: Int, _ word: Int32, _ modules: [Int], isOpen: Bool) {
        let certainty: FindingUse.Certainty = isOpen || modules.count > 1 ? .possible : .certain
        switch word {
        case words.create, words.upsert:
            for module in modules { note(.creation(module), place, certainty, nil, .call) }
            if modules.isEmpty { log.addLoose(creation: use(place, .possible, "records may be created", .call)) }
            if word == words.upsert { for module in modules { note(.update(module), place, certainty, nil, .call) } }
        case words.update:
            for module in modules { note(.update(module), place, certainty, nil, .call) }
            if modules.isEmpty { log.addLoose(update: use(place, .possible, "records may be changed", .call)) }
        case words.delete:
            for module in modules { note(.deletion(module), place, certainty, nil, .call) }
            if modules.isEmpty { log.addLoose(deletion: use(place, .possible, "records may be deleted", .call)) }
        case _ where words.reading.contains(word):
            if readsWhole(place) { for module in modules { note(.wholeRead(module), place, .possible, "whole records are read", .call) } }
        default: break
        }
    }

    /// No argument is a field.
    private func readsWhole(_ place: Int) -> Bool {
        guard file.kind(place + 1) == .openParen, let end = file.partner(place + 1) else { return false }
        var at = place + 2
        while at < end {
            if file.isOpening(at), let partner = file.partner(at), partner > at { at = partner }
            let isFirst = file.kind(at - 1) == .openParen || file.kind(at - 1) == .comma
            if file.kind(at) == .dot, isFirst, file.kind(at + 2) == .comma || at + 2 == end, vocabulary.members[file.name(at + 1)] != nil { return false }
            at += 1
        }
        return true
    }

    // MARK: Members without a base

    private mutating func implicit(_ place: Int, _ word: Int32) {
        let context = context(of: place - 1)
        if let pairs = vocabulary.nestedTypes[word], vocabulary.members[word] == nil { nested(pairs, place, certain: false) }
        guard let things = vocabulary.members[word] else {
            guesses[place] = context.expected
            if word == words.`init`, file.kind(place + 1) == .openParen {
                for module in context.expected.modules { note(.creation(module), place, .certain, nil, .call) }
                if context.expected == .unknown { log.addLoose(creation: use(place, .possible, "records may be created", .call)) }
            }
            return
        }
        // `\.lastName` as an argument, and everything else that stands in a call.
        guesses[place] = found(things, word, place, in: context.expected, preferring: context.picklists)
        remember(things, guesses[place], place)
    }

    /// Later arguments depend on the fields that stand before them.
    private mutating func remember(_ things: [Thing], _ guess: Guess, _ place: Int) {
        guard let paren = brackets.last(where: { callees[$0] != nil }) else { return }
        // An argument of its own, and no part of a criterion.
        let after = file.kind(place + 1)
        if paren == brackets.last, file.kind(place - 2) == .openParen || file.kind(place - 2) == .comma,
            after == .comma || after == .closeParen || after == .openParen
        { withFields.insert(paren) }
        if case .values(let pairs) = guess { picklists[paren, default: []] += pairs }
        guard let callee = callees[paren], case .records(let modules, let isOpen) = callee else { return }
        let next = things.filter { modules.contains($0.module) }.flatMap { thing -> [Int] in
            if case .relatedList = thing { vocabulary.next(thing) } else { [] }
        }
        if !next.isEmpty { callees[paren] = Guess.records(modules, isOpen: isOpen).or(.records(next, isOpen: isOpen)) }
    }

    /// Notes a name that stands for one of `things`, as far as what it is a member of allows.
    private mutating func found(
        _ things: [Thing], _ word: Int32, _ place: Int, in base: Guess, preferring picklists: [Guess.Pair] = []
    ) -> Guess {
        let isImplicit = file.kind(place - 1) == .dot && !isMember(place - 1)
        switch base {
        case .records(let modules, let isOpen):
            var own = things.filter { modules.contains($0.module) }
            if !isImplicit { own.removeAll { if case .value = $0 { true } else { false } } }
            // Of values those of the picklists that the call is about.
            let values = own.filter { thing in picklists.contains { thing.isValue(of: $0) } }
            if !values.isEmpty, !own.contains(where: { if case .field = $0 { true } else { false } }) { own = values }
            let isCertain = !isOpen && own.count == 1
            for thing in own { note(thing, place, isCertain ? .certain : .possible) }
            if own.isEmpty || isOpen { loosely(word, place) }
            let result = guess(of: own, isImplicit: isImplicit, place)
            return isOpen ? result.or(.unknown) : result
        case .values(let pairs):
            let own = things.filter { thing in pairs.contains { thing.isValue(of: $0) } }
            for thing in own { note(thing, place, own.count == 1 ? .certain : .possible) }
            if own.isEmpty, isImplicit { loosely(word, place) }
            return base
        case .other:
            return declarations.members[word] ?? .unknown
        case .unknown:
            loosely(word, place)
            return declarations.members[word] ?? .unknown
        }
    }

    private func guess(of things: [Thing], isImplicit: Bool, _ place: Int) -> Guess {
        guard !things.isEmpty else { return .unknown }
        var result: Guess?
        for thing in things {
            let next: Guess
            switch thing {
            case .field(let module, let field):
                let pair = Guess.Pair(module: module, field: field)
                let targets = vocabulary.targets(pair)
                if !vocabulary.field(pair).values.isEmpty {
                    next = .values([pair])
                } else if !targets.isEmpty, isImplicit || vocabulary.names.modules[targets[0]].isRow {
                    next = .records(targets, isOpen: false)
                } else {
                    next = .other
                }
            case .value(let module, let field, _): next = .values([.init(module: module, field: field)])
            default: next = .other
            }
            result = result.map { $0.or(next) } ?? next
        }
        return result ?? .unknown
    }

    mutating func loosely(_ word: Int32, _ place: Int, _ origin: UseLog.Origin = .name) {
        guard vocabulary.members[word] != nil, word != words.id else { return }
        log.addLoose(word, use(place, .possible, file.text(place), origin))
    }
}

extension Thing {
    fileprivate func isValue(of pair: Guess.Pair) -> Bool {
        if case .value(let module, let field, _) = self { return module == pair.module && field == pair.field }
        return false
    }
}
