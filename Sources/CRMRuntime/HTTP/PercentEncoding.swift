/// Percent-encoding of the parts of a URL, in one place, for calls of every vendor.
///
/// Only the unreserved characters of RFC 3986 stay as they are, beside the few that each part names. So a space is
/// `%20` and a plus sign is `%2B`: servers read a bare `+` in a query as a space, which would break the offset of
/// every date-time and many e-mail addresses.
public enum PercentEncoding {
    /// One segment of a path. An id or name never opens another segment, whatever it contains, and is never read
    /// as "this folder" or "the folder above".
    public static func segment(_ text: String) -> String {
        if text == "." { return "%2E" }
        if text == ".." { return "%2E%2E" }
        return encode(text, keeping: "")
    }

    /// A name or a value in a query. Commas stay, as lists of names and ids read better with them and servers
    /// take both.
    public static func query(_ text: String) -> String {
        encode(text, keeping: ",")
    }

    /// A whole query, without the question mark: `name=value&name=value`; empty for no parameters.
    public static func query(_ parameters: [(name: String, value: String)]) -> String {
        parameters.map { "\(query($0.name))=\(query($0.value))" }.joined(separator: "&")
    }

    /// The bytes that a percent-encoded text stands for; nil if an escape in it is none.
    public static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func encode(_ text: String, keeping kept: StaticString) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if isUnreserved(byte) || kept.withUTF8Buffer({ $0.contains(byte) }) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 15))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
