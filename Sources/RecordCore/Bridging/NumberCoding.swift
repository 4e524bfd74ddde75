import Foundation

/// Numbers through `Codable` without losing digits. The protocol has no exact decimal of its own, but coders of
/// JSON treat `Foundation.Decimal` as one, with up to 38 digits.
enum NumberCoding {
    /// A number, or a string, as text; nil if the container holds neither.
    static func text(from container: any SingleValueDecodingContainer) -> String? {
        // First, because the others round: `JSONDecoder` makes an `Int64` of 16107422988030971.1, which as a
        // `Double` is whole.
        if let value = try? container.decode(Decimal.self), value.isFinite { return value.description }
        if let value = try? container.decode(Int64.self) { return String(value) }
        if let value = try? container.decode(UInt64.self) { return String(value) }
        if let value = try? container.decode(Double.self), value.isFinite { return value.description }
        return try? container.decode(String.self)
    }

    /// Encodes a number as number if the value survives exactly; false if no number of the format can hold it.
    /// `decimal` is nil for a number that `ExactDecimal` cannot hold; `text` is the number as JSON.
    static func encode(
        _ decimal: ExactDecimal?, text: String, into container: inout any SingleValueEncodingContainer
    ) throws -> Bool {
        if let whole = decimal?.int ?? Int(text) {
            try container.encode(Int64(whole))
            return true
        }
        // Sixteen digits and more may print the same from two different doubles, hence the way back as the test.
        if let decimal, decimal.double.isFinite, ExactDecimal(decimal.double) == decimal {
            try container.encode(decimal.double)
            return true
        }
        if let wide = Decimal(string: text, locale: nil), wide.isFinite, sameNumber(wide.description, text) {
            try container.encode(wide)
            return true
        }
        return false
    }

    /// Whether two texts are the same number, digit by digit and without its decimal point and zeros.
    private static func sameNumber(_ left: String, _ right: String) -> Bool {
        if let left = ExactDecimal(left), let right = ExactDecimal(right) { return left == right }
        return left == right
    }
}
