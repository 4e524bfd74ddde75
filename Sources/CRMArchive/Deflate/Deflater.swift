/// Compresses bytes as ZIP archives hold them (RFC 1951), piece by piece, in constant memory: about 1 MB.
///
/// Blocks of 64 KB, each with codes of its own, or stored where that is shorter. The same bytes give the same result,
/// however they are cut.
public struct Deflater: Sendable {
    private static let blockSize = 64 * 1024

    private var finder = MatchFinder()
    /// Up to 32 KB that are compressed already, then those that are not.
    private var buffer: [UInt8] = []
    /// Where the buffer starts, and where what is not compressed does, counted from the beginning.
    private var base = 0
    private var place = 0
    private var output = BitWriter()
    private var isFinished = false

    public init() {}

    /// Takes further bytes. - Returns: what is compressed by now, perhaps nothing.
    public mutating func write(_ bytes: some Collection<UInt8>) -> [UInt8] {
        buffer.append(contentsOf: bytes)
        while base + buffer.count - place > Self.blockSize { block(Self.blockSize, isLast: false) }
        return taken()
    }

    /// - Returns: the rest. Nothing may be written afterwards.
    public mutating func finish() -> [UInt8] {
        if !isFinished { block(base + buffer.count - place, isLast: true) }
        isFinished = true
        output.alignToByte()
        return taken()
    }

    /// A small piece at once.
    public static func deflate(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var deflater = Deflater()
        let start = deflater.write(bytes)
        return start + deflater.finish()
    }

    private mutating func taken() -> [UInt8] {
        defer { output.bytes.removeAll(keepingCapacity: true) }
        return output.bytes
    }

    private mutating func block(_ size: Int, isLast: Bool) {
        var block = DeflateBlock()
        let (start, end, base) = (place, place + size, base)
        var finder = self.finder
        self.finder = MatchFinder()
        buffer.withUnsafeBytes { block.fill(from: $0, base: base, start: start, end: end, &finder) }
        self.finder = finder
        block.write(buffer[(start - base)..<(end - base)], isLast: isLast, to: &output)
        place = end
        let surplus = place - base - DeflateAlphabet.windowSize
        if surplus > 0 {
            buffer.removeFirst(surplus)
            self.base += surplus
        }
    }
}
