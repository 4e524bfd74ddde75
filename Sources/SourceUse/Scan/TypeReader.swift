/// Reads types where they are written, and finds what values of them are about.
struct TypeReader {
    let vocabulary: Vocabulary
    let words: Words
    let declarations: Declarations

    /// - Parameters:
    ///   - place: the first token of the type.
    ///   - isExpression: a call ends it, as in `let leads = [Lead]()`.
    /// - Returns: what it is about, and the place behind it.
    func read(_ file: SourceFileTokens, at start: Int, isExpression: Bool = false) -> (guess: Guess, end: Int) {
        var place = start
        var guess = Guess.other
        var angles = 0
        var isOwnGeneric = false
        loop: while let kind = file.kind(place) {
            if place > start, file.isFirst(place), !file.continues(place), angles == 0 { break }
            switch kind {
            case .name:
                let name = file.name(place)
                if name == words.where || name == words.in || name == words.else { break loop }
                if file.kind(place - 1) == .dot, place > start {
                    guess = member(name, of: guess)
                } else if !words.keywords.contains(name) {
                    if declarations.types.contains(name), file.kind(place + 1) == .less { isOwnGeneric = true }
                    let next = root(name)
                    guess = guess == .other ? next : next == .other ? guess : guess.or(next)
                    if words.aside.contains(name), file.kind(place + 1) == .less, let end = angleEnd(file, place + 1) { place = end }
                }
            case .openParen where isExpression: break loop
            case .openParen, .openBracket:
                guard let partner = file.partner(place), partner > place else { break loop }
                let inner = inside(file, place + 1, partner)
                guess = guess == .other ? inner : inner == .other ? guess : guess.or(inner)
                place = partner
            case .less: angles += 1
            case .greater: angles = max(0, angles - 1)
            case .comma where angles > 0: break
            case .dot, .postfix, .arrow, .at, .operation: break
            default: break loop
            }
            place += 1
        }
        // A generic type of the app's has members of its own.
        return (isOwnGeneric && guess != .other ? guess.or(.unknown) : guess, place)
    }

    /// Types between brackets, labels and all.
    private func inside(_ file: SourceFileTokens, _ start: Int, _ end: Int) -> Guess {
        var guess = Guess.other
        var place = start
        while place < end {
            let (next, stop) = read(file, at: place)
            if next != .other { guess = guess == .other ? next : guess.or(next) }
            place = max(stop, place) + 1
        }
        return guess
    }

    private func angleEnd(_ file: SourceFileTokens, _ start: Int) -> Int? {
        var depth = 0
        for place in start..<min(start + 64, file.count) {
            if file.kind(place) == .less { depth += 1 }
            if file.kind(place) == .greater {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return nil
    }

    func root(_ name: Int32) -> Guess {
        // The app has a type of the same name.
        if declarations.types.contains(name), vocabulary.types[name] != nil || vocabulary.nestedTypes[name] != nil { return .unknown }
        if let module = vocabulary.types[name] { return .record(module) }
        if let known = declarations.aliases[name] { return known }
        if declarations.open.contains(name) { return .unknown }
        if let pairs = vocabulary.nestedTypes[name] { return .values(pairs) }
        return .other
    }

    func member(_ name: Int32, of guess: Guess) -> Guess {
        if let pairs = vocabulary.nestedTypes[name] {
            let modules = guess.modules
            let own = pairs.filter { modules.contains($0.module) }
            if !own.isEmpty { return .values(own) }
        }
        if guess.modules.isEmpty, vocabulary.types[name] != nil { return root(name) }
        return guess
    }
}
