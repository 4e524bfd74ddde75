import SchemaDiff

/// One pass over a file's tokens: follows what names stand for, from scope to scope, and notes what uses the bindings.
/// What it cannot follow it takes for a possible use of everything of that name.
struct FileScanner {
    let file: SourceFileTokens
    let index: Int32
    let vocabulary: Vocabulary
    let words: Words
    let declarations: Declarations
    let reader: TypeReader
    let names: NameTable
    var log: UseLog

    /// What the expression that ends with a token is about.
    var guesses: [Guess]
    var scopes = ScopeStack()
    /// What calls are on, by the place of their parenthesis.
    var callees: [Int: Guess] = [:]
    /// Of calls: the picklists whose tokens stand among the arguments.
    var picklists: [Int: [Guess.Pair]] = [:]
    /// Of calls: a field's token stands among the arguments.
    var withFields: Set<Int> = []
    /// Parentheses of declarations, whose labels are no arguments.
    var heads: Set<Int> = []
    /// Braces of statements and declarations, as opposed to closures.
    var blocks: Set<Int> = []
    /// Brackets that are open.
    var brackets: [Int] = []
    var pending: [PendingBinding] = []
    /// The braces behind the conditions that have begun.
    var conditions: [Int] = []
    /// By the brace of their block: what `switch` looks at.
    var subjects: [Int: Int] = [:]

    struct PendingBinding {
        let names: [Int32]
        let start: Int
        let end: Int
        let isPattern: Bool
    }

    init(
        file: SourceFileTokens, index: Int32, vocabulary: Vocabulary, words: Words, declarations: Declarations, names: NameTable,
        log: consuming UseLog
    ) {
        self.file = file
        self.index = index
        self.vocabulary = vocabulary
        self.words = words
        self.declarations = declarations
        self.names = names
        self.log = log
        reader = TypeReader(vocabulary: vocabulary, words: words, declarations: declarations)
        guesses = Array(repeating: .unknown, count: file.count)
    }

    mutating func run() {
        for place in 0..<file.count {
            bind(before: place)
            scopes.leave(before: place)
            switch file.tokens[place].kind {
            case .name: name(place)
            case .string: string(place)
            // `pair.0`
            case .number: guesses[place] = file.kind(place - 1) == .dot && place > 1 ? guesses[place - 2].or(.unknown) : .other
            case .postfix, .greater: guesses[place] = place > 0 ? guesses[place - 1] : .unknown
            case .openParen, .openBracket: open(place)
            case .openBrace: openBrace(place)
            case .closeParen, .closeBracket, .closeBrace: close(place)
            default: break
            }
        }
    }

    // MARK: Brackets

    private mutating func open(_ place: Int) {
        brackets.append(place)
        if isCall(place) { callees[place] = guesses[place - 1] }
    }

    /// The bracket belongs to what stands right before it.
    func isCall(_ place: Int) -> Bool {
        guard !file.isSpaced(place), place > 0 else { return false }
        switch file.kind(place - 1) {
        case .name: return !words.keywords.contains(file.name(place - 1)) || file.kind(place - 2) == .dot
        case .closeParen, .closeBracket, .closeBrace, .postfix, .greater, .string: return file.kind(place - 1) != .string
        default: return false
        }
    }

    private mutating func close(_ place: Int) {
        if let last = brackets.last, file.partner(place) == last { brackets.removeLast() } else if !brackets.isEmpty { brackets.removeLast() }
        guard let start = file.partner(place) else { return }
        switch file.tokens[place].kind {
        case .closeParen: guesses[place] = isCall(start) ? result(of: start, place) : value(from: start + 1, to: place)
        // What a subscript of the app's own gives is not known.
        case .closeBracket:
            let guess = isCall(start) ? guesses[start - 1] : elements(from: start + 1, to: place)
            guesses[place] = isCall(start) && guess == .other ? .unknown : guess
        default:
            // A trailing closure ends the call before it.
            let callee = trailingCallee(start)
            guesses[place] = callee.map { result(ofCallee: $0, call: nil) } ?? .unknown
        }
    }

    /// What a call gives.
    private func result(of start: Int, _ end: Int) -> Guess {
        // `zoho.query(Deal.self)`, `zoho.records(Deal.self)`
        if file.kind(start + 1) == .name, file.kind(start + 2) == .dot, file.name(start + 3) == words.this,
            case .records(let modules, false) = guesses[start + 1]
        { return .records(modules, isOpen: false) }
        return result(ofCallee: start - 1, call: start)
    }

    private func result(ofCallee callee: Int, call: Int?) -> Guess {
        let guess = guesses[callee]
        let name = file.name(callee)
        // What is called like a function and is none.
        if guess == .other, name >= 0, scopes.variable(name) != nil, file.kind(callee - 1) != .dot { return .unknown }
        guard case .records(let modules, let isOpen) = guess else { return guess }
        // Values of fields in place of records.
        if let call, withFields.contains(call), words.reading.contains(name) { return picklists[call].map { .values($0) } ?? .other }
        if name >= 0, Self.changing.contains(names[name]) { return .records(modules, isOpen: true) }
        return .records(modules, isOpen: isOpen)
    }

    /// Methods whose result may be about something else.
    private static let changing: Set<String> = [
        "map", "compactMap", "flatMap", "reduce", "create", "update", "upsert", "delete", "deleted", "count", "related", "sum",
    ]

    /// The token that a trailing closure is an argument of.
    func trailingCallee(_ brace: Int) -> Int? {
        guard !blocks.contains(brace), brace > 0, !file.isFirst(brace) else { return nil }
        switch file.kind(brace - 1) {
        case .closeParen:
            guard let start = file.partner(brace - 1), isCall(start) else { return nil }
            return start - 1
        case .name: return words.keywords.contains(file.name(brace - 1)) && file.kind(brace - 2) != .dot ? nil : brace - 1
        case .greater, .postfix: return brace - 1
        default: return nil
        }
    }

    private func elements(from start: Int, to end: Int) -> Guess {
        var guess = Guess.other
        for place in chainEnds(from: start, to: end) {
            let next = guesses[place]
            guess = guess == .other ? next : next == .other ? guess : guess.or(next)
        }
        return guess
    }

    // MARK: Expressions

    /// The last tokens of the operands between two places, brackets passed over.
    func chainEnds(from start: Int, to end: Int) -> [Int] {
        var ends: [Int] = []
        var place = start
        while place < end {
            if file.isOpening(place), let partner = file.partner(place), partner > place, partner < end { place = partner }
            switch file.kind(place) {
            case .name where words.keywords.contains(file.name(place)) && file.kind(place - 1) != .dot: break
            case .name, .number, .string, .closeParen, .closeBracket, .closeBrace, .postfix, .greater:
                if !goesOn(place + 1, until: end) { ends.append(place) }
            default: break
            }
            place += 1
        }
        return ends
    }

    private func goesOn(_ place: Int, until end: Int) -> Bool {
        guard place < end else { return false }
        switch file.kind(place) {
        case .dot, .postfix, .less, .greater: return true
        case .openParen, .openBracket: return !file.isSpaced(place)
        case .openBrace: return !file.isFirst(place)
        default: return false
        }
    }

    /// What an expression is about, when all of its tokens have been seen.
    func value(from start: Int, to end: Int) -> Guess {
        var guess: Guess?
        var isCompared = false
        var place = start
        while place < end {
            if file.isOpening(place), let partner = file.partner(place), partner > place { place = partner }
            // A tuple, too, is something else than its elements.
            if file.kind(place) == .operation && !isCoalescing(place) || file.kind(place) == .comma { isCompared = true }
            if file.kind(place) == .name, file.name(place) == words.as {
                return reader.read(file, at: file.kind(place + 1) == .postfix ? place + 2 : place + 1).guess
            }
            place += 1
        }
        for place in chainEnds(from: start, to: end) { guess = guess.map { $0.or(guesses[place]) } ?? guesses[place] }
        return isCompared ? (guess?.opened ?? .unknown) : guess ?? .unknown
    }

    private func isCoalescing(_ place: Int) -> Bool {
        let token = file.tokens[place]
        return token.end - token.start == 2 && file.bytes[Int(token.start)] == UInt8(ascii: "?")
    }

    // MARK: Uses

    func use(_ place: Int, _ certainty: FindingUse.Certainty, _ text: String, _ origin: UseLog.Origin = .name) -> UseLog.Use {
        let token = file.tokens[place]
        return UseLog.Use(
            place: .init(file: index, start: token.start), certainty: token.branch != 0 ? .possible : certainty, text: text,
            origin: origin, branch: token.branch)
    }

    mutating func note(
        _ thing: Thing, _ place: Int, _ certainty: FindingUse.Certainty, _ text: String? = nil, _ origin: UseLog.Origin = .name
    ) {
        log.add(thing, use(place, certainty, text ?? file.text(place), origin))
    }
}

extension SourceFileTokens {
    func text(_ place: Int) -> String {
        let token = tokens[place]
        return String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }
}
