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
    /// That of the shapes.
    private let map: UnsafePointer<UInt32>
    private let slots: UnsafePointer<UInt64>
    private let aux: UnsafePointer<UInt64>
    private let arena: UnsafeRawPointer
    private let memory: UnsafeMutableRawPointer
    /// Other members of the answer than its rows, as a list of extras.
    private let envelope: UInt64
    /// The same of the answers that were joined to the first.
    private let joinedEnvelopes: [UInt64]

    init(
        shapes: ShapeSet, rows: borrowing SlotBuffer, aux auxSlots: borrowing SlotBuffer, arena bytes: borrowing ByteArena,
        envelope: UInt64, joinedEnvelopes: [UInt64] = []
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
        map = shapes.map
        self.envelope = envelope
        self.joinedEnvelopes = joinedEnvelopes
    }

    deinit { memory.deallocate() }
}

/// Where a row starts among the slots of its page, and of which shape it is.
struct RowPlace: Hashable {
    let base: UInt32
    /// The part of the shape in the map of the page.
    let part: UInt32

    @inline(__always)
    init(base: Int, part: Int) {
        self.base = UInt32(truncatingIfNeeded: base)
        self.part = UInt32(truncatingIfNeeded: part)
    }
}

// Rows and slots.
extension Page {
    func place(ofRow row: Int) -> RowPlace {
        let part = shapes.part(of: 0)
        return RowPlace(base: row &* map.stride(part: part), part: part)
    }

    func shape(of place: RowPlace) -> PageShape { shapes.shapes[map.shape(part: Int(place.part))] }

    @inline(__always)
    func column(_ place: RowPlace, field: Int) -> Column? { map.column(part: Int(place.part), field: field) }

    @inline(__always)
    func slot(_ place: RowPlace, column: Int) -> UInt64 { slots[Int(place.base) &+ column] }

    @inline(__always)
    private func extrasSlot(_ place: RowPlace) -> UInt64 {
        slots[Int(place.base) &+ map.stride(part: Int(place.part)) &- 1]
    }

    @inline(__always)
    func hasExtras(_ place: RowPlace) -> Bool { extrasSlot(place) != Slot.absent }

    /// The list of what the row has beside its columns.
    func extras(_ place: RowPlace) -> ExtraList { ExtraList(page: self, slot: extrasSlot(place)) }

    var envelopeMembers: ExtraList { ExtraList(page: self, slot: envelope) }
    var joinedEnvelopeMembers: [ExtraList] { joinedEnvelopes.map { ExtraList(page: self, slot: $0) } }

    /// The row inside a row that an object's slot names.
    func object(_ slot: UInt64, field: Int, of place: RowPlace) -> RowPlace {
        RowPlace(base: (aux - slots) &+ Slot.object(slot), part: nestedPart(field, of: place))
    }

    /// The rows inside a row that the slot of an array names.
    func rowList(_ slot: UInt64, field: Int, of place: RowPlace) -> RowList {
        let (first, count) = Slot.list(slot)
        let part = nestedPart(field, of: place)
        return RowList(
            page: self, first: RowPlace(base: (aux - slots) &+ first, part: part), stride: map.stride(part: part), count: count)
    }

    private func nestedPart(_ field: Int, of place: RowPlace) -> Int {
        shapes.part(of: shape(of: place).nested[field])
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
        if slot == Slot.empty { return "" }
        return Slot.isRaw(slot) ? JSONValue(checked: raw(slot)) : nil
    }

    func texts(_ slot: UInt64) -> [String] {
        let (first, count) = Slot.list(slot)
        return (first..<first + count).map { text(aux[$0]) }
    }

    /// The id of a key's slot; nil for `0`, which stands for none.
    @inline(__always)
    func key(_ slot: UInt64) -> RawRecordID? {
        let bytes = bytes(slot)
        if bytes.count == 1, bytes[0] == UInt8(ascii: "0") { return nil }
        return RawRecordID(String(decoding: bytes, as: UTF8.self))
    }

    @inline(__always)
    func aux(_ index: Int) -> UInt64 { aux[index] }
}

extension JSONValue {
    /// A value that was checked when its page was read.
    init(checked json: UnsafeRawBufferPointer) {
        // Cannot fail for what the cursor has accepted; were it otherwise, the text would still be there to see.
        self = (try? JSONValue(parsing: json)) ?? .string(String(decoding: json, as: UTF8.self))
    }
}
