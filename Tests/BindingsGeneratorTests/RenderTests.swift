import Testing

@testable import BindingsGenerator

/// Text of any kind in literals and comments.
struct RenderTests {
    @Test(arguments: [
        ("plain", #""plain""#), ("say \"hi\"", #""say \"hi\"""#), ("a\\b", #""a\\b""#), ("a\r\nb\tc", #""a\r\nb\tc""#),
        ("\\(x)", #""\\(x)""#), ("\u{0}\u{7F}", #""\u{0}\u{7F}""#), ("é 名 😀", #""é 名 😀""#),
        ("a\u{202E}b\u{200B}\u{FEFF}", #""a\u{202E}b\u{200B}\u{FEFF}""#), ("\u{A0}\u{2028}", #""\u{A0}\u{2028}""#),
    ])
    func literal(_ value: String, _ expected: String) { #expect(StringLiteral.text(value) == expected) }

    /// Reading a literal back, as the compiler would, gives the scalars again.
    @Test func literalsAreExact() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let value = random.hostileName()
            let literal = StringLiteral.text(value)
            #expect(!literal.dropFirst().dropLast().contains { $0.isNewline })
            #expect(unescaped(literal).map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
        }
    }

    @Test func commentsStayComments() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<2_000 {
            let text = (0..<6).map { _ in random.hostileName() }.joined(separator: "\r")
            for line in CommentText.lines(text) {
                #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{202E}" })
                #expect(!line.isEmpty)
            }
        }
        #expect(CommentText.lines("one\r\ntwo\n\n  three  \u{2028}four\u{B}five") == ["one", "two", "three", "four", "five"])
        #expect(CommentText.lines(" \n ") == [])
    }

    @Test(arguments: [("class", "`class`"), ("Name", "Name"), ("in", "`in`"), ("Self", "`Self`"), ("type", "type")])
    func keywords(_ name: String, _ expected: String) { #expect(SwiftIdentifier.escaped(name) == expected) }

    /// A reader of Swift literals of its own, so that the writer is not checked against itself.
    private func unescaped(_ literal: String) -> String? {
        var scalars = Array(literal.unicodeScalars)[...]
        guard scalars.popFirst() == "\"", scalars.popLast() == "\"" else { return nil }
        var result = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            guard scalar == "\\" else {
                if scalar == "\"" { return nil }
                result.append(scalar)
                continue
            }
            switch scalars.popFirst() {
            case "n": result.append("\n")
            case "r": result.append("\r")
            case "t": result.append("\t")
            case "\\": result.append("\\")
            case "\"": result.append("\"")
            case "u":
                guard scalars.popFirst() == "{", let end = scalars.firstIndex(of: "}") else { return nil }
                let digits = String(String.UnicodeScalarView(scalars[..<end]))
                guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
                result.append(scalar)
                scalars = scalars[(end + 1)...]
            default: return nil
            }
        }
        return String(result)
    }
}
