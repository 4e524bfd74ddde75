import RecordCore

/// The discount of a line item: an amount in the currency of the record, or a percentage. On the wire a number, or a text
/// such as `"10%"`.
///
///     item.discount = .percent(10)
///     item.discount = 12.50
public enum LineDiscount: Hashable, Sendable {
    case amount(ExactDecimal)
    case percent(ExactDecimal)
}

extension LineDiscount: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int) { self = .amount(ExactDecimal(value)) }
    public init(floatLiteral value: ExactDecimal.FloatLiteralType) { self = .amount(ExactDecimal(floatLiteral: value)) }
}

extension LineDiscount: LosslessStringConvertible {
    /// `10%` or `12.5`.
    public init?(_ text: String) {
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        guard let number = ExactDecimal(String(digits.filter { $0 != " " })) else { return nil }
        self = text.hasSuffix("%") ? .percent(number) : .amount(number)
    }

    public var description: String {
        switch self {
        case .amount(let amount): amount.description
        case .percent(let percent): "\(percent)%"
        }
    }
}

/// The kind of a line item's discount.
public enum AmountOrPercent: StoredKind {
    public static func read(_ storage: borrowing RecordStorage, _ index: Int) -> LineDiscount? { storage.discount(index) }
    public static func change(_ value: LineDiscount) -> FieldChange {
        switch value {
        case .amount(let amount): .decimal(amount)
        case .percent: .text(value.description)
        }
    }
}

extension RecordStorage {
    /// A value that is neither a number nor a percentage reads as nil.
    public func discount(_ index: Int) -> LineDiscount? {
        switch json(index) {
        case .string(let text): LineDiscount(text)
        case .number(let number): ExactDecimal(number.text).map { .amount($0) }
        default: nil
        }
    }

    public mutating func set(_ index: Int, _ value: LineDiscount?) {
        set(index, change: value.map(AmountOrPercent.change) ?? .null)
    }
}
