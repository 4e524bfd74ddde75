/// The bytes that the slots of a page point into: texts without their escapes, raw values, names of unknown keys.
///
/// While a page is read there is always room for everything the rest of the answer can bring: text never grows
/// when its escapes are resolved. So texts are copied without asking; only what costs more here than it took in the
/// answer has to reserve that difference.
struct ByteArena: ~Copyable {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var count = 0
    private var capacity: Int
    /// Strings are copied in whole words, and numbers of bytes are cut short.
    private static let slack = 64

    init() {
        capacity = 256
        base = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// Where the next byte goes.
    @inline(__always)
    var end: UnsafeMutableRawPointer { base + count }

    @inline(__always)
    mutating func commit(_ bytes: Int) { count &+= bytes }

    mutating func truncate(to newCount: Int) { count = newCount }

    /// Makes room for that many bytes and a little more.
    mutating func reserve(_ room: Int) {
        if capacity - count < room + Self.slack { grow(room) }
    }

    @inline(never)
    private mutating func grow(_ room: Int) {
        capacity = max(count + room + Self.slack, capacity + capacity / 2)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        moved.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = moved
    }
}
