/// The head of a function: its parameters and its result.
enum FunctionHead {
    struct Parameter {
        /// Inside of the function.
        let name: Int32
        let guess: Guess
    }

    /// - Parameter start: behind the name; generic parameters may come first.
    static func read(_ file: SourceFileTokens, at start: Int, _ reader: TypeReader) -> (parameters: [Parameter], result: Guess)? {
        var place = start
        if file.kind(place) == .less {
            var depth = 0
            while let kind = file.kind(place) {
                if kind == .less { depth += 1 }
                if kind == .greater { depth -= 1 }
                place += 1
                if depth == 0 { break }
            }
        }
        // `init?(…)`
        if file.kind(place) == .postfix { place += 1 }
        guard file.kind(place) == .openParen, let end = file.partner(place), end > place else { return nil }
        let parameters = read(file, from: place + 1, to: end, reader)
        var next = end + 1
        while file.kind(next) == .name, [reader.words.async, reader.words.throws, reader.words.rethrows].contains(file.name(next)) {
            next += 1
            if file.kind(next) == .openParen, let typed = file.partner(next) { next = typed + 1 }
        }
        guard file.kind(next) == .arrow else { return (parameters, .other) }
        return (parameters, reader.read(file, at: next + 1).guess)
    }

    /// `label name: Type = value, …`
    static func read(_ file: SourceFileTokens, from start: Int, to end: Int, _ reader: TypeReader) -> [Parameter] {
        var parameters: [Parameter] = []
        var place = start
        while place < end {
            if file.kind(place) == .colon, file.kind(place - 1) == .name {
                let (guess, stop) = reader.read(file, at: place + 1)
                parameters.append(Parameter(name: file.name(place - 1), guess: guess))
                place = max(stop, place + 1)
                while place < end, file.kind(place) != .comma {
                    if file.isOpening(place), let partner = file.partner(place), partner > place { place = partner }
                    place += 1
                }
            }
            place += 1
        }
        return parameters
    }
}
