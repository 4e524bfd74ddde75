import Foundation

/// Vtiger's query language as the recordings show it, read and carried out in the plainest way: what the client writes is
/// held against this. It shares nothing with the client.
struct ReferenceQuery {
    struct Refusal: Error, Equatable { let reason: String }

    struct Test: Equatable {
        let column: String
        let comparator: String
        let values: [String]
    }

    var columns: [String] = []
    var isCount = false
    var module = ""
    /// "or" of "and".
    var groups: [[Test]] = []
    var order: [String] = []
    var isDescending = false
    var offset = 0
    var count = 100

    private enum Token: Equatable {
        case word(String)
        case text(String)
        case sign(String)

        func isWord(_ word: String) -> Bool {
            if case .word(let own) = self { return own.lowercased() == word }
            return false
        }
    }

    init(_ text: String) throws {
        var tokens = try Self.tokens(text)[...]
        func take() throws -> Token {
            guard let token = tokens.popFirst() else { throw Refusal(reason: "the text ends") }
            return token
        }
        func expect(_ word: String) throws {
            guard try take().isWord(word) else { throw Refusal(reason: "\(word) is missing") }
        }
        func takes(_ sign: String) -> Bool {
            guard tokens.first == .sign(sign) else { return false }
            tokens.removeFirst()
            return true
        }
        func takesWord(_ word: String) -> Bool {
            guard tokens.first?.isWord(word) == true else { return false }
            tokens.removeFirst()
            return true
        }
        func word() throws -> String {
            guard case .word(let word) = try take() else { throw Refusal(reason: "no name") }
            return word
        }
        func value() throws -> String {
            switch try take() {
            case .word(let word): return word
            case .text(let text): return text
            case .sign(let sign): throw Refusal(reason: "\(sign) for a value")
            }
        }
        func number() throws -> Int {
            // A word counts as no limit at all.
            Int(try word()) ?? 100
        }

        try expect("select")
        if takes("*") {
        } else if takesWord("count") {
            guard takes("("), takes("*"), takes(")") else { throw Refusal(reason: "count of what") }
            isCount = true
        } else {
            repeat { columns.append(try word()) } while takes(",")
        }
        try expect("from")
        module = try word()
        if takesWord("where") {
            groups = [[]]
            while true {
                let column = try word()
                let comparator: String
                var values: [String] = []
                if takesWord("in") {
                    comparator = "in"
                    guard takes("(") else { throw Refusal(reason: "no list") }
                    repeat { values.append(try value()) } while takes(",")
                    guard takes(")") else { throw Refusal(reason: "the list does not end") }
                } else if takesWord("like") {
                    comparator = "like"
                    values = [try value()]
                } else {
                    guard case .sign(let sign) = try take(), ["=", "!=", "<", "<=", ">", ">="].contains(sign) else {
                        throw Refusal(reason: "no operator")
                    }
                    comparator = sign
                    values = [try value()]
                }
                groups[groups.count - 1].append(Test(column: column, comparator: comparator, values: values))
                if takesWord("and") { continue }
                if takesWord("or") {
                    groups.append([])
                    continue
                }
                break
            }
        }
        if takesWord("order") {
            try expect("by")
            repeat { order.append(try word()) } while takes(",")
            if takesWord("desc") { isDescending = true } else { _ = takesWord("asc") }
        }
        if takesWord("limit") {
            count = try number()
            if takes(",") { (offset, count) = (count, try number()) }
            count = min(count, 100)
        }
        guard takes(";"), tokens.isEmpty else { throw Refusal(reason: "no end") }
    }

    private static func tokens(_ text: String) throws -> [Token] {
        var tokens: [Token] = []
        var rest = Array(text.unicodeScalars)[...]
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
        while let first = rest.first {
            if " \t\r\n".unicodeScalars.contains(first) {
                rest.removeFirst()
            } else if isWord(first) || first == "-" && rest.dropFirst().first.map(isWord) == true {
                rest.removeFirst()
                var word = String.UnicodeScalarView([first])
                while let next = rest.first, isWord(next) {
                    word.append(next)
                    rest.removeFirst()
                }
                tokens.append(.word(String(word)))
            } else if first == "'" {
                rest.removeFirst()
                var value = String.UnicodeScalarView()
                while true {
                    guard let next = rest.popFirst() else { throw Refusal(reason: "a text does not end") }
                    if next != "'" {
                        value.append(next)
                    } else if rest.first == "'" {
                        rest.removeFirst()
                        value.append("'")
                    } else {
                        break
                    }
                }
                guard !value.isEmpty else { throw Refusal(reason: "an empty text") }
                tokens.append(.text(unescaped(value)))
            } else {
                let two = String(String.UnicodeScalarView(rest.prefix(2)))
                let sign = ["<=", ">=", "!="].contains(two) ? two : String(first)
                guard ["<=", ">=", "!=", "<", ">", "=", "(", ")", ",", "*", ";"].contains(sign) else {
                    throw Refusal(reason: "“\(sign)” is no sign of the language")
                }
                rest.removeFirst(sign.unicodeScalars.count)
                tokens.append(.sign(sign))
            }
        }
        return tokens
    }

    /// The database takes a backslash from the sign behind it, but before the signs of patterns.
    private static func unescaped(_ text: String.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var rest = Array(text)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            if next == "%" || next == "_" { result.append(scalar) }
            result.append(next)
        }
        return String(result)
    }
}
