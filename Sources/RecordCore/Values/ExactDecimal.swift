/// A decimal number without binary rounding: what currency, percent and decimal fields hold.
///
/// `mantissa × 10^exponent`, always in its shortest form, so that `1.50 == 1.5`. Up to 18 significant digits;
/// the wire carries 16. `Foundation.Decimal` converts both ways.
///
/// A result that needs more than 18 digits is rounded half to even. A result beyond the range of the exponent
/// becomes the largest number of its sign, one too small becomes zero; nothing ever traps.
public struct ExactDecimal: Hashable, Sendable {
    /// The significant digits with the sign; zero, or without a trailing zero, and at most 18 digits.
    public let mantissa: Int64
    /// The power of ten; 0 for zero.
    public let exponent: Int16

    /// The largest mantissa: eighteen nines.
    static let largestMantissa: UInt64 = 999_999_999_999_999_999

    /// `mantissa × 10^exponent`. A mantissa of 19 digits is rounded half to even to 18.
    public init(mantissa: Int64, exponent: Int16 = 0) {
        self.init(negative: mantissa < 0, rounding: WideMagnitude(mantissa.magnitude), exponent: Int(exponent))
    }

    /// A whole number; one of 19 digits is rounded half to even to 18.
    public init(_ value: Int) { self.init(mantissa: Int64(value)) }

    /// The shortest decimal that reads back as the same `Double`, so `1250.55` is exactly 1250.55; nil for
    /// infinities and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        // The shortest description has 17 digits at most.
        self.init(value.description)
    }

    /// Brings any magnitude into the canonical form. `sticky` says that something smaller than one unit of
    /// `rounding`, but not nothing, comes on top.
    init(negative: Bool, rounding magnitude: WideMagnitude, exponent: Int, sticky: Bool = false) {
        var rest = magnitude
        var exponent = exponent
        var dropped: UInt64 = 0
        var sticky = sticky
        while rest.high != 0 || rest.low > Self.largestMantissa {
            sticky = sticky || dropped != 0
            dropped = rest.dropDigit()
            exponent += 1
        }
        var digits = rest.low
        if dropped > 5 || (dropped == 5 && (sticky || digits % 2 == 1)) { digits += 1 }

        // The shortest form.
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            exponent += 1
        }
        if digits == 0 || exponent < Int(Int16.min) {
            self.init(canonical: 0, exponent: 0)
        } else if exponent > Int(Int16.max) {
            self.init(canonical: negative ? -Int64(Self.largestMantissa) : Int64(Self.largestMantissa), exponent: .max)
        } else {
            self.init(canonical: negative ? -Int64(digits) : Int64(digits), exponent: Int16(exponent))
        }
    }

    /// For values that are known to be in the shortest form.
    init(canonical mantissa: Int64, exponent: Int16) {
        self.mantissa = mantissa
        self.exponent = exponent
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int64) { self.init(mantissa: value) }

    /// Exact for every literal of up to 15 digits; longer ones are what a `Double` makes of them.
    public init(floatLiteral value: Double) {
        let largest = Self(canonical: value < 0 ? -Int64(Self.largestMantissa) : Int64(Self.largestMantissa), exponent: .max)
        self = Self(value) ?? (value.isNaN ? Self(canonical: 0, exponent: 0) : largest)
    }
}

extension ExactDecimal {
    /// The nearest `Double`; infinite beyond its range.
    public var double: Double {
        // Both factors are exact below these bounds, so one operation rounds correctly.
        if mantissa.magnitude < 1 << 53, (-19...19).contains(exponent) {
            let power = Double(ASCIIDigits.powersOfTen(Int(exponent.magnitude)))
            return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
        }
        return Double(description) ?? (mantissa < 0 ? -.infinity : .infinity)
    }

    /// The value, if it is a whole number that fits.
    public var int: Int? {
        guard mantissa != 0 else { return 0 }
        guard (0...18).contains(exponent) else { return nil }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int64(ASCIIDigits.powersOfTen(Int(exponent))))
        return overflow ? nil : Int(exactly: product)
    }
}
