/// The text form of parameters: `a=1&b=two+words`, as queries and urlencoded bodies carry it.
///
/// More lenient than a URL parser, because clients are: a trailing `&`, unescaped `( ) : ,`, `+` for a space, a `%`
/// that escapes nothing.
enum QueryText {
    /// The pairs in their order; a name without `=` has an empty value.
    static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
        text.split(separator: "&").compactMap { part in
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = decoded(halves[0], plusIsSpace: true)
            guard !name.isEmpty else { return nil }
            return (name, halves.count > 1 ? decoded(halves[1], plusIsSpace: true) : "")
        }
    }

    /// Percent escapes decoded; bytes that are no UTF-8 become replacement characters.
    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String {
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var position = 0
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: "%"), position + 2 < source.count,
                let high = hexValue(source[position + 1]), let low = hexValue(source[position + 2])
            {
                bytes.append(high << 4 | low)
                position += 3
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                position += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
