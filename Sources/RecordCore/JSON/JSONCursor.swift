/// A position in JSON text and the steps that move it: everything that reads JSON is built on this.
///
/// The text is followed by zero bytes, which no JSON contains outside of a mistake. So no step has to ask whether
/// the end is near: a zero stops strings, numbers and literals alike, and only then it matters where it stood.
/// What the cursor moves over has been checked completely; a step that throws leaves it near the fault.
struct JSONCursor {
    var position: UnsafeRawPointer
    let start: UnsafeRawPointer
    let end: UnsafeRawPointer

    /// How many zero bytes must follow the text: more than any step reads ahead.
    static let padding = 64
    /// Arrays and objects inside each other, at most.
    static let depthLimit = 512

    /// - Parameter text: the text, with `padding` zero bytes behind it that stay there while the cursor is used.
    init(padded text: UnsafeRawBufferPointer, start base: UnsafeRawPointer) {
        start = base
        position = base
        end = base + text.count
    }

    /// Bytes before the position.
    @inline(__always)
    var offset: Int { position - start }

    /// The byte at the position; 0 at the end.
    @inline(__always)
    var byte: UInt8 { position.load(as: UInt8.self) }

    /// Eight bytes from the position on, the first in the lowest bits.
    @inline(__always)
    static func word(_ address: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: address.loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    static func halfWord(_ address: UnsafeRawPointer) -> UInt32 {
        UInt32(littleEndian: address.loadUnaligned(as: UInt32.self))
    }
}

// Spaces, punctuation, literals.
extension JSONCursor {
    @inline(__always)
    mutating func skipSpace() {
        if byte <= 0x20 { position = Self.spaceEnd(position) }
    }

    /// Takes and returns the position rather than moving it, so that a cursor can stay in registers.
    @inline(never)
    private static func spaceEnd(_ address: UnsafeRawPointer) -> UnsafeRawPointer {
        var address = address
        while true {
            switch address.load(as: UInt8.self) {
            case 0x20, 0x0A, 0x0D, 0x09: address += 1
            default: return address
            }
        }
    }

    /// Steps over one given byte.
    @inline(__always)
    mutating func expect(_ expected: UInt8) throws(JSONFault) {
        guard byte == expected else { throw unexpected() }
        position += 1
    }

    /// Steps over the byte if it is there.
    @inline(__always)
    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        position += 1
        return true
    }

    /// Steps over the colon behind a key and the spaces around it.
    @inline(__always)
    mutating func passColon() throws(JSONFault) {
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
    }

    /// Steps over a comma if a quote follows it at once, as without spaces all keys but the first do.
    @inline(__always)
    mutating func takeCommaBeforeString() -> Bool {
        guard position.loadUnaligned(as: UInt16.self) == UInt16(littleEndian: 0x222C) else { return false }
        position += 1
        return true
    }

    /// After the document: spaces, and then nothing.
    mutating func expectEnd() throws(JSONFault) {
        skipSpace()
        guard position == end else { throw fault(.trailingBytes) }
    }

    @inline(__always)
    var isAtNull: Bool { Self.halfWord(position) == 0x6C6C_756E }

    /// Steps over `null` if it is there.
    @inline(__always)
    mutating func takeNull() -> Bool {
        guard isAtNull else { return false }
        position += 4
        return true
    }

    /// Steps over `true` or `false`; nil, and no step, for anything else.
    @inline(__always)
    mutating func takeBoolean() -> Bool? {
        if Self.halfWord(position) == 0x6575_7274 {
            position += 4
            return true
        }
        if byte == UInt8(ascii: "f"), Self.halfWord(position + 1) == 0x6573_6C61 {
            position += 5
            return false
        }
        return nil
    }
}
