extension ExactDecimal: Codable {
    /// Accepts numbers, and strings that hold a JSON number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let text = NumberCoding.text(from: container), let value = ExactDecimal(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected a decimal number of at most 18 significant digits")
        }
        self = value
    }

    /// A number with exactly this value; a string where the format's numbers cannot hold it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard try NumberCoding.encode(self, text: description, into: &container) else {
            try container.encode(description)
            return
        }
    }
}
