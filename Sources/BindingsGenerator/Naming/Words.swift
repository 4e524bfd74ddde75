/// The words of an API name or label: what stands between underscores, spaces and other characters that cannot be
/// in identifiers. Capitals inside a word are kept as they are.
enum Words {
    static func split(_ name: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func finish() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in name.canonicallyComposed.unicodeScalars {
            if scalar == "_" {
                finish()
            } else if SwiftIdentifier.isPart(scalar) {
                // A mark that combines with nothing is not the start of a word.
                if word.isEmpty, !SwiftIdentifier.isHead(scalar), !SwiftIdentifier.isDigit(scalar) { continue }
                word.append(scalar)
            } else if scalar != "'" && scalar != "\u{2019}" {
                // An apostrophe joins: `Don't` is one word.
                finish()
            }
        }
        finish()
        return words
    }

    /// The scalars in hexadecimal, for names that hold nothing an identifier may: `!?` is `_x21x3F`.
    static func hexadecimal(_ name: String) -> String {
        "_" + name.unicodeScalars.map { "x" + String($0.value, radix: 16, uppercase: true) }.joined()
    }
}
