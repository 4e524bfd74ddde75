/// How many digits a JSON number has before and after the point, written out without an exponent.
struct DecimalDigits: Hashable, Sendable {
    let whole: Int
    let fraction: Int

    /// `text` is a JSON number.
    init(_ text: String) {
        var mantissa = text[...]
        var exponent = 0
        if let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            mantissa = text[..<mark]
            let digits = text[text.index(after: mark)...]
            // An exponent that fits no Int is longer than any field.
            exponent = Int(digits.hasPrefix("+") ? digits.dropFirst() : digits) ?? 9_999
        }
        if mantissa.hasPrefix("-") { mantissa = mantissa.dropFirst() }
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var digits = Array(parts.first ?? "")
        var point = digits.count + max(-9_999, min(exponent, 9_999))
        digits += parts.count > 1 ? Array(parts[1]) : []
        while digits.last == "0" { digits.removeLast() }
        while digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        whole = digits.isEmpty ? 1 : max(1, point)
        fraction = digits.isEmpty ? 0 : max(0, digits.count - point)
    }
}
