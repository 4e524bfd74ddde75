/// A JSON number, kept as its text, so that no digit is lost.
///
/// Two numbers are equal if their texts are: `12` and `12.0` differ, as a server may care about the difference.
/// Compare `decimal` or `double` to compare by size.
public struct JSONNumber: Hashable, Sendable {
    public let text: String

    /// Nil unless the text is a JSON number.
    public init?(_ text: String) {
        guard text.withUTF8Bytes({ Self.isNumber($0) }) else { return nil }
        self.text = text
    }

    public init(_ value: Int) { text = String(value) }
    public init(_ value: ExactDecimal) { text = value.description }

    /// The shortest text that reads back as the same `Double`; nil for infinities and NaN, which JSON lacks.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// For text that a parser has checked.
    init(checked text: String) { self.text = text }

    static func isNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var reader = DecimalReader(bytes: bytes)
        return reader.readNumber()
    }
}

extension JSONNumber {
    /// The value if it is a whole number that fits, also when written as `12.0` or `1.2e1`.
    public var int: Int? { Int(text) ?? decimal?.int }
    /// The nearest `Double`; nil beyond its range.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
    /// The exact value; nil if it has more than 18 significant digits.
    public var decimal: ExactDecimal? { ExactDecimal(text) }
}

extension JSONNumber: CustomStringConvertible {
    public var description: String { text }
}
