/// Reads an entry piece by piece, and compares what it reads with what the archive says of it.
public struct ZipEntryReader: Sendable {
    private static let pieceSize = 64 * 1024

    public let entry: ZipEntry
    private let input: ArchiveInput
    /// The next compressed byte, and the first one after them.
    private var offset: Int
    private let dataEnd: Int
    private let limitOfArchive: Int
    private var inflater: Inflater?
    private var checksum = CRC32()
    private var count = 0
    private var isOver = false

    init(_ entry: ZipEntry, _ input: ArchiveInput, end: Int, limit: Int) throws(ArchiveError) {
        self.entry = entry
        self.input = input
        limitOfArchive = end
        if entry.isEncrypted { throw ArchiveError(.unsupported, "it is encrypted", entry: entry.name) }
        guard entry.size <= limit else {
            throw ArchiveError(.tooLarge, "it has \(entry.size) bytes; \(limit) are allowed", entry: entry.name)
        }
        do throws(ArchiveError) {
            let number = LittleEndian(try input.read(30, at: entry.offset))
            guard number(0, 4) == 0x0403_4B50 else { throw ArchiveError.corrupt("there is no entry where it should be", at: entry.offset) }
            let nameSize = number(26, 2)
            guard ZipEntry.Method(number(8, 2)) == entry.method, nameSize == entry.nameBytes.count,
                try input.read(nameSize, at: entry.offset + 30) == entry.nameBytes
            else { throw ArchiveError.corrupt("its header contradicts the table of contents", at: entry.offset) }
            if number(6, 2) & 8 == 0 {
                // The sizes stand in the header, or 64 bits of them in its extra field.
                let sizes = (plain: number(22, 4), compressed: number(18, 4))
                guard number(14, 4) == Int(entry.checksum), sizes.plain == entry.size || sizes.plain == 0xFFFF_FFFF,
                    sizes.compressed == entry.compressedSize || sizes.compressed == 0xFFFF_FFFF
                else { throw ArchiveError.corrupt("its header contradicts the table of contents", at: entry.offset) }
            }
            offset = entry.offset + 30 + nameSize + number(28, 2)
            guard offset <= end - entry.compressedSize else {
                throw ArchiveError.corrupt("it reaches into the table of contents", at: entry.offset)
            }
            dataEnd = offset + entry.compressedSize
        } catch {
            throw error.of(entry.name)
        }
        switch entry.method {
        case .stored:
            guard entry.size == entry.compressedSize else {
                throw ArchiveError.corrupt("it is not compressed and yet has two sizes", at: entry.offset).of(entry.name)
            }
        case .deflated: inflater = Inflater()
        case .other(let number):
            throw ArchiveError(
                .unsupported, "it is compressed by method \(number)", entry: entry.name,
                nextAction: "Only stored (0) and deflated (8) entries can be read.")
        }
    }

    /// The next plain bytes, at most 96 KB; nil after the last ones, when sizes and checksum were found to be right.
    /// - Throws: ``ArchiveError`` `archive.corrupt`, `archive.truncated` or `archive.file`.
    public mutating func next() throws(ArchiveError) -> [UInt8]? {
        guard !isOver else { return nil }
        do throws(ArchiveError) {
            guard let piece = try piece() else {
                try finish()
                isOver = true
                return nil
            }
            count += piece.count
            guard count <= entry.size else { throw ArchiveError.corrupt("it has more bytes than it says", at: offset) }
            checksum.update(piece)
            return piece
        } catch {
            isOver = true
            throw error.of(entry.name)
        }
    }

    private mutating func piece() throws(ArchiveError) -> [UInt8]? {
        if inflater == nil { return try compressed() }
        while true {
            if let plain = try inflater?.pull() { return plain }
            guard inflater?.isFinished == false else { return nil }
            guard let more = try compressed() else { throw .truncated("its compressed data has no end", at: offset) }
            inflater?.push(more)
        }
    }

    private mutating func compressed() throws(ArchiveError) -> [UInt8]? {
        guard offset < dataEnd else { return nil }
        let bytes = try input.read(min(Self.pieceSize, dataEnd - offset), at: offset)
        offset += bytes.count
        return bytes
    }

    private func finish() throws(ArchiveError) {
        guard offset == dataEnd, inflater?.unusedBytes ?? 0 == 0 else {
            throw .corrupt("there are bytes after its compressed data", at: offset)
        }
        guard count == entry.size else { throw .corrupt("it has \(count) bytes instead of \(entry.size)", at: offset) }
        guard checksum.value == entry.checksum else { throw .corrupt("its checksum is wrong", at: offset) }
        if entry.hasDescriptor { try checkDescriptor() }
    }

    /// The sizes after the data: with or without a signature, of 32 or 64 bits.
    private func checkDescriptor() throws(ArchiveError) {
        let number = LittleEndian(try input.read(min(24, limitOfArchive - dataEnd), at: dataEnd))
        for (start, width) in [(4, 4), (0, 4), (4, 8), (0, 8)] where number.bytes.count >= start + 4 + 2 * width {
            if (start == 0 || number(0, 4) == 0x0807_4B50) && number(start, 4) == Int(entry.checksum)
                && number(start + 4, width) == entry.compressedSize && number(start + 4 + width, width) == entry.size
            {
                return
            }
        }
        throw .corrupt("the sizes after its data contradict the table of contents", at: dataEnd)
    }
}
