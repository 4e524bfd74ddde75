/// The checksum of ZIP archives: CRC-32 as in ISO 3309, with the polynomial `edb88320`.
public struct CRC32: Sendable, Hashable {
    private var register: UInt32 = 0xFFFF_FFFF

    public init() {}

    /// The checksum of all bytes so far.
    public var value: UInt32 { ~register }

    /// Takes further bytes into account.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let register = register
        let whole = bytes.withContiguousStorageIfAvailable { Self.advance(register, $0) }
        self.register = whole ?? Self.advance(register, Array(bytes))
    }

    private static func advance(_ register: UInt32, _ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { advance(register, $0) }
    }

    /// Eight bytes at a time, each through a table that knows how far it is from the end.
    private static func advance(_ start: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        tables.withUnsafeBufferPointer { table in
            var register = start
            var index = 0
            while bytes.count - index >= 8 {
                let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                let mixed = word ^ UInt64(register)
                register = 0
                for byte in 0..<8 {
                    register ^= table[(7 - byte) &* 256 &+ Int((mixed &>> (8 &* UInt64(byte))) & 0xFF)]
                }
                index += 8
            }
            while index < bytes.count {
                register = table[Int((register ^ UInt32(bytes[index])) & 0xFF)] ^ (register >> 8)
                index += 1
            }
            return register
        }
    }

    /// Table `k` is for a byte that `k` others follow.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        for index in 0..<256 {
            var value = UInt32(index)
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
            tables.append(value)
        }
        for position in 256..<(8 * 256) {
            let before = tables[position - 256]
            tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
        }
        return tables
    }()
}
