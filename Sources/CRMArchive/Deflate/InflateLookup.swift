/// The look-up itself, on memory that stays in place.
struct InflateLookup {
    let entries: UnsafePointer<UInt32>
    let primaryBits: UInt64
    let primaryMask: UInt64
    let secondaryMask: UInt64

    init(_ table: InflateTable, _ entries: UnsafeBufferPointer<UInt32>) {
        // A table has at least the entries of its primary bits.
        self.entries = entries.baseAddress!
        primaryBits = UInt64(table.primaryBits)
        primaryMask = 1 << primaryBits - 1
        secondaryMask = 1 << UInt64(table.secondaryBits) - 1
    }

    @inline(__always)
    func callAsFunction(_ bits: UInt64) -> InflateTable.Entry {
        let entry = InflateTable.Entry(raw: entries[Int(bits & primaryMask)])
        guard entry.kind == InflateTable.longer else { return entry }
        return InflateTable.Entry(raw: entries[entry.value &+ Int((bits &>> primaryBits) & secondaryMask)])
    }
}
