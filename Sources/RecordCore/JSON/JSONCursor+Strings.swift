// Strings: found eight bytes at a time, UTF-8 and escapes checked, copied without their escapes where wanted.

/// A string of the text as it stands there, between its quotes, checked.
struct JSONStringSpan {
    let start: UnsafeRawPointer
    /// Bytes with the escapes as they are written.
    let count: Int
    let hasEscapes: Bool
    let isASCII: Bool
}

extension JSONCursor {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Marks, in their high bits, the quotes, backslashes and control characters among eight bytes. The lowest mark
    /// is exact; those above it may be wrong, as a subtraction borrows.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        // Bytes that have a high bit of their own are none of these.
        return ((quote &- ones) | (backslash &- ones) | (word &- ones &* 0x20)) & ~word & highBits
    }

    /// The bits of the bytes below the lowest mark.
    @inline(__always)
    private static func below(_ mark: UInt64, of word: UInt64) -> UInt64 {
        word & ((1 &<< UInt64(truncatingIfNeeded: mark.trailingZeroBitCount &- 7)) &- 1)
    }

    /// The next quote, backslash or control character; `seen` collects the bits of the bytes before it.
    @inline(__always)
    private static func plainEnd(_ address: UnsafeRawPointer, _ seen: inout UInt64) -> UnsafeRawPointer {
        var address = address
        while true {
            let word = word(address)
            let marks = marks(word)
            if marks != 0 {
                seen |= below(marks, of: word)
                return address + marks.trailingZeroBitCount &>> 3
            }
            seen |= word
            address += 8
        }
    }

    /// Steps over a string.
    @inline(__always)
    mutating func scanString() throws(JSONFault) -> JSONStringSpan {
        try expect(UInt8(ascii: "\""))
        let first = position
        var seen: UInt64 = 0
        position = Self.plainEnd(first, &seen)
        let hasEscapes = byte != UInt8(ascii: "\"")
        if hasEscapes { try scanRest(&seen) }
        let span = JSONStringSpan(
            start: first, count: position - first, hasEscapes: hasEscapes, isASCII: seen & Self.highBits == 0)
        if !span.isASCII { try checkUTF8(from: first, to: position) }
        position += 1
        return span
    }

    /// Goes on from an escape to the closing quote.
    @inline(never)
    private mutating func scanRest(_ seen: inout UInt64) throws(JSONFault) {
        while true {
            switch byte {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): _ = try readEscape()
            default: throw fault(.controlCharacter)
            }
            position = Self.plainEnd(position, &seen)
        }
    }

    /// Steps over a string and writes it, without its escapes, to `target`, which has room for the rest of the text
    /// and for eight bytes more. Escapes never grow, so that is always enough.
    ///
    /// Search and copy are one loop: the bytes have just been loaded. `isASCII` may be false for a text that is, if
    /// other bytes follow its quote closely.
    @inline(__always)
    mutating func copyString(to target: UnsafeMutableRawPointer) throws(JSONFault) -> (count: Int, isASCII: Bool) {
        try expect(UInt8(ascii: "\""))
        let first = position
        var source = first
        var write = target
        var seen: UInt64 = 0
        while true {
            let word = Self.word(source)
            write.storeBytes(of: word.littleEndian, as: UInt64.self)
            let marks = Self.marks(word)
            seen |= word
            if marks != 0 {
                let step = marks.trailingZeroBitCount &>> 3
                source += step
                write += step
                break
            }
            source += 8
            write += 8
        }
        position = source
        if byte != UInt8(ascii: "\"") {
            // A copy goes the slow way, so that this cursor can stay in registers.
            var slow = self
            var slowSeen = seen
            write = try slow.copyRest(to: write, &slowSeen)
            self = slow
            seen = slowSeen
        }
        let isASCII = seen & Self.highBits == 0
        let count = UnsafeRawPointer(write) - UnsafeRawPointer(target)
        if !isASCII, !UTF8Check.isValid(UnsafeRawPointer(target), count: count) {
            try checkUTF8(from: first, to: position)
        }
        position += 1
        return (count, isASCII)
    }

    /// Goes on copying from an escape to the closing quote; returns the end of what was written.
    @inline(never)
    private mutating func copyRest(
        to target: UnsafeMutableRawPointer, _ seen: inout UInt64
    ) throws(JSONFault) -> UnsafeMutableRawPointer {
        var write = target
        while true {
            switch byte {
            case UInt8(ascii: "\""): return write
            case UInt8(ascii: "\\"):
                let scalar = try readEscape()
                if scalar.value >= 0x80 { seen |= Self.highBits }
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    write.storeBytes(of: unit, as: UInt8.self)
                    write += 1
                }
            default: throw fault(.controlCharacter)
            }
            let plain = position
            position = Self.plainEnd(plain, &seen)
            write.copyMemory(from: plain, byteCount: position - plain)
            write += position - plain
        }
    }

    /// Steps over `\n`, `\u00e9`, `\ud83c\udf89` … and returns what it stands for.
    private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
        let code = (position + 1).load(as: UInt8.self)
        let escape = position
        position += 2
        switch code {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(code)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try readUnicodeEscape(from: escape)
        default: throw fault(.invalidEscape, at: position - 1)
        }
    }

    /// The part after `\u`. A high surrogate must be followed by an escaped low one.
    private mutating func readUnicodeEscape(from escape: UnsafeRawPointer) throws(JSONFault) -> Unicode.Scalar {
        let unit = try readHexDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00 else { throw fault(.loneSurrogate, at: escape) }
        guard byte == UInt8(ascii: "\\"), (position + 1).load(as: UInt8.self) == UInt8(ascii: "u") else {
            // At the end of the text there is nothing wrong with the escape but that it is not complete.
            throw position >= end ? fault(.endOfInput) : fault(.loneSurrogate, at: escape)
        }
        position += 2
        let low = try readHexDigits()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault(.loneSurrogate, at: escape) }
        return scalar
    }

    private mutating func readHexDigits() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 0x30
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 0x57
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - 0x37
            default: throw fault(.invalidEscape)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    @inline(never)
    private func checkUTF8(from first: UnsafeRawPointer, to last: UnsafeRawPointer) throws(JSONFault) {
        if let wrong = UTF8Check.firstInvalid(first, count: last - first) { throw fault(.invalidUTF8, at: first + wrong) }
    }
}

// Strings as `String`, for trees and keys.
extension JSONCursor {
    /// Steps over a string and makes it.
    mutating func readString() throws(JSONFault) -> String {
        let first = position
        let span = try scanString()
        let bytes = UnsafeRawBufferPointer(start: span.start, count: span.count)
        guard span.hasEscapes else { return String(decoding: bytes, as: UTF8.self) }
        var again = self
        again.position = first
        // The copy writes whole words, hence the room for one more.
        return String(unsafeUninitializedCapacity: span.count + 16) { buffer in
            guard let base = buffer.baseAddress, let copied = try? again.copyString(to: UnsafeMutableRawPointer(base))
            else { return 0 }
            return copied.count
        }
    }

    /// Steps over a key, its colon, and the spaces around it.
    @inline(__always)
    mutating func scanKey() throws(JSONFault) -> JSONStringSpan {
        let key = try scanString()
        try passColon()
        return key
    }
}
