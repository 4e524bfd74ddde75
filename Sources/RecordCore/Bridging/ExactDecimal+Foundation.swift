import Foundation

extension Decimal {
    /// The same number. `Decimal` has a smaller range: what is beyond 10^127 becomes NaN, what is below 10^-127
    /// becomes zero.
    public init(_ value: ExactDecimal) {
        switch value.exponent {
        case -127...127: self.init(sign: .plus, exponent: Int(value.exponent), significand: Decimal(value.mantissa))
        case 128...: self = .nan
        default: self = .zero
        }
    }
}

extension ExactDecimal {
    /// The same number; nil for NaN and for more than 18 significant digits.
    public init?(_ value: Decimal) {
        guard value.isFinite else { return nil }
        self.init(value.description)
    }
}
