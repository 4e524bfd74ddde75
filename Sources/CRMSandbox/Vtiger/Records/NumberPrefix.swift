import RecordCore

/// The number that a text begins with, as PHP and MySQL read it: `12.5 kg` is 12.5, `abc` is 0.
enum NumberPrefix {
    static func decimal(_ text: some StringProtocol) -> ExactDecimal {
        var digits = ""
        var hasPoint = false
        for character in text.drop(while: { $0 == " " }) {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if digits.isEmpty, character == "-" || character == "+" {
                if character == "-" { digits.append(character) }
            } else if character == ".", !hasPoint {
                hasPoint = true
                if digits.isEmpty || digits == "-" { digits.append("0") }
                digits.append(character)
            } else {
                break
            }
        }
        if digits.hasSuffix(".") { digits.removeLast() }
        return ExactDecimal(digits) ?? 0
    }
}
