/// A growing buffer of bytes for JSON text: the part of the writer that knows memory and escapes, but no structure.
struct JSONBuffer: ~Copyable {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(byteCount: self.capacity, alignment: 8)
    }

    deinit { base.deallocate() }

    /// A copy of the bytes.
    func bytes() -> [UInt8] {
        [UInt8](UnsafeRawBufferPointer(start: base, count: count))
    }

    /// The bytes as a string. Everything that was appended is UTF-8.
    func text() -> String {
        String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
    }

    /// Makes room and returns where the next byte goes.
    @inline(__always)
    mutating func reserve(_ room: Int) -> UnsafeMutableRawPointer {
        if capacity &- count < room { grow(room) }
        return base + count
    }

    /// Takes over bytes that were written to the address `reserve` gave.
    @inline(__always)
    mutating func commit(_ written: Int) { count &+= written }

    @inline(never)
    private mutating func grow(_ room: Int) {
        let larger = max(capacity * 2, count + room)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
        moved.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1).storeBytes(of: byte, as: UInt8.self)
        commit(1)
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count).copyMemory(from: start, byteCount: bytes.count)
        commit(bytes.count)
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The last byte, 0 if there is none.
    @inline(__always)
    var last: UInt8 { count == 0 ? 0 : base.load(fromByteOffset: count &- 1, as: UInt8.self) }

    @inline(__always)
    mutating func dropLast() { count &-= 1 }
}

// Strings, escaped.
extension JSONBuffer {
    /// Appends `"…"`.
    mutating func appendQuoted(_ string: String) {
        appendQuoted(string, trailer: 0)
        dropLast()
    }

    /// Appends `"…"` and then `trailer`, which saves a separate append for the byte that always follows.
    mutating func appendQuoted(_ string: String, trailer: UInt8) {
        if string.utf8.withContiguousStorageIfAvailable({
            self.appendQuoted(UnsafeRawBufferPointer($0), trailer: trailer)
        }) != nil { return }
        var copy = string
        copy.withUTF8 { self.appendQuoted(UnsafeRawBufferPointer($0), trailer: trailer) }
    }

    /// The same for bytes, which must be UTF-8.
    mutating func appendQuoted(_ bytes: UnsafeRawBufferPointer, trailer: UInt8) {
        let total = bytes.count
        let start = reserve(total &+ 3)
        start.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        var clean = 0
        if let source = bytes.baseAddress {
            clean = Self.copyClean(source, total, to: start + 1)
        }
        commit(clean &+ 1)
        if clean < total { appendEscaping(UnsafeRawBufferPointer(rebasing: bytes[clean...])) }
        let end = reserve(2)
        end.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        end.storeBytes(of: trailer, toByteOffset: 1, as: UInt8.self)
        commit(2)
    }

    /// Copies bytes up to the first that needs an escape, eight at a time, and returns their number.
    @inline(__always)
    private static func copyClean(_ source: UnsafeRawPointer, _ total: Int, to target: UnsafeMutableRawPointer) -> Int {
        var position = 0
        while total &- position >= 8 {
            let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if needsEscape(word) { break }
            target.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
            position &+= 8
        }
        while position < total {
            let byte = source.load(fromByteOffset: position, as: UInt8.self)
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
            target.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
            position &+= 1
        }
        return position
    }

    /// Whether one of eight bytes is a quote, a backslash or below 0x20. Per byte: `x - 1` borrows into the high
    /// bit only for zero, which finds the bytes that became zero by the exclusive or.
    @inline(__always)
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let hits = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
        return hits & (ones &* 0x80) != 0
    }

    /// The rest of a string from its first byte that needs an escape on: plain stretches are copied as they are.
    @inline(never)
    private mutating func appendEscaping(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        let total = bytes.count
        var position = 0
        while position < total {
            let clean = Self.copyClean(source + position, total - position, to: reserve(total - position))
            commit(clean)
            position += clean
            guard position < total else { return }
            appendEscape(bytes[position])
            position += 1
        }
    }

    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0x08: append("\\b")
        case 0x0C: append("\\f")
        default:
            append("\\u00")
            append(0x30 + byte >> 4)
            let low = byte & 15
            append(low < 10 ? 0x30 + low : 0x57 + low)
        }
    }
}
