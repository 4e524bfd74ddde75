import SchemaDiff

/// One pass over a file's tokens: follows clients, their groups and records from scope to scope, and notes the calls
/// that are made with them.
struct CallScanner {
    struct Found {
        let place: Int
        let text: String
        let operations: [String]
        let modules: [Int]
        let certainty: FindingUse.Certainty
    }

    let file: SourceFileTokens
    let names: NameTable
    let words: Words
    let functions: ClientFunctions
    let bindings: CallNames
    let declarations: CallDeclarations
    let reader: CallTypeReader

    /// What the expression that ends with a token is; of the name of a function what the call gives.
    var values: [ClientValue]
    var scopes = CallScopes()
    var found: [Found] = []
    /// Calls that could not be followed.
    var undecided: [(place: Int, text: String)] = []
    /// Braces of statements and declarations, as opposed to closures.
    var blocks: Set<Int> = []
    private var pending: [(name: String, end: Int)] = []
    /// The file can have to do with a client at all.
    private let isConcerned: Bool

    init(
        file: SourceFileTokens, names: NameTable, words: Words, functions: ClientFunctions, bindings: CallNames, declarations: CallDeclarations,
        reader: CallTypeReader
    ) {
        self.file = file
        self.names = names
        self.words = words
        self.functions = functions
        self.bindings = bindings
        self.declarations = declarations
        self.reader = reader
        values = Array(repeating: .unknown, count: file.count)
        isConcerned = (0..<file.count).contains {
            file.name($0) == words.import && file.kind($0 + 1) == .name && names[file.name($0 + 1)].hasPrefix("Zoho")
        }
    }

    mutating func run() {
        for place in 0..<file.count {
            while let last = pending.last, last.end <= place {
                pending.removeLast()
                scopes.bind(last.name, values[last.end - 1])
            }
            scopes.leave(before: place)
            switch file.tokens[place].kind {
            case .name: name(place)
            case .postfix, .greater: values[place] = place > 0 ? values[place - 1] : .unknown
            case .openBrace: if !blocks.contains(place) { closure(place) }
            case .closeParen, .closeBracket, .closeBrace: close(place)
            case .string, .number: values[place] = .other
            default: break
            }
        }
    }

    private mutating func close(_ place: Int) {
        guard let start = file.partner(place) else { return }
        switch file.tokens[place].kind {
        case .closeParen: values[place] = isCall(start) ? values[start - 1] : values[place - 1]
        case .closeBracket:
            guard isCall(start) else { return values[place] = .other }
            let base = values[start - 1]
            values[place] = base.kind == .records([]) ? ClientValue(kind: .record([]), modules: base.modules, isOpen: base.isOpen) : .unknown
        default: if let callee = trailingCallee(start) { values[place] = values[callee] }
        }
    }

    // MARK: Names

    private mutating func name(_ place: Int) {
        let text = names[file.name(place)]
        if file.kind(place - 1) == .dot {
            let isMember = place > 1 && [.name, .closeParen, .closeBracket, .closeBrace, .postfix, .greater].contains(file.kind(place - 2))
                && !(file.kind(place - 2) == .name && words.beforeExpression.contains(file.name(place - 2)) && file.kind(place - 3) != .dot)
            values[place] = isMember ? member(text, of: values[place - 2], place) : .unknown
            return
        }
        if keyword(place, file.name(place)) { return }
        values[place] = root(text, place)
    }

    private mutating func root(_ text: String, _ place: Int) -> ClientValue {
        if file.name(place) == words.this { return scopes.receiver ?? .unknown }
        if text == "$0" { return scopes.closure }
        if let known = scopes.variable(text) { return known }
        if text == "ZohoCRM" { return isCalled(place) ? .client : ClientValue(kind: .clientType) }
        // A member of what is extended, without `self`.
        if let receiver = scopes.receiver, receiver.isKnown {
            let value = member(text, of: receiver, place)
            if value.kind != .unknown { return value }
        }
        return declarations.members[text] ?? .unknown
    }

    func isCalled(_ place: Int) -> Bool {
        guard let kind = file.kind(place + 1) else { return false }
        return kind == .openParen && !file.isSpaced(place + 1) || kind == .openBrace && !blocks.contains(place + 1) && !file.isFirst(place + 1)
    }

    func isCall(_ bracket: Int) -> Bool {
        guard !file.isSpaced(bracket), bracket > 0 else { return false }
        switch file.kind(bracket - 1) {
        case .name: return !words.keywords.contains(file.name(bracket - 1)) || file.kind(bracket - 2) == .dot
        case .closeParen, .closeBracket, .closeBrace, .postfix, .greater: return true
        default: return false
        }
    }

    /// The token that a trailing closure is an argument of.
    func trailingCallee(_ brace: Int) -> Int? {
        guard !blocks.contains(brace), brace > 0, !file.isFirst(brace) else { return nil }
        switch file.kind(brace - 1) {
        case .closeParen: return file.partner(brace - 1).flatMap { isCall($0) ? $0 - 1 : nil }
        case .name: return words.keywords.contains(file.name(brace - 1)) && file.kind(brace - 2) != .dot ? nil : brace - 1
        default: return nil
        }
    }

    mutating func bind(_ name: String, to end: Int) { pending.append((name, end)) }

    // MARK: Notes

    mutating func note(_ text: String, _ place: Int, _ operations: [String], modules: [Int], isOpen: Bool) {
        guard !operations.isEmpty else { return }
        let isPossible = isOpen || file.tokens[place].branch != 0
        found.append(Found(place: place, text: text, operations: operations, modules: modules, certainty: isPossible ? .possible : .certain))
    }

    /// Something that nobody knows has a function that is called like one of the client's.
    mutating func noteUndecided(_ name: String, _ place: Int) {
        guard isConcerned, file.kind(place + 1) == .openParen, functions.knows(name), !declarations.functions.contains(name) else { return }
        guard functions.someTakes(labels(of: place), name) || HandWrittenCalls.telling.contains(name) else { return }
        undecided.append((place, "….\(name)"))
    }

    /// The labels of the call's arguments, empty where there is none.
    func labels(of place: Int) -> [String] {
        guard file.kind(place + 1) == .openParen, let end = file.partner(place + 1), end > place + 2 else { return [] }
        var labels: [String] = []
        var at = place + 2
        var isFirst = true
        while at < end {
            if isFirst {
                let isLabel = file.kind(at) == .name && file.kind(at + 1) == .colon
                labels.append(isLabel ? names[file.name(at)] : "")
            }
            isFirst = file.kind(at) == .comma
            if file.isOpening(at), let partner = file.partner(at), partner > at { at = partner }
            at += 1
        }
        return labels
    }
}

extension SourceFileTokens {
    /// Places from one on, and before another, as far as there are any.
    func places(from start: Int, to end: Int) -> Range<Int> { min(start, count)..<max(min(start, count), min(end, count)) }
}
