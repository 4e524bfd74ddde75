/// The forms of texts that a CRM checks. Rough on purpose: what is refused here is refused everywhere.
enum TextForms {
    /// One `@`, something before it, a dot inside what follows, no spaces.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Digits and the signs that people put between them; an extension may follow (`x12`, `ext. 12`).
    static func isPhone(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isNumber || $0.isWhitespace || $0.isLetter || "+-()./,#*:;".contains($0) }
    }

    /// A host with a dot or a scheme, no spaces.
    static func isWebsite(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace) && (text.contains(".") || text.contains("://"))
    }
}
