/// Makes JSON of what a server sends that wraps or breaks it: text before and after the document is cut off (PHP prints
/// its warnings there), and control characters that stand raw inside strings are escaped. Valid JSON stays as it is, and
/// what cannot be repaired stays as close to what came as these two steps leave it: parsing says what is wrong with it.
public struct JSONRepair: Hashable, Sendable {
    /// The repaired document.
    public let bytes: [UInt8]
    /// Control characters that were escaped.
    public let escaped: Int
    /// What stood before the document; empty if nothing but spaces did.
    public let before: [UInt8]
    /// What stood behind it.
    public let after: [UInt8]

    /// Whether anything was repaired.
    public var isRepaired: Bool { escaped > 0 || !before.isEmpty || !after.isEmpty }

    /// Places where a document may start that are tried, as the text around it may have brackets of its own. So the time
    /// stays proportional to the length of the text.
    private static let attempts = 16

    public init(_ text: [UInt8]) {
        var best = JSONRepair(bytes: text)
        if !Self.isDocument(text) {
            let starts = text.indices.lazy.filter { text[$0] == UInt8(ascii: "{") || text[$0] == UInt8(ascii: "[") }
            if let first = starts.first {
                let (bytes, escaped, _) = Self.escape(text[first...], untilClosed: false)
                best = JSONRepair(bytes: bytes, escaped: escaped, before: Self.trimmed(text[..<first]))
            }
            var length = 0
            for start in starts.prefix(Self.attempts) {
                let (bytes, escaped, end) = Self.escape(text[start...], untilClosed: true)
                // Brackets within a warning make short documents; what was meant is the long one.
                guard end - start > length, Self.isDocument(bytes) else { continue }
                length = end - start
                best = JSONRepair(
                    bytes: bytes, escaped: escaped, before: Self.trimmed(text[..<start]), after: Self.trimmed(text[end...]))
            }
        }
        self = best
    }

    private init(bytes: [UInt8], escaped: Int = 0, before: [UInt8] = [], after: [UInt8] = []) {
        self.bytes = bytes
        self.escaped = escaped
        self.before = before
        self.after = after
    }

    /// The text with its raw control characters escaped, up to the bracket that closes the first or to the end.
    private static func escape(
        _ text: ArraySlice<UInt8>, untilClosed: Bool
    ) -> (bytes: [UInt8], escaped: Int, end: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 16)
        var escaped = 0
        var depth = 0
        var isInString = false
        var isEscape = false
        for (place, byte) in zip(text.indices, text) {
            if isInString, byte < 0x20 {
                bytes.append(contentsOf: Self.escapeSequence(byte))
                escaped += 1
            } else {
                bytes.append(byte)
            }
            switch byte {
            case _ where isEscape: isEscape = false
            case UInt8(ascii: "\\"): isEscape = isInString
            case UInt8(ascii: "\""): isInString.toggle()
            case _ where isInString: break
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0, untilClosed { return (bytes, escaped, place + 1) }
            default: break
            }
        }
        return (bytes, escaped, text.endIndex)
    }

    private static func escapeSequence(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x0A: Array("\\n".utf8)
        case 0x0D: Array("\\r".utf8)
        case 0x09: Array("\\t".utf8)
        default: Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        }
    }

    private static func isDocument(_ text: [UInt8]) -> Bool {
        var padded = PaddedText(capacity: text.count)
        text.withUnsafeBytes { padded.fill($0) }
        var cursor = padded.cursor
        do throws(JSONFault) {
            cursor.skipSpace()
            try cursor.skipValue(depth: 0)
            try cursor.expectEnd()
        } catch {
            return false
        }
        return true
    }

    /// Without the spaces at both ends.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return Array(text[first...last])
    }
}
