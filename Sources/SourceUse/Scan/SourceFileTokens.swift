/// A file of the app as tokens, with the questions that every pass asks of them.
struct SourceFileTokens: Sendable {
    let path: String
    let bytes: [UInt8]
    let tokens: [SwiftToken]

    var count: Int { tokens.count }
    var branches: BranchRuns { BranchRuns(tokens) }

    func kind(_ place: Int) -> SwiftToken.Kind? { tokens.indices.contains(place) ? tokens[place].kind : nil }
    func name(_ place: Int) -> Int32 { tokens.indices.contains(place) ? tokens[place].name : -1 }
    func isFirst(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isFirstOfLine }
    func isSpaced(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isSpaced }

    func isOpening(_ place: Int) -> Bool {
        switch kind(place) {
        case .openParen, .openBracket, .openBrace: true
        default: false
        }
    }

    func isClosing(_ place: Int) -> Bool {
        switch kind(place) {
        case .closeParen, .closeBracket, .closeBrace: true
        default: false
        }
    }

    /// The place of the other bracket, if there is one.
    func partner(_ place: Int) -> Int? { tokens.indices.contains(place) && tokens[place].partner >= 0 ? Int(tokens[place].partner) : nil }

    /// The statement goes on with this token, though it begins a line.
    func continues(_ place: Int) -> Bool {
        switch kind(place) {
        case .dot, .operation, .assign, .arrow, .colon, .comma, .closeParen, .closeBracket, .less, .greater: return true
        default: break
        }
        switch kind(place - 1) {
        case .operation, .assign, .arrow, .dot, .comma, .colon: return true
        default: return false
        }
    }

    /// The brace of the block that a statement or declaration begins at `place`; nil if the next statement comes first.
    func block(from place: Int, isDeclaration: Bool) -> Int? {
        var place = place
        while let kind = kind(place) {
            switch kind {
            case .openBrace: return place
            case .openParen, .openBracket:
                guard let partner = partner(place), partner > place else { return nil }
                place = partner
            case .closeBrace, .closeParen, .closeBracket, .semicolon: return nil
            case .assign where isDeclaration: return nil
            default: break
            }
            place += 1
        }
        return nil
    }

    /// The brace of the body of a function whose arguments end at `close`; requirements of protocols have none.
    func body(after close: Int, words: Words) -> Int? {
        var place = close + 1
        while let kind = kind(place) {
            if kind == .openBrace { return place }
            if isFirst(place), !continues(place), name(place) != words.where { return nil }
            if kind == .closeBrace || kind == .semicolon { return nil }
            if kind == .openParen || kind == .openBracket, let partner = partner(place), partner > place { place = partner }
            place += 1
        }
        return nil
    }

    /// Where the expression that begins at `start` ends; the place behind its last token.
    /// - Parameter stopsAtBrace: a brace is the block of a statement and no closure.
    func expressionEnd(_ start: Int, stopsAtBrace: Bool, words: Words) -> Int {
        var place = start
        while let kind = kind(place) {
            if place > start, isFirst(place), !continues(place) { return place }
            switch kind {
            case .openBrace where stopsAtBrace: return place
            case .openParen, .openBracket, .openBrace:
                guard let partner = partner(place), partner > place else { return place }
                place = partner
            case .closeParen, .closeBracket, .closeBrace, .comma, .semicolon: return place
            case .name where (name(place) == words.else || name(place) == words.where) && place > start: return place
            default: break
            }
            place += 1
        }
        return place
    }
}
