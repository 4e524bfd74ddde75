/// The keys that rows of one shape may have, and the order in which they were seen to come.
///
/// Servers send the keys of every record in the same order. So after a key the one that followed it last time is
/// tried first: a comparison of `"Key":` with the text, eight bytes at a time, which also passes quotes and colon.
/// After a miss the key is read, found by its hash, and remembered as the successor.
///
/// Owned by one decoder; its memory is raw because the comparison runs once per field of every record.
final class KeyTable {
    struct Entry {
        /// The first sixteen bytes of `"Key":`, and the bits of them that belong to it. A key that is never to match
        /// has a bit beside those.
        private let head: (UInt64, UInt64)
        private let mask: (UInt64, UInt64)
        /// `"Key":`, followed by zeros.
        fileprivate(set) var literal: UnsafeRawPointer
        /// The entry that followed this one last time.
        var successor: Int32
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
    /// Whether the table spells its values as text.
    let isSpelled: Bool
    let entries: UnsafeMutablePointer<Entry>
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
        isSpelled = shape.schema.spelling == .text
        let known = shape.schema.fields.count
        capacity = 1 + known + Self.learnedLimit
        var size = 64
        while size < capacity * 2 { size *= 2 }
        bucketMask = size - 1
        entries = .allocate(capacity: capacity)
        extraPlaces = .allocate(capacity: capacity)
        buckets = .allocate(capacity: size)
        buckets.initialize(repeating: 0, count: size)
        literalCapacity = 64 + shape.schema.fields.reduce(0) { $0 + $1.name.utf8.count + Self.overhead }
        literals = .allocate(byteCount: literalCapacity, alignment: 8)
        entries[0] = Entry(
            literal: literals, nameLength: 0, isComparable: false, column: -1, field: -1, kind: .json, isRequired: false)
        extraPlaces[0] = ExtraPlace()

        // Columns first, in the order they were asked for: that is likely the order in which they come.
        let others = shape.schema.fields.indices.filter { shapes.column(shape: number, field: $0)?.number == nil }
        for field in shape.columns + others {
            let descriptor = shape.schema.fields[field]
            let column = shapes.column(shape: number, field: field)?.number ?? -1
            descriptor.name.withUTF8Bytes { name in
                guard find(name) == Self.none else { return }
                entries[count - 1].successor = Int32(count)
                add(
                    name, column: column, field: field, kind: SlotKind(descriptor.shape, shape.schema.spelling),
                    isRequired: descriptor.traits.contains(.required))
            }
        }
    }

    deinit {
        entries.deallocate()
        extraPlaces.deallocate()
        buckets.deallocate()
        literals.deallocate()
    }

    /// Quotes, colon, and zeros up to the next multiple of eight and beyond, so that whole words can be compared.
    private static let overhead = 24

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
        return UnsafeRawBufferPointer(start: entry.literal + 1, count: Int(entry.nameLength))
    }

    @discardableResult
    private func add(_ name: UnsafeRawBufferPointer, column: Int, field: Int, kind: SlotKind, isRequired: Bool) -> Int {
        let literal = addLiteral(name)
        let key = count
        count += 1
        let isPlain = name.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        entries[key] = Entry(
            literal: literal, nameLength: name.count, isComparable: isPlain, column: column, field: field, kind: kind,
            isRequired: isRequired)
        extraPlaces[key] = ExtraPlace()
        var bucket = Self.hash(name) & bucketMask
        while buckets[bucket] != 0 { bucket = (bucket + 1) & bucketMask }
        buckets[bucket] = Int32(key)
        return key
    }

    /// Appends `"name":` and zeros; returns where it starts.
    private func addLiteral(_ name: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        let size = name.count + Self.overhead
        if literalCapacity - literalBytes < size {
            literalCapacity = max(literalCapacity * 2, literalBytes + size)
            let moved = UnsafeMutableRawPointer.allocate(byteCount: literalCapacity, alignment: 8)
            moved.copyMemory(from: literals, byteCount: literalBytes)
            for key in 0..<count { entries[key].literal = UnsafeRawPointer(moved + (entries[key].literal - UnsafeRawPointer(literals))) }
            literals.deallocate()
            literals = moved
        }
        let target = literals + literalBytes
        target.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        if let source = name.baseAddress { (target + 1).copyMemory(from: source, byteCount: name.count) }
        target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: name.count + 1, as: UInt8.self)
        target.storeBytes(of: UInt8(ascii: ":"), toByteOffset: name.count + 2, as: UInt8.self)
        literalBytes += size
        return UnsafeRawPointer(target)
    }

    /// FNV-1a. The number of keys is limited, so nobody gains by choosing keys that collide.
    private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}

extension KeyTable.Entry {
    /// - Parameter literal: followed by zeros, at least sixteen bytes in all.
    fileprivate init(
        literal: UnsafeRawPointer, nameLength: Int, isComparable: Bool, column: Int, field: Int, kind: SlotKind,
        isRequired: Bool
    ) {
        self.literal = literal
        successor = 0
        self.nameLength = Int32(nameLength)
        matchLength = isComparable ? Int32(nameLength + 3) : 0
        self.column = Int32(column)
        self.field = Int32(field)
        self.kind = kind
        self.isRequired = isRequired
        if isComparable {
            head = (JSONCursor.word(literal), JSONCursor.word(literal + 8))
            mask = (Self.bits(ofBytes: nameLength + 3), Self.bits(ofBytes: nameLength + 3 - 8))
        } else {
            head = (1, 0)
            mask = (0, 0)
        }
    }

    /// The bits of the first bytes of a word, of none to all.
    private static func bits(ofBytes count: Int) -> UInt64 {
        count >= 8 ? .max : (1 << UInt64(max(count, 0) * 8)) - 1
    }

    /// Whether the text goes on with this key and its colon.
    @inline(__always)
    func matches(_ text: UnsafeRawPointer) -> Bool {
        let first = (JSONCursor.word(text) & mask.0) ^ head.0
        let second = (JSONCursor.word(text + 8) & mask.1) ^ head.1
        guard first | second == 0 else { return false }
        return matchLength <= 16 || restMatches(text)
    }

    /// The part of a long key behind its first sixteen bytes.
    @inline(__always)
    private func restMatches(_ text: UnsafeRawPointer) -> Bool {
        var rest = Int(matchLength) &- 16
        var expected = literal + 16
        var text = text + 16
        while rest > 8 {
            if JSONCursor.word(expected) != JSONCursor.word(text) { return false }
            expected += 8
            text += 8
            rest &-= 8
        }
        return (JSONCursor.word(expected) ^ JSONCursor.word(text)) &<< UInt64(64 &- rest &* 8) == 0
    }
}
