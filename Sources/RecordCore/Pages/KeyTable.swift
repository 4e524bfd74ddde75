/// The keys that rows of one shape may have, and the order in which they were seen to come.
///
/// Servers send the keys of every record in the same order. So after a key the one that followed it last time is
/// tried first: a comparison of `"Key":` with the text, eight bytes at a time, which also passes quotes and colon.
/// After a miss the key is read, found by its hash, and remembered as the successor.
///
/// Owned by one decoder; its memory is raw because the comparison runs once per field of every record.
final class KeyTable {
    struct Entry {
        /// Where `"Key":` starts in the literals.
        fileprivate let literal: Int32
        /// Bytes of the key itself.
        fileprivate let nameLength: Int32
        /// Bytes of `"Key":`; 0 for what is never compared: keys that need escapes, and entry 0.
        let matchLength: Int32
        /// -1 if the key has no column.
        let column: Int32
        /// -1 if the table of fields does not know the key.
        let field: Int32
        let kind: SlotKind
        let isRequired: Bool
    }

    /// Where the last value of a key without a column went: its name is kept once per page, and a second value in
    /// the same row replaces the first.
    struct ExtraPlace {
        var generation = 0
        var name: UInt64 = 0
        var row = 0
        var stackIndex = 0
    }

    let schema: RecordSchema
    let nested: [Int]
    let stride: Int
    let entries: UnsafeMutablePointer<Entry>
    /// By entry, the one that followed it last time.
    let successors: UnsafeMutablePointer<Int32>
    let extraPlaces: UnsafeMutablePointer<ExtraPlace>
    private var literals: UnsafeMutableRawPointer
    private var literalBytes = 8
    private var literalCapacity: Int
    private let buckets: UnsafeMutablePointer<Int32>
    private let bucketMask: Int
    private var count = 1
    private let capacity: Int

    /// Entry 0 stands for the start of a row; as a prediction it means that there is none.
    static let none = 0
    /// Unknown keys that are remembered. A server that makes up keys shall not fill the memory.
    private static let learnedLimit = 512

    init(shape number: Int, of shapes: ShapeSet) {
        let shape = shapes.shapes[number]
        schema = shape.schema
        nested = shape.nested
        stride = shape.stride
        let known = shape.schema.fields.count
        capacity = 1 + known + Self.learnedLimit
        var size = 64
        while size < capacity * 2 { size *= 2 }
        bucketMask = size - 1
        entries = .allocate(capacity: capacity)
        successors = .allocate(capacity: capacity)
        extraPlaces = .allocate(capacity: capacity)
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: 0, count: size)
        literalCapacity = 64 + shape.schema.fields.reduce(0) { $0 + $1.name.utf8.count + Self.overhead }
        literals = .allocate(byteCount: literalCapacity, alignment: 8)
        entries[0] = Entry(
            literal: 0, nameLength: -1, matchLength: 0, column: -1, field: -1, kind: .json, isRequired: false)
        successors[0] = 0
        extraPlaces[0] = ExtraPlace()

        // Columns first, in the order they were asked for: that is likely the order in which they come.
        let others = shape.schema.fields.indices.filter { shapes.column(shape: number, field: $0)?.number == nil }
        for field in shape.columns + others {
            let descriptor = shape.schema.fields[field]
            let column = shapes.column(shape: number, field: field)?.number ?? -1
            descriptor.name.withUTF8Bytes { name in
                guard find(name) == Self.none else { return }
                successors[count - 1] = Int32(count)
                add(
                    name, column: column, field: field, kind: SlotKind(descriptor.shape),
                    isRequired: descriptor.traits.contains(.required))
            }
        }
    }

    deinit {
        entries.deallocate()
        successors.deallocate()
        extraPlaces.deallocate()
        buckets.deallocate()
        literals.deallocate()
    }

    /// Quotes, colon, and zeros up to the next multiple of eight and beyond, so that whole words can be compared.
    private static let overhead = 24

    /// Whether the text goes on with the key of an entry and its colon.
    @inline(__always)
    func matches(_ key: Int, at address: UnsafeRawPointer) -> Bool {
        let entry = entries[key]
        var rest = Int(entry.matchLength)
        guard rest > 0 else { return false }
        var expected = UnsafeRawPointer(literals) + Int(entry.literal)
        var address = address
        while rest > 8 {
            if JSONCursor.word(expected) != JSONCursor.word(address) { return false }
            expected += 8
            address += 8
            rest &-= 8
        }
        return (JSONCursor.word(expected) ^ JSONCursor.word(address)) &<< UInt64(64 &- rest &* 8) == 0
    }

    /// The entry of a key; `none` if it is new.
    func find(_ name: UnsafeRawBufferPointer) -> Int {
        var bucket = Self.hash(name) & bucketMask
        while buckets[bucket] != 0 {
            let key = Int(buckets[bucket])
            if self.name(of: key).elementsEqual(name) { return key }
            bucket = (bucket + 1) & bucketMask
        }
        return Self.none
    }

    /// Remembers an unknown key; `none` if there are too many.
    func learn(_ name: UnsafeRawBufferPointer) -> Int {
        guard count < capacity else { return Self.none }
        return add(name, column: -1, field: -1, kind: .json, isRequired: false)
    }

    /// The bytes of a key, without escapes.
    func name(of key: Int) -> UnsafeRawBufferPointer {
        let entry = entries[key]
        return UnsafeRawBufferPointer(start: literals + Int(entry.literal) + 1, count: Int(entry.nameLength))
    }

    @discardableResult
    private func add(_ name: UnsafeRawBufferPointer, column: Int, field: Int, kind: SlotKind, isRequired: Bool) -> Int {
        let key = count
        count += 1
        let start = addLiteral(name)
        let isPlain = name.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        entries[key] = Entry(
            literal: Int32(start), nameLength: Int32(name.count), matchLength: isPlain ? Int32(name.count + 3) : 0,
            column: Int32(column), field: Int32(field), kind: kind, isRequired: isRequired)
        successors[key] = 0
        extraPlaces[key] = ExtraPlace()
        var bucket = Self.hash(name) & bucketMask
        while buckets[bucket] != 0 { bucket = (bucket + 1) & bucketMask }
        buckets[bucket] = Int32(key)
        return key
    }

    /// Appends `"name":` and zeros; returns where it starts.
    private func addLiteral(_ name: UnsafeRawBufferPointer) -> Int {
        let size = name.count + Self.overhead
        if literalCapacity - literalBytes < size {
            literalCapacity = max(literalCapacity * 2, literalBytes + size)
            let moved = UnsafeMutableRawPointer.allocate(byteCount: literalCapacity, alignment: 8)
            moved.copyMemory(from: literals, byteCount: literalBytes)
            literals.deallocate()
            literals = moved
        }
        let start = literalBytes
        let target = literals + start
        target.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        if let source = name.baseAddress { (target + 1).copyMemory(from: source, byteCount: name.count) }
        target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: name.count + 1, as: UInt8.self)
        target.storeBytes(of: UInt8(ascii: ":"), toByteOffset: name.count + 2, as: UInt8.self)
        literalBytes += size
        return start
    }

    /// FNV-1a. The number of keys is limited, so nobody gains by choosing keys that collide.
    private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
