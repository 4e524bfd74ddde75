import Foundation

/// Texts as the database compares them: without regard to case, accents and blanks at the end.
enum Collation {
    /// Equal for texts that are equal to the database, and in its order.
    static func key(_ text: String) -> String {
        var key = text
        while key.hasSuffix(" ") { key.removeLast() }
        return folded(key)
    }

    private static func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 > 0x7F }) else { return text.uppercased() }
        return text.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).uppercased()
    }

    /// Whether a text fits a pattern with `%` and `_`; a backslash takes their meaning from them.
    static func matches(_ text: String, like pattern: String) -> Bool {
        // In patterns blanks at the end count.
        let text = Array(folded(text).unicodeScalars)
        let pattern = Array(folded(pattern).unicodeScalars)
        // Where to go on, should what follows the last `%` not fit; one is enough, as `%` takes as little as it can.
        var retry: (pattern: Int, text: Int)?
        var place = 0
        var position = 0
        while position < text.count {
            if place < pattern.count, pattern[place] == "%" {
                retry = (place + 1, position)
                place += 1
                continue
            }
            var next = place
            var isWild = false
            if next < pattern.count {
                isWild = pattern[next] == "_"
                if pattern[next] == "\\", next + 1 < pattern.count { next += 1 }
            }
            if next < pattern.count, isWild || pattern[next] == text[position] {
                place = next + 1
                position += 1
            } else if let last = retry {
                retry = (last.pattern, last.text + 1)
                place = last.pattern
                position = last.text + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "%" }
    }
}
