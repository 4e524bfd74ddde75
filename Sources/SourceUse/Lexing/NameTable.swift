/// Names of all files, each with a number, so that the scan compares numbers.
struct NameTable: Sendable {
    private var slots: [Int32] = Array(repeating: -1, count: 4096)
    private var hashes: [UInt64] = []
    private(set) var texts: [String] = []

    subscript(id: Int32) -> String { texts[Int(id)] }

    /// The number of a name, a new one if need be.
    mutating func id(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { id($0[...]) }
    }

    /// The number of a name that was seen.
    func known(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            let (slot, _) = find(bytes[...])
            return slots[slot] < 0 ? nil : slots[slot]
        }
    }

    mutating func id(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int32 {
        let (slot, hash) = find(bytes)
        if slots[slot] >= 0 { return slots[slot] }
        let id = Int32(texts.count)
        texts.append(String(decoding: bytes, as: UTF8.self))
        hashes.append(hash)
        slots[slot] = id
        if texts.count * 2 > slots.count { grow() }
        return id
    }

    private func find(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (slot: Int, hash: UInt64) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if hashes[id] == hash, texts[id].utf8.elementsEqual(bytes) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (slot, hash)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(id)
        }
    }
}
