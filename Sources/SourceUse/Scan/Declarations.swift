/// What the app declares in all of its files: its own types, and what its properties and functions are about.
struct Declarations: Sendable {
    /// Structures, classes, enumerations and actors.
    private(set) var types: Set<Int32> = []
    /// Protocols, generic parameters and associated types: anything can be behind them.
    private(set) var open: Set<Int32> = []
    private(set) var aliases: [Int32: Guess] = [:]
    /// Properties and functions that are not local, by name; those of one name together.
    private(set) var members: [Int32: Guess] = [:]
    /// Functions and initialisers, by name: what their parameters are about.
    private(set) var parameters: [Int32: Guess] = [:]

    /// Names of types, before anything is read.
    mutating func collectTypes(_ file: SourceFileTokens, _ words: Words) {
        for (place, token) in file.tokens.enumerated() where token.kind == .name && file.kind(place - 1) != .dot {
            switch token.name {
            case words.struct, words.class, words.enum, words.actor:
                if file.kind(place + 1) == .name, !words.keywords.contains(file.name(place + 1)) {
                    types.insert(file.name(place + 1))
                    generics(file, place + 2)
                }
            case words.protocol, words.associatedtype: if file.kind(place + 1) == .name { open.insert(file.name(place + 1)) }
            case words.typealias:
                if file.kind(place + 1) == .name { open.insert(file.name(place + 1)) }
                generics(file, place + 2)
            case words.func: generics(file, place + 2)
            case words.`init`, words.subscript: generics(file, place + 1)
            default: break
            }
        }
    }

    private mutating func generics(_ file: SourceFileTokens, _ start: Int) {
        guard file.kind(start) == .less else { return }
        var depth = 0
        for place in start..<file.count {
            switch file.kind(place) {
            case .less: depth += 1
            case .greater:
                depth -= 1
                if depth == 0 { return }
            case .name where depth == 1 && (place == start + 1 || file.kind(place - 1) == .comma || file.tokens[place - 1].kind == .name):
                open.insert(file.name(place))
            case .openBrace: return
            default: break
            }
        }
    }

    mutating func collectAliases(_ file: SourceFileTokens, _ reader: TypeReader) {
        for (place, token) in file.tokens.enumerated() where token.kind == .name && token.name == reader.words.typealias {
            guard file.kind(place + 1) == .name, file.kind(place + 2) == .assign else { continue }
            let guess = reader.read(file, at: place + 3).guess
            let name = file.name(place + 1)
            aliases[name] = aliases[name].map { $0.or(guess) } ?? guess
        }
    }

    /// Properties, functions and cases outside of function bodies.
    mutating func collectMembers(_ file: SourceFileTokens, _ reader: TypeReader) {
        let words = reader.words
        var place = 0
        var bodies: [Int] = []
        while place < file.count {
            while let last = bodies.last, place > last { bodies.removeLast() }
            let token = file.tokens[place]
            guard token.kind == .name, file.kind(place - 1) != .dot else {
                // Blocks that are no type's body hide what is local.
                if token.kind == .openBrace, !bodies.contains(file.partner(place) ?? -1), let partner = file.partner(place), partner > place {
                    place = partner
                }
                place += 1
                continue
            }
            switch token.name {
            case words.struct, words.class, words.enum, words.actor, words.protocol, words.extension:
                if file.kind(place + 1) == .name, let brace = file.block(from: place + 1, isDeclaration: true), let end = file.partner(brace) {
                    bodies.append(end)
                }
            case words.let, words.var: property(file, place + 1, reader)
            case words.func where file.kind(place + 1) == .name: function(file, place + 1, name: file.name(place + 1), reader)
            case words.case: enumeration(file, place + 1, reader)
            default: break
            }
            place += 1
        }
    }

    private mutating func property(_ file: SourceFileTokens, _ place: Int, _ reader: TypeReader) {
        guard file.kind(place) == .name else { return }
        let name = file.name(place)
        if file.kind(place + 1) == .colon {
            add(name, reader.read(file, at: place + 2).guess)
        } else if file.kind(place + 1) == .assign, file.kind(place + 2) == .openBracket || startsWithType(file, place + 2, reader) {
            add(name, reader.read(file, at: place + 2, isExpression: true).guess)
        } else {
            add(name, .unknown)
        }
    }

    private func startsWithType(_ file: SourceFileTokens, _ place: Int, _ reader: TypeReader) -> Bool {
        guard file.kind(place) == .name, file.bytes.indices.contains(Int(file.tokens[place].start)) else { return false }
        let first = file.bytes[Int(file.tokens[place].start)]
        return (0x41...0x5A).contains(first) && file.kind(place + 1) == .openParen
    }

    private mutating func function(_ file: SourceFileTokens, _ place: Int, name: Int32, _ reader: TypeReader) {
        guard let (parameters, result) = FunctionHead.read(file, at: place + 1, reader) else { return }
        add(name, result)
        var all = Guess.other
        for parameter in parameters where parameter.guess != .other { all = all == .other ? parameter.guess : all.or(parameter.guess) }
        self.parameters[name] = self.parameters[name].map { $0 == .other ? all : all == .other ? $0 : $0.or(all) } ?? all
    }

    private mutating func enumeration(_ file: SourceFileTokens, _ place: Int, _ reader: TypeReader) {
        guard file.kind(place) == .name else { return }
        add(file.name(place), .other)
    }

    private mutating func add(_ name: Int32, _ guess: Guess) { members[name] = members[name].map { $0.or(guess) } ?? guess }
}
