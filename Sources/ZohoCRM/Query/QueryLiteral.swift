import RecordCore

/// A value as a query writes it: texts, ids and times in quotes, numbers and truth values bare.
enum QueryLiteral: Hashable, Sendable {
    case text(String)
    case bare(String)

    init(_ value: FieldChange) {
        self =
            switch value {
            case .boolean(let value): .bare(value ? "true" : "false")
            case .integer(let value): .bare(String(value))
            case .decimal(let value): .bare(value.description)
            default: .text(value.searchText)
            }
    }

    /// A quote inside a text is written twice, as Zoho documents it ("FAQs on COQL API"). Nothing else is changed.
    var text: String {
        switch self {
        case .bare(let text): return text
        case .text(let value):
            // Not by characters: a quote and an accent behind it are one of those.
            var quoted = String.UnicodeScalarView("'".unicodeScalars)
            for scalar in value.unicodeScalars {
                if scalar == "'" { quoted.append("'") }
                quoted.append(scalar)
            }
            quoted.append("'")
            return String(quoted)
        }
    }

    /// Whether it is not certain where the text would end. Zoho does not say whether a backslash means itself in a
    /// query, or takes the meaning from the sign behind it. Where that decides about a quote, a value could break out
    /// of its quotes under one of the two readings; these values are refused, the others end at the same place under
    /// both.
    var isAmbiguous: Bool {
        guard case .text(let value) = self else { return false }
        var backslashes = 0
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\\") {
                backslashes += 1
                continue
            }
            if byte == UInt8(ascii: "'"), backslashes % 2 == 1 { return true }
            backslashes = 0
        }
        return backslashes % 2 == 1
    }
}
