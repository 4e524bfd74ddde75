/// Numbers in the bytes of an archive. Who asks has made sure that the bytes are there.
struct LittleEndian {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    func callAsFunction(_ offset: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for place in (0..<count).reversed() { value = value << 8 | UInt64(bytes[bytes.startIndex + offset + place]) }
        return Int(clamping: value)
    }
}

extension [UInt8] {
    mutating func appendLittleEndian(_ value: Int, _ count: Int) {
        for place in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
}
