/// What a row has beside its columns: keys that its table does not know, `$` keys, fields that were not asked for.
/// Pairs of aux slots, name and value; a value is null or raw JSON.
struct ExtraList {
    let page: Page
    let slot: UInt64

    @inline(__always)
    var isEmpty: Bool { slot == Slot.absent }
    var count: Int { isEmpty ? 0 : Slot.list(slot).count }

    func nameBytes(_ index: Int) -> UnsafeRawBufferPointer { page.bytes(nameSlot(index)) }
    func name(_ index: Int) -> String { page.text(nameSlot(index)) }

    private func nameSlot(_ index: Int) -> UInt64 { page.aux(Slot.list(slot).first + index * 2) }

    /// A null or raw slot.
    func value(_ index: Int) -> UInt64 { page.aux(Slot.list(slot).first + index * 2 + 1) }

    /// The value of a key, a null or raw slot; of duplicates the last. `Slot.absent` if there is none.
    func value(of name: String) -> UInt64 {
        guard !isEmpty else { return Slot.absent }
        return name.withUTF8Bytes { wanted in
            let match = (0..<count).last { nameBytes($0).elementsEqual(wanted) }
            return match.map { value($0) } ?? Slot.absent
        }
    }

    /// All keys with their values, in the order of the wire.
    var members: [JSONMember] {
        (0..<count).map { JSONMember(name($0), page.json(value($0)) ?? .null) }
    }
}

extension ExtraList {
    func write(to writer: inout JSONWriter) {
        for index in 0..<count {
            writer.key(name(index))
            let slot = value(index)
            if slot == Slot.null { writer.null() } else { writer.raw(page.raw(slot)) }
        }
    }
}
