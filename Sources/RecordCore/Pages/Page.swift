/// The records of one answer: one allocation of exactly the size needed, written once and never changed.
///
/// It starts with the slots of the rows, one row after the other; then come the aux slots, which hold what does not
/// fit into one slot (rows inside rows, parts of references, elements of arrays), and then the arena of bytes.
///
/// Unchecked: the memory is raw. It is filled in `init`, before anybody else can see it, and only read from then on,
/// so any number of threads may share a page.
final class Page: @unchecked Sendable {
    let shapes: ShapeSet
    /// Rows of the answer.
    let rowCount: Int
    /// Bytes of the one allocation.
    let byteCount: Int
    private let slots: UnsafePointer<UInt64>
    private let aux: UnsafePointer<UInt64>
    private let arena: UnsafeRawPointer
    private let memory: UnsafeMutableRawPointer
    /// Other members of the answer than its rows, as a list of extras.
    private let envelope: UInt64

    init(
        shapes: ShapeSet, rows: borrowing SlotBuffer, aux auxSlots: borrowing SlotBuffer, arena bytes: borrowing ByteArena,
        envelope: UInt64
    ) {
        let rowBytes = rows.count * 8
        let auxBytes = auxSlots.count * 8
        byteCount = rowBytes + auxBytes + bytes.count
        memory = .allocate(byteCount: byteCount, alignment: 8)
        memory.copyMemory(from: rows.base, byteCount: rowBytes)
        (memory + rowBytes).copyMemory(from: auxSlots.base, byteCount: auxBytes)
        (memory + rowBytes + auxBytes).copyMemory(from: bytes.base, byteCount: bytes.count)
        slots = UnsafePointer(memory.assumingMemoryBound(to: UInt64.self))
        aux = slots + rows.count
        arena = UnsafeRawPointer(memory) + rowBytes + auxBytes
        rowCount = rows.count / shapes.stride(of: 0)
        self.shapes = shapes
        self.envelope = envelope
    }

    deinit { memory.deallocate() }
}

/// Where a row starts among the slots of its page, and of which shape it is.
struct RowPlace: Hashable {
    let base: UInt32
    let shape: UInt32

    @inline(__always)
    init(base: Int, shape: Int) {
        self.base = UInt32(truncatingIfNeeded: base)
        self.shape = UInt32(truncatingIfNeeded: shape)
    }
}

// Rows and slots.
extension Page {
    @inline(__always)
    func place(ofRow row: Int) -> RowPlace { RowPlace(base: row &* shapes.stride(of: 0), shape: 0) }

    /// The place of a row inside a row, from its aux index.
    @inline(__always)
    private func place(aux index: Int, shape: Int) -> RowPlace { RowPlace(base: (aux - slots) &+ index, shape: shape) }

    func schema(of place: RowPlace) -> RecordSchema { shapes.shapes[Int(place.shape)].schema }

    @inline(__always)
    func slot(_ place: RowPlace, column: Int) -> UInt64 { slots[Int(place.base) &+ column] }

    /// The list of what the row has beside its columns.
    @inline(__always)
    func extras(_ place: RowPlace) -> ExtraList {
        ExtraList(page: self, slot: slots[Int(place.base) &+ shapes.stride(of: Int(place.shape)) &- 1])
    }

    var envelopeMembers: ExtraList { ExtraList(page: self, slot: envelope) }

    func object(_ slot: UInt64, field: Int, of place: RowPlace) -> RowPlace {
        self.place(aux: Slot.object(slot), shape: shapes.shapes[Int(place.shape)].nested[field])
    }

    func rowList(_ slot: UInt64, field: Int, of place: RowPlace) -> RowList {
        let (first, count) = Slot.list(slot)
        let shape = shapes.shapes[Int(place.shape)].nested[field]
        return RowList(
            page: self, base: (aux - slots) + first, stride: shapes.stride(of: shape), shape: shape, count: count)
    }
}

// Values. The slot must be of the kind that is asked for.
extension Page {
    @inline(__always)
    func bytes(_ slot: UInt64) -> UnsafeRawBufferPointer {
        let (offset, count) = Slot.text(slot)
        return UnsafeRawBufferPointer(start: arena + offset, count: count)
    }

    @inline(__always)
    func text(_ slot: UInt64) -> String { String(decoding: bytes(slot), as: UTF8.self) }

    /// The JSON of a raw slot.
    func raw(_ slot: UInt64) -> UnsafeRawBufferPointer {
        let start = arena + Slot.rawOffset(slot)
        return UnsafeRawBufferPointer(start: start + 4, count: Int(start.loadUnaligned(as: UInt32.self)))
    }

    func json(_ slot: UInt64) -> JSONValue? {
        if slot == Slot.null { return .some(.null) }
        // Spelled out: a bare `nil` would become the JSON null here.
        return Slot.isRaw(slot) ? JSONValue(checked: raw(slot)) : Optional.none
    }

    func texts(_ slot: UInt64) -> [String] {
        let (first, count) = Slot.list(slot)
        return (first..<first + count).map { text(aux[$0]) }
    }

    @inline(__always)
    func aux(_ index: Int) -> UInt64 { aux[index] }

    func reference(_ slot: UInt64) -> PageReference { PageReference(page: self, slot: slot) }

    func anyReference(_ slot: UInt64) -> AnyReference {
        let parts = reference(slot)
        return AnyReference(id: parts.id, module: parts.module, name: parts.name)
    }

    func user(_ slot: UInt64, withEmail: Bool) -> UserReference {
        let parts = reference(slot)
        return UserReference(id: parts.id, name: parts.name, email: withEmail ? parts.email : nil)
    }
}

extension JSONValue {
    /// A value that was checked when its page was read.
    init(checked json: UnsafeRawBufferPointer) {
        // Cannot fail for what the cursor has accepted; were it otherwise, the text would still be there to see.
        self = (try? JSONValue(parsing: json)) ?? .string(String(decoding: json, as: UTF8.self))
    }
}
