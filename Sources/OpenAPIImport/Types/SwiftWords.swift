/// Names out of the words that other people wrote.
enum SwiftWords {
    /// `Get Roles`, `MODULE_NAME`, `jobId` → `["Get", "Roles"]`, `["Module", "Name"]`, `["Job", "Id"]`.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word.contains(where: \.isLowercase) ? word : word.lowercased()) }
            word = ""
        }
        for character in text {
            guard character.isASCII, character.isLetter || character.isNumber else {
                end()
                continue
            }
            if character.isUppercase, word.last?.isLowercase == true { end() }
            word.append(character)
        }
        end()
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    /// `SuccessResponse`; `fallback` where no letter is left.
    static func capitalised(_ text: String, fallback: String = "Shape") -> String {
        let name = words(text).joined()
        guard let first = name.first else { return fallback }
        return first.isLetter ? name : fallback + name
    }

    /// `getRoles`.
    static func lowercased(_ text: String, fallback: String = "call") -> String {
        let words = words(text)
        let name = (words.first?.lowercased() ?? "") + words.dropFirst().joined()
        guard let first = name.first else { return fallback }
        return first.isLetter ? name : fallback + name
    }
}
