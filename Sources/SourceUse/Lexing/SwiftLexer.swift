/// Swift text → tokens. It knows what can hide names or make them up: nested comments, strings of every form with
/// their interpolations, regular expressions, names in backticks, and branches of `#if`.
struct SwiftLexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var names: NameTable
    private var at = 0
    private(set) var tokens: [SwiftToken] = []
    private var open: [Int32] = []
    private var isFirstOfLine = true
    private var isSpaced = true
    /// The branches of `#if` around this place, and how many there were.
    private var branches: [Int32] = []
    private var branchCount: Int32 = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ names: consuming NameTable) {
        self.bytes = bytes
        self.names = names
        tokens.reserveCapacity(bytes.count / 4)
    }

    static func tokens(of bytes: [UInt8], names: inout NameTable) -> [SwiftToken] {
        bytes.withUnsafeBufferPointer { buffer in
            // Moved in and out, not copied.
            var lexer = SwiftLexer(buffer, names)
            names = NameTable()
            lexer.run(until: nil)
            names = lexer.names
            return lexer.tokens
        }
    }

    // MARK: Characters

    private func peek(_ offset: Int = 0) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

    private func isNamePart(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F || byte >= 0x80 || byte == 0x24
    }

    private func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
            UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
            UInt8(ascii: "~"), UInt8(ascii: "?"): true
        default: false
        }
    }

    private mutating func add(_ kind: SwiftToken.Kind, from start: Int, to end: Int, name: Int32 = -1) {
        var token = SwiftToken(kind: kind, start: Int32(start), end: Int32(end))
        token.isFirstOfLine = isFirstOfLine
        token.isSpaced = isSpaced
        token.branch = branches.last ?? 0
        token.name = name
        switch kind {
        case .openParen, .openBracket, .openBrace: open.append(Int32(tokens.count))
        case .closeParen, .closeBracket, .closeBrace: pair(kind, &token)
        default: break
        }
        tokens.append(token)
        isFirstOfLine = false
        isSpaced = false
    }

    /// Joins a bracket to the last open one of its sort; those that were left open in between stay alone.
    private mutating func pair(_ kind: SwiftToken.Kind, _ token: inout SwiftToken) {
        let wanted: SwiftToken.Kind = kind == .closeParen ? .openParen : kind == .closeBracket ? .openBracket : .openBrace
        guard let place = open.lastIndex(where: { tokens[Int($0)].kind == wanted }) else { return }
        let partner = open[place]
        open.removeSubrange(place...)
        tokens[Int(partner)].partner = Int32(tokens.count)
        token.partner = partner
    }

    // MARK: Tokens

    /// - Parameter end: where an interpolation began; the scan ends with its closing parenthesis.
    private mutating func run(until interpolation: Int?) {
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 0x0A, 0x0D:
                isFirstOfLine = true
                isSpaced = true
                at += 1
            case 0x20, 0x09, 0x0B, 0x0C, 0x00:
                isSpaced = true
                at += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blockComment()
            case UInt8(ascii: "\""): string(hashes: 0)
            case UInt8(ascii: "#"): hash()
            case UInt8(ascii: "`"): quotedName()
            case UInt8(ascii: "/") where isRegexStart: regex()
            case UInt8(ascii: "("): bracket(.openParen)
            case UInt8(ascii: ")"):
                bracket(.closeParen)
                if let interpolation, tokens[tokens.count - 1].partner == Int32(interpolation) { return }
            case UInt8(ascii: "["): bracket(.openBracket)
            case UInt8(ascii: "]"): bracket(.closeBracket)
            case UInt8(ascii: "{"): bracket(.openBrace)
            case UInt8(ascii: "}"): bracket(.closeBrace)
            case UInt8(ascii: ","): bracket(.comma)
            case UInt8(ascii: ":"): bracket(.colon)
            case UInt8(ascii: ";"): bracket(.semicolon)
            case UInt8(ascii: "\\"): bracket(.backslash)
            case UInt8(ascii: "@"): bracket(.at)
            case UInt8(ascii: "."): dots()
            case 0x30...0x39: number()
            case _ where isNamePart(byte): name()
            case _ where isOperator(byte): operation()
            default: at += 1
            }
        }
    }

    private mutating func bracket(_ kind: SwiftToken.Kind) {
        add(kind, from: at, to: at + 1)
        at += 1
    }

    private mutating func dots() {
        let start = at
        while peek() == UInt8(ascii: ".") { at += 1 }
        if at - start == 1 { return add(.dot, from: start, to: at) }
        while isOperator(peek()) { at += 1 }
        add(.operation, from: start, to: at)
    }

    private mutating func name() {
        let start = at
        while at < bytes.count, isNamePart(bytes[at]) { at += 1 }
        // A byte order mark is no name.
        if at - start == 3, start == 0, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return }
        let first = start == 0 && bytes.count > 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : start
        add(.name, from: first, to: at, name: names.id(bytes[first..<at]))
    }

    private mutating func quotedName() {
        let start = at + 1
        at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: "`"), bytes[at] != 0x0A { at += 1 }
        add(.name, from: start - 1, to: at, name: names.id(bytes[start..<at]))
        if peek() == UInt8(ascii: "`") { at += 1 }
    }

    private mutating func number() {
        let start = at
        while at < bytes.count, isNamePart(bytes[at]) || bytes[at] == UInt8(ascii: ".") && (0x30...0x39).contains(peek(1)) { at += 1 }
        add(.number, from: start, to: at)
    }

    private mutating func operation() {
        let start = at
        let first = bytes[at]
        // Optional chaining and forced values hold on to what stands before them.
        if first == UInt8(ascii: "?") || first == UInt8(ascii: "!"), !isSpaced, endsOperand,
            first == UInt8(ascii: "?") ? peek(1) != UInt8(ascii: "?") : peek(1) != UInt8(ascii: "=")
        {
            at += 1
            return add(.postfix, from: start, to: at)
        }
        // Angle brackets of types come in rows: `[Lead]>>`.
        if first == UInt8(ascii: "<") || first == UInt8(ascii: ">"), !isSpaced,
            !isOperator(peek(1)) || peek(1) == UInt8(ascii: ">") || peek(1) == UInt8(ascii: "?")
        {
            at += 1
            return add(first == UInt8(ascii: "<") ? .less : .greater, from: start, to: at)
        }
        while at < bytes.count, isOperator(bytes[at]) {
            // A comment may follow at once.
            if bytes[at] == UInt8(ascii: "/"), at > start, peek(1) == UInt8(ascii: "/") || peek(1) == UInt8(ascii: "*") { break }
            at += 1
        }
        let length = at - start
        if length == 1, first == UInt8(ascii: "=") { return add(.assign, from: start, to: at) }
        if length == 2, first == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: ">") { return add(.arrow, from: start, to: at) }
        if length == 1, first == UInt8(ascii: "<") { return add(.less, from: start, to: at) }
        if length == 1, first == UInt8(ascii: ">") { return add(.greater, from: start, to: at) }
        add(.operation, from: start, to: at)
    }

    /// What stands before can be followed by an operator or a postfix.
    private var endsOperand: Bool {
        guard let last = tokens.last else { return false }
        switch last.kind {
        case .name: return last.name < 0 || !Self.isBeforeExpression(names[last.name])
        case .number, .string, .closeParen, .closeBracket, .closeBrace, .postfix, .greater: return true
        default: return false
        }
    }

    private static func isBeforeExpression(_ word: String) -> Bool {
        switch word {
        case "return", "in", "case", "if", "guard", "while", "switch", "where", "throw", "try", "await", "else", "is", "as", "yield": true
        default: false
        }
    }

    // MARK: Comments and directives

    private mutating func blockComment() {
        var depth = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                at += 2
            } else if bytes[at] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                at += 2
                if depth == 0 { break }
            } else {
                if bytes[at] == 0x0A { isFirstOfLine = true }
                at += 1
            }
        }
        isSpaced = true
    }

    private mutating func hash() {
        var hashes = 0
        while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
        if peek(hashes) == UInt8(ascii: "\"") {
            at += hashes
            return string(hashes: hashes)
        }
        if peek(hashes) == UInt8(ascii: "/") {
            at += hashes
            return regex(hashes: hashes)
        }
        let start = at + 1
        at = start
        while at < bytes.count, isNamePart(bytes[at]) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        switch word {
        case "if", "elseif", "else":
            if word != "if" { _ = branches.popLast() }
            branchCount += 1
            branches.append(branchCount)
        case "endif": _ = branches.popLast()
        default: return
        }
        // The condition itself names nothing of the app.
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    }

    // MARK: Strings

    private mutating func string(hashes: Int) {
        let isLong = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"") && !(hashes > 0 && peek(2) == UInt8(ascii: "#"))
        at += isLong ? 3 : 1
        var start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\""), isEnd(isLong: isLong, hashes: hashes) {
                add(.string, from: start, to: at)
                at += (isLong ? 3 : 1) + hashes
                return
            }
            if byte == UInt8(ascii: "\\"), hasHashes(at + 1, hashes) {
                if peek(1 + hashes) == UInt8(ascii: "(") {
                    add(.string, from: start, to: at)
                    at += 1 + hashes
                    let interpolation = tokens.count
                    bracket(.openParen)
                    run(until: interpolation)
                    start = at
                    continue
                }
                at += 2 + hashes
                continue
            }
            if !isLong, byte == 0x0A { break }
            at += 1
        }
        add(.string, from: start, to: at)
    }

    private func isEnd(isLong: Bool, hashes: Int) -> Bool {
        if isLong { return peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"") && hasHashes(at + 3, hashes) }
        return hasHashes(at + 1, hashes)
    }

    private func hasHashes(_ place: Int, _ count: Int) -> Bool {
        guard place + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[place + offset] != UInt8(ascii: "#") { return false }
        return true
    }

    // MARK: Regular expressions

    /// A slash where an operand is due, with another one behind it on the line. When in doubt it is an operator: what
    /// is taken for an expression hides the names in it.
    private var isRegexStart: Bool {
        let next = peek(1)
        guard !endsOperand, next != 0x20, next != 0x09, next != 0x0A, next != UInt8(ascii: ")"), next != UInt8(ascii: ","), next != UInt8(ascii: "=")
        else { return false }
        return regexEnd() != nil
    }

    private func regexEnd() -> Int? {
        var place = at + 1
        while place < bytes.count, bytes[place] != 0x0A {
            if bytes[place] == UInt8(ascii: "\\") {
                place += 2
                continue
            }
            if bytes[place] == UInt8(ascii: "/") { return bytes[place - 1] == 0x20 ? nil : place }
            place += 1
        }
        return nil
    }

    private mutating func regex() {
        let end = regexEnd() ?? at
        add(.number, from: at, to: end)
        at = end + 1
    }

    private mutating func regex(hashes: Int) {
        let start = at
        at += 1
        while at < bytes.count, !(bytes[at] == UInt8(ascii: "/") && hasHashes(at + 1, hashes)) { at += 1 }
        add(.number, from: start, to: min(at, bytes.count))
        at = min(at + 1 + hashes, bytes.count)
    }
}
