/// Undoes the compression of ZIP archives (RFC 1951) piece by piece, in constant memory: 130 KB and the piece at hand.
///
/// Of our own making because no toolchain module has it on all platforms: Apple's Compression and the system's zlib are
/// not part of Swift's toolchain on Linux, and this project brings no packages.
///
///     inflater.push(bytes)
///     while let plain = try inflater.pull() { … }      // then push more, until it is finished
public struct Inflater: Sendable {
    enum Phase: Hashable, Sendable {
        case header, storedSize
        case stored(left: Int)
        case codeSizes, lengthCode, codeLengths
        case symbols, done
    }

    var phase = Phase.header
    var isLastBlock = false
    var input = BitReader()
    // What was produced: the last 32 KB for repetitions, then what no `pull` has returned yet.
    var window = [UInt8](repeating: 0, count: 128 * 1024)
    var position = 0
    private var returned = 0
    /// How far back a repetition may reach.
    var history = 0
    var header = InflateHeader()
    var literals: InflateTable?
    var distances: InflateTable?

    public init() {}

    /// The end of the compressed data was seen.
    public var isFinished: Bool { phase == .done }

    /// Bytes that were given beyond the end of the compressed data.
    public var unusedBytes: Int { isFinished ? input.unusedBytes : 0 }

    /// Gives it the next piece of the compressed bytes.
    public mutating func push(_ bytes: [UInt8]) { input.push(bytes) }

    /// - Returns: the next plain bytes, at most 96 KB; nil if it needs more compressed ones, or ``isFinished``.
    /// - Throws: ``ArchiveError`` `archive.corrupt`.
    public mutating func pull() throws(ArchiveError) -> [UInt8]? {
        makeRoom()
        while try step() {}
        guard position > returned else { return nil }
        defer { returned = position }
        return Array(window[returned..<position])
    }

    /// All of a small piece of compressed data at once.
    /// - Throws: ``ArchiveError`` `archive.corrupt`, `archive.truncated`, or `archive.too-large` beyond the limit.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
        var inflater = Inflater()
        inflater.push(bytes)
        var plain: [UInt8] = []
        while let piece = try inflater.pull() {
            plain += piece
            guard plain.count <= limit else { throw ArchiveError(.tooLarge, "there are more than \(limit) bytes") }
        }
        guard inflater.isFinished else { throw .truncated("the compressed data has no end") }
        return plain
    }

    /// False: more input is needed, there is no room, or all is done.
    private mutating func step() throws(ArchiveError) -> Bool {
        switch phase {
        case .header: return try blockHeader()
        case .storedSize: return try storedSize()
        case .stored(let left): return stored(left)
        case .codeSizes: return try codeSizes()
        case .lengthCode: return try lengthCode()
        case .codeLengths: return try codeLengths()
        case .symbols: return try symbols()
        case .done: return false
        }
    }

    mutating func endBlock() { phase = isLastBlock ? .done : .header }

    private mutating func makeRoom() {
        let kept = DeflateAlphabet.windowSize
        guard position > kept else { return }
        let from = position - kept
        window.withUnsafeMutableBytes { bytes in
            bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[from..<from + kept]))
        }
        position = kept
        returned = kept
    }

    /// Copies bytes that are not compressed.
    private mutating func stored(_ left: Int) -> Bool {
        guard left > 0 else {
            endBlock()
            return true
        }
        let room = min(left, window.count - position)
        var reader = input
        input = BitReader()
        let copied = window.withUnsafeMutableBufferPointer { [position] in
            reader.copyBytes(to: UnsafeMutableBufferPointer(rebasing: $0[position..<position + room]))
        }
        input = reader
        position += copied
        history += copied
        phase = .stored(left: left - copied)
        return copied > 0
    }
}
