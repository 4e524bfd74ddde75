// Values as the text that a table of texts has for them.

extension FieldChange {
    /// Writes the value as a string; structures as what their own tables say. None is the empty string, never null.
    func writeSpelled(to writer: inout JSONWriter, as purpose: Purpose) {
        switch self {
        case .null: writer.string("")
        case .boolean(let value): writer.string(value ? "1" : "0")
        case .integer(let value): writer.string(String(value))
        case .decimal(let value): writer.string(value.plainText)
        case .texts(let values), .added(let values):
            writer.string(values.joined(separator: ValueSpelling.choiceSeparator))
        case .reference(let value): writer.id(value.id)
        case .user(let value): writer.id(value.id)
        case .text, .date, .dateTime, .localDateTime, .time, .id, .object, .rows, .json: write(to: &writer, as: purpose)
        }
    }

    func write(to writer: inout JSONWriter, as purpose: Purpose, spelling: ValueSpelling) {
        switch spelling {
        case .json: write(to: &writer, as: purpose)
        case .text: writeSpelled(to: &writer, as: purpose)
        }
    }
}

extension ExactDecimal {
    /// All digits and no exponent, whatever the size; what a server takes that knows no scientific notation.
    var plainText: String {
        let digits = String(mantissa.magnitude)
        let sign = mantissa < 0 ? "-" : ""
        let power = Int(exponent)
        if power >= 0 { return sign + digits + String(repeating: "0", count: power) }
        let padded = String(repeating: "0", count: max(0, 1 - power - digits.utf8.count)) + digits
        return sign + padded.dropLast(-power) + "." + padded.suffix(-power)
    }
}
