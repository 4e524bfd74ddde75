/// A pattern of API names: `Cust*`, `*__s`, `Deal?`. `*` stands for any letters, also none, `?` for exactly one; all
/// else stands for itself, in its letter case, as API names are case-sensitive. The whole name has to match.
public struct NamePattern: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    private let letters: [Character]

    public init(_ text: String) {
        self.text = text
        letters = Array(text)
    }

    public var description: String { text }

    /// Without `*` and `?`: a plain name.
    public var isName: Bool { !letters.contains { $0 == "*" || $0 == "?" } }

    public func matches(_ name: String) -> Bool {
        let name = Array(name)
        var i = 0
        var j = 0
        // The last star, and how far the name has been read for it: only this one ever has to take more.
        var star: (pattern: Int, name: Int)?
        while j < name.count {
            if i < letters.count, letters[i] == "*" {
                star = (i, j)
                i += 1
            } else if i < letters.count, letters[i] == "?" || letters[i] == name[j] {
                i += 1
                j += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                i = last.pattern + 1
                j = last.name + 1
            } else {
                return false
            }
        }
        return letters[i...].allSatisfy { $0 == "*" }
    }
}
