/// A decimal number without binary rounding: what currency, percent and decimal fields hold.
///
/// `mantissa × 10^exponent`, always in its shortest form, so that `1.50 == 1.5`. Up to 18 significant digits;
/// the wire carries 16. `Foundation.Decimal` converts both ways.
public struct ExactDecimal: Hashable, Sendable {
    public let mantissa: Int64
    public let exponent: Int16

    /// `mantissa × 10^exponent`.
    public init(mantissa: Int64, exponent: Int16 = 0) {
        var mantissa = mantissa
        var exponent = mantissa == 0 ? 0 : exponent
        while mantissa != 0, mantissa % 10 == 0, exponent < Int16.max {
            mantissa /= 10
            exponent += 1
        }
        self.mantissa = mantissa
        self.exponent = exponent
    }
}
