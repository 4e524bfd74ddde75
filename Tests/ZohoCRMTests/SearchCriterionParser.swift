@testable import ZohoCRM

/// Reads criteria by the documented grammar, written without a look at the writer, to check what it writes.
struct CriterionParser {
    struct Problem: Error {
        let at: Int
    }

    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    mutating func parse() throws -> CriterionNode {
        let node = try group()
        guard position == characters.count else { throw Problem(at: position) }
        return node
    }

    private mutating func group() throws -> CriterionNode {
        try expect("(")
        guard peek != "(" else {
            let left = try group()
            let word = try word()
            let right = try group()
            try expect(")")
            return word == "and" ? .and(left, right) : .or(left, right)
        }
        let field = try fieldName()
        let name = try until(":")
        guard let comparator = CriterionOperator(rawValue: name) else { throw Problem(at: position) }
        var values = [""]
        while let next = peek, next != ")" {
            position += 1
            switch next {
            case "\\":
                guard let escaped = peek else { throw Problem(at: position) }
                values[values.count - 1].append(escaped)
                position += 1
            case ",": values.append("")
            case "(": throw Problem(at: position)
            default: values[values.count - 1].append(next)
            }
        }
        try expect(")")
        return .comparison(field: field, comparator, values: values)
    }

    private mutating func fieldName() throws -> String {
        var name = ""
        while let next = peek, next != ":" {
            position += 1
            guard next == "\\" else {
                name.append(next)
                continue
            }
            guard let escaped = peek else { throw Problem(at: position) }
            name.append(escaped)
            position += 1
        }
        try expect(":")
        return name
    }

    private var peek: Character? { position < characters.count ? characters[position] : nil }

    private mutating func expect(_ character: Character) throws {
        guard peek == character else { throw Problem(at: position) }
        position += 1
    }

    private mutating func word() throws -> String {
        for word in ["and", "or"] where characters[position...].starts(with: word) {
            position += word.count
            return word
        }
        throw Problem(at: position)
    }

    private mutating func until(_ end: Character) throws -> String {
        var text = ""
        while let next = peek, next != end {
            text.append(next)
            position += 1
        }
        try expect(end)
        return text
    }
}

/// Makes random criteria, with values full of what means something in the grammar. SplitMix64, so that a seed gives
/// the same criterion everywhere.
struct CriterionGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func node(depth: Int) -> CriterionNode {
        if depth > 0, Int.random(in: 0..<3, using: &self) > 0 {
            let left = node(depth: depth - 1)
            let right = node(depth: depth - 1)
            return Bool.random(using: &self) ? .and(left, right) : .or(left, right)
        }
        let comparator = CriterionOperator.allCases.randomElement(using: &self) ?? .equals
        let count = comparator == .isAny ? Int.random(in: 1...4, using: &self) : comparator == .between ? 2 : 1
        return .comparison(
            field: next() % 4 == 0 ? "Amount (a,b)" : "Field_\(next() % 9)", comparator,
            values: (0..<count).map { _ in value() })
    }

    private mutating func value() -> String {
        let alphabet = Array(#"ab(),\: +&%"ü😀andor"#)
        return String(
            (0..<Int.random(in: 0...8, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }
}
