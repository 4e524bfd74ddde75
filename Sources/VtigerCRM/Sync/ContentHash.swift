import RecordCore

/// A number that two rows have in common if they hold the same, in every process (FNV-1a). Swift's own hashes differ from run
/// to run.
enum ContentHash {
    static func of(_ row: RecordStorage) -> UInt64 {
        var writer = JSONWriter(capacity: 1_024)
        row.writeAll(to: &writer)
        return writer.finish().reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
