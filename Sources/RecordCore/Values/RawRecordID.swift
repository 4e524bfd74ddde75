/// An id without its module. Ids are strings on the wire, usually of 18 or 19 digits; those are held as a
/// number, every other one (leading zeros, `10x4`, more digits) as the text itself. Either way
/// `description` gives back exactly what was read.
public struct RawRecordID: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case number(UInt64)
        case text(String)
    }

    let form: Form

    init(number: UInt64) { form = .number(number) }

    public init(_ text: String) {
        form = text.withUTF8Bytes { Self.number($0) }.map(Form.number) ?? .text(text)
    }

    /// The number that these digits are and that prints as exactly them; nil for every other text.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt64? {
        guard (1...19).contains(bytes.count), bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
        var value: UInt64 = 0
        for byte in bytes {
            let digit = byte &- 0x30
            guard digit < 10 else { return nil }
            // Nineteen nines fit.
            value = value &* 10 &+ UInt64(digit)
        }
        return value
    }
}

extension RawRecordID {
    /// The number of the module in front of the `x`, as VtigerCRM writes it: `10` of `10x4`. Nil for ids of another form.
    public var prefix: Substring? {
        guard case .text(let text) = form, let cross = text.utf8.firstIndex(of: UInt8(ascii: "x")), cross != text.startIndex,
            text.utf8[..<cross].allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        return text[..<cross]
    }
}

extension RawRecordID: LosslessStringConvertible, ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }

    public var description: String {
        switch form {
        case .number(let number): String(number)
        case .text(let text): text
        }
    }
}

extension RawRecordID: Comparable {
    /// Numbers by size and before texts, texts alphabetically.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        switch (lhs.form, rhs.form) {
        case (.number(let l), .number(let r)): l < r
        case (.text(let l), .text(let r)): l < r
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}

extension RawRecordID: Codable {
    /// Accepts whole numbers, too.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(UInt64.self) {
            self.init(String(number))
        } else {
            self.init(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
