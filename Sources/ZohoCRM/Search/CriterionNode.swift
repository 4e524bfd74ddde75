import RecordCore

/// The tree behind a criterion, free of the module's type.
indirect enum CriterionNode: Hashable, Sendable {
    case comparison(field: String, CriterionOperator, values: [String])
    case and(CriterionNode, CriterionNode)
    case or(CriterionNode, CriterionNode)
}

/// The operators by their names on the wire. The word is `equals` here, while bulk jobs say `equal`.
enum CriterionOperator: String, Sendable, CaseIterable {
    case equals
    case notEqual = "not_equal"
    case lessThan = "less_than"
    case lessOrEqual = "less_equal"
    case greaterThan = "greater_than"
    case greaterOrEqual = "greater_equal"
    case between
    case isAny = "in"
    case startsWith = "starts_with"
}

extension CriterionNode {
    /// Which of the server's limits the criterion breaks; nil if none.
    var problem: String? {
        let count = comparisonCount
        if count > ZohoLimits.comparisons {
            return "The criterion has \(count) comparisons; Zoho takes at most \(ZohoLimits.comparisons)."
        }
        return valueProblem
    }

    private var comparisonCount: Int {
        switch self {
        case .comparison: 1
        case .and(let left, let right), .or(let left, let right): left.comparisonCount + right.comparisonCount
        }
    }

    private var valueProblem: String? {
        switch self {
        case .comparison(let field, let comparator, let values):
            if values.isEmpty {
                "The list of values for \(field) is empty."
            } else if values.contains("") {
                "\(field) is compared with an empty text, which Zoho's search does not know."
            } else if comparator == .isAny, values.count > ZohoLimits.membershipValues {
                "The list for \(field) has \(values.count) values; Zoho takes at most \(ZohoLimits.membershipValues)."
            } else {
                nil
            }
        case .and(let left, let right), .or(let left, let right): left.valueProblem ?? right.valueProblem
        }
    }
}

extension CriterionNode {
    /// The criterion in the server's grammar, before percent-encoding: `((A:equals:x)and(B:in:y,z))`. Every
    /// `and` and `or` joins exactly two operands in parentheses of their own, so nothing hangs on precedence.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .comparison(let field, let comparator, let values):
            text += "("
            // Names such as `Amount(EUR)` exist.
            Self.writeEscaped(field, to: &text)
            text += ":\(comparator.rawValue):"
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                Self.writeEscaped(value, to: &text)
            }
            text += ")"
        case .and(let left, let right): Self.write(left, "and", right, to: &text)
        case .or(let left, let right): Self.write(left, "or", right, to: &text)
        }
    }

    private static func write(_ left: Self, _ word: String, _ right: Self, to text: inout String) {
        text += "("
        left.write(to: &text)
        text += word
        right.write(to: &text)
        text += ")"
    }

    /// The four characters that mean something inside a value get a backslash, the backslash itself in every
    /// place: Zoho asks for it only at the end of a value, but `\(` would otherwise be read in two ways.
    private static func writeEscaped(_ value: String, to text: inout String) {
        for scalar in value.unicodeScalars {
            if scalar == "(" || scalar == ")" || scalar == "," || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
    }
}
