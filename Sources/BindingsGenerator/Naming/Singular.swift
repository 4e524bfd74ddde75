/// English plural → singular, for the names of record types: modules are named in the plural. Where it guesses
/// wrong the name is still valid Swift, and `crm.json` can give a better one.
enum Singular {
    static func form(of word: String) -> String {
        let lower = word.lowercased()
        if let irregular = irregular[lower] { return matchingCase(irregular, of: word) }
        // Short words and acronyms (`Gas`, `SMS`) are not plurals; `SKUs` is one.
        guard word.count > 3, word.last == "s", word.uppercased() != word, word.utf8.allSatisfy({ $0 < 0x80 })
        else { return word }
        if word.dropLast().allSatisfy(\.isUppercase) { return String(word.dropLast()) }
        if unchanged.contains(lower) || ["ss", "us", "is"].contains(where: lower.hasSuffix) { return word }
        if lower.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        if lower.hasSuffix("yses") { return word.dropLast(2) + "is" }
        if lower.hasSuffix("uses"), !lower.hasSuffix("ouses"), !lower.hasSuffix("auses"), word.count > 5 {
            return String(word.dropLast(2))
        }
        if ["sses", "shes", "ches", "xes", "zzes"].contains(where: lower.hasSuffix) { return String(word.dropLast(2)) }
        return String(word.dropLast())
    }

    private static func matchingCase(_ singular: String, of word: String) -> String {
        word.first?.isUppercase == true ? singular.prefix(1).uppercased() + singular.dropFirst() : singular
    }

    private static let irregular = [
        "people": "person", "children": "child", "men": "man", "women": "woman", "caches": "cache", "axes": "axis",
        "indices": "index", "matrices": "matrix", "criteria": "criterion", "movies": "movie", "cookies": "cookie",
        "leaves": "leaf", "shelves": "shelf", "quizzes": "quiz",
    ]
    private static let unchanged: Set<String> = [
        "news", "series", "species", "analytics", "logistics", "sales", "goods", "lens", "canvas", "atlas", "always",
    ]
}
