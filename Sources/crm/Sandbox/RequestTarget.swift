/// The part of a request line between method and version, made fit for a URL parser.
enum RequestTarget {
    /// Escapes what a URL may not hold and leaves everything else alone, escapes included. A `%` that escapes nothing is
    /// escaped itself.
    static func escaped(_ target: String) -> String {
        let bytes = Array(target.utf8)
        var text = ""
        text.reserveCapacity(bytes.count)
        for (position, byte) in bytes.enumerated() {
            let isEscape = byte == UInt8(ascii: "%") && position + 2 < bytes.count
                && isHex(bytes[position + 1]) && isHex(bytes[position + 2])
            if isEscape || allowed.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }

    private static let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=".utf8)

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }
}
