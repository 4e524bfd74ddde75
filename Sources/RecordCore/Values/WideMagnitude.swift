/// An unsigned number of 128 bits, with the little that exact decimal sums and products need. The standard
/// library's `UInt128` asks for newer systems than our floor.
struct WideMagnitude {
    var high: UInt64
    var low: UInt64

    /// The full product.
    init(_ a: UInt64, times b: UInt64) { (high, low) = a.multipliedFullWidth(by: b) }

    init(_ value: UInt64) {
        high = 0
        low = value
    }

    mutating func add(_ other: WideMagnitude) {
        let (sum, carry) = low.addingReportingOverflow(other.low)
        low = sum
        high = high &+ other.high &+ (carry ? 1 : 0)
    }

    /// `other` must not be larger.
    mutating func subtract(_ other: WideMagnitude) {
        let (difference, borrow) = low.subtractingReportingOverflow(other.low)
        low = difference
        high = high &- other.high &- (borrow ? 1 : 0)
    }

    static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.high == rhs.high ? lhs.low < rhs.low : lhs.high < rhs.high
    }

    /// Divides by ten and returns the remainder.
    mutating func dropDigit() -> UInt64 {
        let (quotient, rest) = high.quotientAndRemainder(dividingBy: 10)
        let (lowQuotient, digit) = UInt64(10).dividingFullWidth((rest, low))
        high = quotient
        low = lowQuotient
        return digit
    }
}
