// The engine's first commit replaces this file: signatures that others build against.
extension ExactDecimal: Comparable, LosslessStringConvertible, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, Codable {
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.double < rhs.double }
    public init?(_ text: String) { return nil }
    public init(integerLiteral value: Int64) { self.init(mantissa: value) }
    /// The shortest decimal that reads back as the same Double, so `1250.55` is exactly 1250.55.
    public init(floatLiteral value: Double) { self.init(mantissa: Int64(value)) }
    public var description: String { "\(mantissa)e\(exponent)" }
    public var double: Double { Double(description) ?? .nan }
    public init(from decoder: any Decoder) throws { self.init(mantissa: 0) }
    public func encode(to encoder: any Encoder) throws {}
    public static func + (lhs: Self, rhs: Self) -> Self { lhs }
    public static func - (lhs: Self, rhs: Self) -> Self { lhs }
    public static func * (lhs: Self, rhs: Self) -> Self { lhs }
}
