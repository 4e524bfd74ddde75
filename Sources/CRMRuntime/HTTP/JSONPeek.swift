import Foundation

/// A look at the beginning of a JSON text, without parsing it.
public enum JSONPeek {
    /// The first key of the object that the text opens with; nil if it opens with anything else, or if the key has
    /// escapes in it or is longer than 64 bytes.
    public static func firstKey(of body: Data) -> String? {
        var bytes = body.prefix(512)[...]
        func skipSpace() {
            while let byte = bytes.first, byte == 0x20 || (0x09...0x0D).contains(byte) { bytes.removeFirst() }
        }
        skipSpace()
        guard bytes.popFirst() == UInt8(ascii: "{") else { return nil }
        skipSpace()
        guard bytes.popFirst() == UInt8(ascii: "\"") else { return nil }
        let key = bytes.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard key.count <= 64, key.endIndex < bytes.endIndex, bytes[key.endIndex] == UInt8(ascii: "\"") else { return nil }
        return String(decoding: key, as: UTF8.self)
    }
}
