/// A value as a query writes it. Everything is quoted, numbers too: bare decimals are refused by the server, and quoted
/// ones compare as numbers.
enum QueryLiteral {
    /// Quotes are doubled for the query language, backslashes for the database behind it, which takes one as the
    /// beginning of an escape. Source: recordings `query-qt-apostrophe-doubled`, `query-qt-backslash-doubled`.
    static func quoted(_ text: String) -> String {
        // Not by characters: a quote and an accent behind it are one of those.
        var quoted = String.UnicodeScalarView("'".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "'" || scalar == "\\" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("'")
        return String(quoted)
    }

    /// A text inside a pattern of LIKE, in which it means itself.
    static func patternText(_ text: String) -> String {
        var pattern = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        return String(pattern)
    }
}
