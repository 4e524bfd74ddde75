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
        let utf8 = text.utf8
        let plain = (1...19).contains(utf8.count) && (utf8.count == 1 || utf8.first != UInt8(ascii: "0"))
            && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if plain, let number = UInt64(text) {
            form = .number(number)
        } else {
            form = .text(text)
        }
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
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
