/// Reads the table of contents at the end of an archive. Source: PKWARE's APPNOTE.TXT 6.3, 4.3.
struct ZipDirectory {
    private static let endSize = 22
    private static let longestComment = 0xFFFF
    private static let entrySize = 46

    let input: ArchiveInput
    let limits: ZipLimits

    /// Where the table stands, as the record after it says.
    private struct Place {
        var count: Int
        var size: Int
        var offset: Int
        /// Where the record itself stands.
        var end: Int
    }

    func entries() throws(ArchiveError) -> (entries: [ZipEntry], directoryStart: Int) {
        let place = try find()
        guard place.count <= limits.entries else {
            throw ArchiveError(.tooLarge, "it has \(place.count) entries; \(limits.entries) are allowed")
        }
        guard place.size <= limits.directoryBytes else {
            throw ArchiveError(.tooLarge, "its table of contents has \(place.size) bytes; \(limits.directoryBytes) are allowed")
        }
        guard place.offset <= place.end, place.size == place.end - place.offset else {
            throw .corrupt("the table of contents does not end where it should", at: place.end)
        }
        let bytes = try input.read(place.size, at: place.offset)
        var entries: [ZipEntry] = []
        var rest = bytes[...]
        while entries.count < place.count { entries.append(try entry(&rest, at: place.offset + bytes.count - rest.count)) }
        guard rest.isEmpty else { throw .corrupt("the table of contents has more entries than it says", at: place.offset) }
        try checkOverlaps(entries, before: place.offset)
        return (entries, place.offset)
    }

    private func find() throws(ArchiveError) -> Place {
        guard input.size >= Self.endSize else { throw notAnArchive }
        let tailSize = min(input.size, Self.endSize + Self.longestComment)
        let tail = try input.read(tailSize, at: input.size - tailSize)
        for start in stride(from: tail.count - Self.endSize, through: 0, by: -1) {
            guard tail[start] == 0x50, tail[start + 1] == 0x4B, tail[start + 2] == 5, tail[start + 3] == 6 else { continue }
            let number = LittleEndian(tail[start...])
            guard start + Self.endSize + number(20, 2) == tail.count else { continue }
            let end = input.size - tail.count + start
            // Some write it although the record of 32 bits would do.
            if let large = try large(before: end) { return large }
            guard number(4, 2) == 0, number(6, 2) == 0, number(8, 2) == number(10, 2) else { throw severalParts }
            return Place(count: number(10, 2), size: number(12, 4), offset: number(16, 4), end: end)
        }
        throw notAnArchive
    }

    /// The record of archives that are too large for 32 bits ("zip64").
    private func large(before end: Int) throws(ArchiveError) -> Place? {
        guard end >= 20 else { return nil }
        let locator = LittleEndian(try input.read(20, at: end - 20))
        guard locator(0, 4) == 0x0706_4B50 else { return nil }
        guard locator(4, 4) == 0, locator(16, 4) <= 1 else { throw severalParts }
        let start = locator(8, 8)
        guard start <= end - 20 - 56 else { throw .corrupt("a record of sizes lies outside the archive", at: end - 20) }
        let number = LittleEndian(try input.read(56, at: start))
        guard number(0, 4) == 0x0606_4B50 else { throw .corrupt("there is no record of sizes where it should be", at: start) }
        guard number(16, 4) == 0, number(20, 4) == 0, number(24, 8) == number(32, 8) else { throw severalParts }
        return Place(count: number(32, 8), size: number(40, 8), offset: number(48, 8), end: start)
    }

    private func entry(_ rest: inout ArraySlice<UInt8>, at place: Int) throws(ArchiveError) -> ZipEntry {
        guard rest.count >= Self.entrySize else { throw .corrupt("the table of contents ends within an entry", at: place) }
        let number = LittleEndian(rest)
        guard number(0, 4) == 0x0201_4B50 else { throw .corrupt("an entry of the table of contents is none", at: place) }
        let (nameSize, extraSize, commentSize) = (number(28, 2), number(30, 2), number(32, 2))
        let size = Self.entrySize + nameSize + extraSize + commentSize
        guard rest.count >= size else { throw .corrupt("the table of contents ends within an entry", at: place) }
        let nameBytes = Array(rest[(rest.startIndex + Self.entrySize)..<(rest.startIndex + Self.entrySize + nameSize)])
        let extraStart = rest.startIndex + Self.entrySize + nameSize
        let extra = rest[extraStart..<(extraStart + extraSize)]
        var sizes = ZipSizes(plain: number(24, 4), compressed: number(20, 4), offset: number(42, 4))
        guard sizes.fill(from: extra) else { throw .corrupt("the sizes of an entry are missing", at: place) }
        rest = rest.dropFirst(size)
        return ZipEntry(
            name: try ZipName(nameBytes, limit: limits.nameBytes).text, method: .init(number(10, 2)), compressedSize: sizes.compressed,
            size: sizes.plain, checksum: UInt32(truncatingIfNeeded: number(16, 4)), isEncrypted: number(8, 2) & 0x2041 != 0,
            offset: sizes.offset, nameBytes: nameBytes, hasDescriptor: number(8, 2) & 8 != 0)
    }

    /// Entries that share bytes are how a small archive becomes endless.
    private func checkOverlaps(_ entries: [ZipEntry], before directory: Int) throws(ArchiveError) {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= free else { throw ArchiveError.corrupt("it shares bytes with another entry", at: entry.offset).of(entry.name) }
            let head = 30 + entry.nameBytes.count
            guard entry.compressedSize <= directory - head, entry.offset <= directory - head - entry.compressedSize else {
                throw ArchiveError.corrupt("it reaches into the table of contents", at: entry.offset).of(entry.name)
            }
            free = entry.offset + head + entry.compressedSize
        }
    }

    private var notAnArchive: ArchiveError {
        ArchiveError(
            .notAnArchive, input.size == 0 ? "there are no bytes" : "there is no table of contents at the end of these \(input.size) bytes",
            nextAction: "See what the bytes are: a page of text, or an archive whose end is missing.")
    }

    private var severalParts: ArchiveError { ArchiveError(.unsupported, "it is one of several parts") }
}
