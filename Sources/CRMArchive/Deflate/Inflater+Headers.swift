// The beginnings of blocks. Each step takes a few bits and is repeated when they are not all there yet.
extension Inflater {
    mutating func blockHeader() throws(ArchiveError) -> Bool {
        guard input.has(3) else { return false }
        isLastBlock = input.take(1) == 1
        switch input.take(2) {
        case 0:
            input.alignToByte()
            phase = .storedSize
        case 1:
            literals = InflateTable(
                lengths: DeflateAlphabet.fixedLiteralLengths[...], primaryBits: 9, allowsOne: false,
                entry: DeflateAlphabet.literalEntry)
            distances = InflateTable(
                lengths: DeflateAlphabet.fixedDistanceLengths[...], primaryBits: 5, allowsOne: false,
                entry: DeflateAlphabet.distanceEntry)
            phase = .symbols
        case 2: phase = .codeSizes
        default: throw .corrupt("there is no such kind of block")
        }
        return true
    }

    mutating func storedSize() throws(ArchiveError) -> Bool {
        guard input.has(32) else { return false }
        let size = input.take(16)
        guard input.take(16) == ~size & 0xFFFF else { throw .corrupt("the size of a block contradicts its complement") }
        phase = .stored(left: size)
        return true
    }

    mutating func codeSizes() throws(ArchiveError) -> Bool {
        guard input.has(14) else { return false }
        header = InflateHeader()
        header.literalCount = input.take(5) + 257
        header.distanceCount = input.take(5) + 1
        header.lengthCodeCount = input.take(4) + 4
        guard header.literalCount <= DeflateAlphabet.literalCount, header.distanceCount <= DeflateAlphabet.distanceCount else {
            throw .corrupt("a block has more symbols than there are")
        }
        phase = .lengthCode
        return true
    }

    mutating func lengthCode() throws(ArchiveError) -> Bool {
        while header.lengths.count < header.lengthCodeCount {
            guard input.has(3) else { return false }
            header.lengths.append(UInt8(input.take(3)))
        }
        var lengths = [UInt8](repeating: 0, count: 19)
        for (place, length) in zip(DeflateAlphabet.lengthCodeOrder, header.lengths) { lengths[place] = length }
        let table = InflateTable(lengths: lengths[...], primaryBits: 7, allowsOne: false) {
            .init(kind: InflateTable.literal, value: $0)
        }
        guard let table else { throw .corrupt("the code for lengths is none") }
        header.lengthCode = table
        header.lengths = []
        phase = .codeLengths
        return true
    }

    mutating func codeLengths() throws(ArchiveError) -> Bool {
        let count = header.literalCount + header.distanceCount
        while header.lengths.count < count {
            guard try codeLength() else { return false }
            guard header.lengths.count <= count else { throw .corrupt("a repetition of lengths goes beyond their end") }
        }
        let lengths = header.lengths
        guard lengths[DeflateAlphabet.endOfBlock] > 0 else { throw .corrupt("a block can have no end") }
        literals = InflateTable(
            lengths: lengths[..<header.literalCount], primaryBits: 10, allowsOne: true, entry: DeflateAlphabet.literalEntry)
        distances = InflateTable(
            lengths: lengths[header.literalCount...], primaryBits: 9, allowsOne: true, entry: DeflateAlphabet.distanceEntry)
        guard literals != nil, distances != nil else { throw .corrupt("a block's code is none") }
        phase = .symbols
        return true
    }

    /// Reads one symbol of the lengths. False if its bits are not all there.
    private mutating func codeLength() throws(ArchiveError) -> Bool {
        // The longest has 7 bits and 7 extra ones. At the end of the data there may be fewer, which can be enough.
        _ = input.has(14)
        guard let table = header.lengthCode else { throw .corrupt("the code for lengths is missing") }
        let entry = InflateTable.Entry(raw: table.entries[Int(input.bits & 0x7F)])
        guard entry.kind == InflateTable.literal else {
            if input.count < 7 { return false }
            throw .corrupt("a length has no such code")
        }
        let extraBits = [16: 2, 17: 3, 18: 7][entry.value] ?? 0
        guard input.count >= entry.codeLength + extraBits else { return false }
        _ = input.take(entry.codeLength)
        let extra = input.take(extraBits)
        switch entry.value {
        case 16:
            guard let last = header.lengths.last else { throw .corrupt("there is no length to repeat") }
            header.lengths.append(contentsOf: repeatElement(last, count: 3 + extra))
        case 17: header.lengths.append(contentsOf: repeatElement(0, count: 3 + extra))
        case 18: header.lengths.append(contentsOf: repeatElement(0, count: 11 + extra))
        default: header.lengths.append(UInt8(entry.value))
        }
        return true
    }
}
