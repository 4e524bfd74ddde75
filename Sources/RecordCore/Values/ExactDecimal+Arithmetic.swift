// Order, sums and products of exact decimals, without a detour over binary floating point.

extension ExactDecimal: Comparable {
    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.mantissa.signum() != rhs.mantissa.signum() { return lhs.mantissa < rhs.mantissa }
        if lhs.exponent == rhs.exponent { return lhs.mantissa < rhs.mantissa }
        let smaller = lhs.hasSmallerMagnitude(than: rhs)
        // Same sign and, as the exponents of two canonical forms differ, not equal.
        return lhs.mantissa < 0 ? !smaller : smaller
    }

    private func hasSmallerMagnitude(than other: Self) -> Bool {
        let left = mantissa.magnitude
        let right = other.mantissa.magnitude
        let leftTop = ASCIIDigits.count(of: left) + Int(exponent)
        let rightTop = ASCIIDigits.count(of: right) + Int(other.exponent)
        if leftTop != rightTop { return leftTop < rightTop }
        // As long in digits: the exponents are at most 17 apart.
        let shift = Int(exponent) - Int(other.exponent)
        return shift > 0
            ? WideMagnitude(left, times: ASCIIDigits.powersOfTen(shift)) < WideMagnitude(right)
            : WideMagnitude(left) < WideMagnitude(right, times: ASCIIDigits.powersOfTen(-shift))
    }
}

extension ExactDecimal: SignedNumeric {
    public typealias Magnitude = ExactDecimal

    public static var zero: Self { Self(canonical: 0, exponent: 0) }

    /// Nil if the integer has more than 18 significant digits.
    public init?<Source: BinaryInteger>(exactly source: Source) {
        self.init(String(source))
    }

    /// The value without its sign.
    public var magnitude: Self { Self(canonical: abs(mantissa), exponent: exponent) }

    public static prefix func - (operand: Self) -> Self {
        Self(canonical: -operand.mantissa, exponent: operand.exponent)
    }

    /// Exact if the sum has at most 18 significant digits, otherwise rounded half to even.
    public static func + (lhs: Self, rhs: Self) -> Self {
        if lhs.mantissa == 0 { return rhs }
        if rhs.mantissa == 0 { return lhs }
        let (upper, lower) = lhs.exponent >= rhs.exponent ? (lhs, rhs) : (rhs, lhs)
        let distance = Int(upper.exponent) - Int(lower.exponent)

        // Both are brought to one exponent. Of a number more than 19 places below the other one, only the
        // leading digits count, and whether there are more (`sticky`).
        let shift = min(distance, 19)
        var magnitude = WideMagnitude(upper.mantissa.magnitude, times: ASCIIDigits.powersOfTen(shift))
        let exponent = Int(upper.exponent) - shift
        let excess = distance - shift
        let divisor = excess > 18 ? nil : ASCIIDigits.powersOfTen(excess)
        let small = divisor.map { lower.mantissa.magnitude / $0 } ?? 0
        let sticky = divisor.map { lower.mantissa.magnitude % $0 != 0 } ?? true

        var negative = upper.mantissa < 0
        if negative == (lower.mantissa < 0) {
            magnitude.add(WideMagnitude(small))
        } else if magnitude < WideMagnitude(small) {
            // Only without excess, so nothing is sticky here.
            var difference = WideMagnitude(small)
            difference.subtract(magnitude)
            magnitude = difference
            negative.toggle()
        } else {
            magnitude.subtract(WideMagnitude(small))
            // Taking away a little more than `small` leaves one unit less, and something on top.
            if sticky { magnitude.subtract(WideMagnitude(1)) }
        }
        return Self(negative: negative, rounding: magnitude, exponent: exponent, sticky: sticky)
    }

    /// Exact if the difference has at most 18 significant digits, otherwise rounded half to even.
    public static func - (lhs: Self, rhs: Self) -> Self { lhs + -rhs }

    /// Exact if the product has at most 18 significant digits, otherwise rounded half to even.
    public static func * (lhs: Self, rhs: Self) -> Self {
        Self(
            negative: (lhs.mantissa < 0) != (rhs.mantissa < 0),
            rounding: WideMagnitude(lhs.mantissa.magnitude, times: rhs.mantissa.magnitude),
            exponent: Int(lhs.exponent) + Int(rhs.exponent))
    }

    public static func *= (lhs: inout Self, rhs: Self) { lhs = lhs * rhs }
}

extension ExactDecimal {
    /// The value with at most `places` digits after the point, rounded half to even; negative numbers round to
    /// tens, hundreds and so on.
    public func rounded(toPlaces places: Int) -> Self {
        let (excess, overflow) = (-Int(exponent)).subtractingReportingOverflow(places)
        if overflow { return places < 0 ? .zero : self }
        guard excess > 0 else { return self }
        // Eighteen digits without their last nineteen are less than half a unit.
        guard excess <= 18 else { return .zero }
        let divisor = ASCIIDigits.powersOfTen(excess)
        let rest = mantissa.magnitude % divisor
        var units = mantissa.magnitude / divisor
        let half = divisor / 2
        if rest > half || (rest == half && units % 2 == 1) { units += 1 }
        return Self(negative: mantissa < 0, rounding: WideMagnitude(units), exponent: Int(exponent) + excess)
    }
}
