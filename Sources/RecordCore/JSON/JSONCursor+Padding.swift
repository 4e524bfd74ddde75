/// A buffer that holds JSON text with the zero bytes behind it that a cursor needs; it grows and is used again.
struct PaddedText: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: bytes of text to reserve.
    init(capacity: Int = 0) {
        self.capacity = capacity + JSONCursor.padding
        base = .allocate(byteCount: self.capacity, alignment: 16)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: JSONCursor.padding)
    }

    /// A copy of one text.
    init(_ text: UnsafeRawBufferPointer) {
        self.init(capacity: text.count)
        fill(text)
    }

    deinit { base.deallocate() }

    /// Holds another text. Cursors over the former one are void.
    mutating func fill(_ text: UnsafeRawBufferPointer) {
        if text.count + JSONCursor.padding > capacity {
            base.deallocate()
            capacity = text.count + JSONCursor.padding
            base = .allocate(byteCount: capacity, alignment: 16)
        }
        count = text.count
        if let source = text.baseAddress { base.copyMemory(from: source, byteCount: count) }
        (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: JSONCursor.padding)
    }

    /// The text without its padding; valid as long as this buffer lives and is not filled again.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// A cursor at the start; valid as long as this buffer lives and is not filled again.
    var cursor: JSONCursor { JSONCursor(padded: bytes, start: base) }
}
