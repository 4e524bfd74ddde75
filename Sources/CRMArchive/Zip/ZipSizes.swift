/// Sizes and place of an entry: 32 bits, or 64 in an extra field where those do not suffice ("zip64").
struct ZipSizes {
    private static let elsewhere = 0xFFFF_FFFF

    var plain: Int
    var compressed: Int
    var offset: Int

    /// Takes the numbers that stand in the extra field. False if one is missing.
    mutating func fill(from extra: ArraySlice<UInt8>) -> Bool {
        guard plain == Self.elsewhere || compressed == Self.elsewhere || offset == Self.elsewhere else { return true }
        var rest = extra
        while rest.count >= 4 {
            let number = LittleEndian(rest)
            let size = number(2, 2)
            guard rest.count >= 4 + size else { return false }
            if number(0, 2) == 1 {
                var place = 4
                func next() -> Int? {
                    guard place + 8 <= 4 + size else { return nil }
                    defer { place += 8 }
                    return number(place, 8)
                }
                for path in [\ZipSizes.plain, \.compressed, \.offset] where self[keyPath: path] == Self.elsewhere {
                    guard let value = next() else { return false }
                    self[keyPath: path] = value
                }
                return true
            }
            rest = rest.dropFirst(4 + size)
        }
        return false
    }
}
