/// A growing buffer of slots. It keeps its memory when it is emptied, so the next page needs none.
struct SlotBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// A slot below `count`; that it is, is the caller's duty, as everywhere in this type.
    @inline(__always)
    subscript(_ index: Int) -> UInt64 {
        get { base[index] }
        set { base[index] = newValue }
    }

    @inline(__always)
    private mutating func reserve(_ room: Int) {
        if capacity &- count < room { grow(room) }
    }

    @inline(never)
    private mutating func grow(_ room: Int) {
        capacity = max(capacity * 2, count + room)
        let moved = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        moved.update(from: base, count: count)
        base.deallocate()
        base = moved
    }

    @inline(__always)
    mutating func append(_ slot: UInt64) {
        reserve(1)
        base[count] = slot
        count &+= 1
    }

    /// Appends equal slots and returns the index of the first.
    @inline(__always)
    mutating func append(repeating slot: UInt64, count added: Int) -> Int {
        reserve(added)
        let first = count
        (base + first).update(repeating: slot, count: added)
        count = first &+ added
        return first
    }

    /// Moves the slots of a stack from an index to its top over here; returns the index of the first.
    @inline(__always)
    mutating func appendTop(of stack: inout SlotBuffer, from index: Int) -> Int {
        let moved = stack.count &- index
        reserve(moved)
        let first = count
        (base + first).update(from: stack.base + index, count: moved)
        count = first &+ moved
        stack.count = index
        return first
    }

    /// Forgets the slots from an index on.
    @inline(__always)
    mutating func truncate(to newCount: Int) { count = newCount }
}
