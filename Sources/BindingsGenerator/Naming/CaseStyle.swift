/// Puts words together the Swift way: `lowerCamel` for members, `UpperCamel` for types.
enum CaseStyle {
    static func lowerCamel(_ words: [String]) -> String {
        let words = calmed(words)
        guard let first = words.first else { return "" }
        return joined([lowered(first)] + words.dropFirst().map(capitalised))
    }

    static func upperCamel(_ words: [String]) -> String { joined(calmed(words).map(capitalised)) }

    /// Names all in capitals are shouting, not acronyms: `FIRST_NAME` is `firstName`. One word alone may be an
    /// acronym.
    private static func calmed(_ words: [String]) -> [String] {
        guard words.count > 1, words.allSatisfy({ $0.uppercased() == $0 }), words.contains(where: { $0.count > 3 })
        else { return words }
        return words.map { $0.lowercased() }
    }

    /// Digits that meet are kept apart, and a name cannot start with one.
    private static func joined(_ words: [String]) -> String {
        var result = ""
        for word in words {
            let meets = word.unicodeScalars.first.map(SwiftIdentifier.isDigit) ?? false
            let met = result.unicodeScalars.last.map(SwiftIdentifier.isDigit) ?? true
            if meets, met { result += "_" }
            result += word
        }
        return result
    }

    /// `VIN` → `vin`, `SMSCount` → `smsCount`, `IDs` → `ids`, `Name` → `name`.
    private static func lowered(_ word: String) -> String {
        let scalars = Array(word.unicodeScalars)
        let capitals = scalars.prefix { $0.properties.isUppercase }.count
        guard capitals > 0 else { return word }
        let rest = scalars[capitals...]
        let isPlural = rest.first == "s" && !(rest.dropFirst().first?.properties.isLowercase ?? false)
        let startsNextWord = capitals > 1 && (rest.first?.properties.isLowercase ?? false) && !isPlural
        let count = startsNextWord ? capitals - 1 : capitals
        return String(scalars[..<count].map { $0.properties.lowercaseMapping }.joined()) + text(scalars[count...])
    }

    /// `name` → `Name`, `Id` → `ID`, `url` → `URL`; the rest of the word stays.
    private static func capitalised(_ word: String) -> String {
        if let acronym = acronyms[word.lowercased()] { return acronym }
        guard let first = word.unicodeScalars.first else { return word }
        let mapped = first.properties.titlecaseMapping
        // `ß` has no capital of one letter; it stays.
        guard mapped.unicodeScalars.count == 1 else { return word }
        return mapped + text(Array(word.unicodeScalars.dropFirst())[...])
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let acronyms = ["id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs"]
}
