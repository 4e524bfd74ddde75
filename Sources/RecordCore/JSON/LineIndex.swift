/// Byte offsets ⇄ lines and columns of one text. Lines end with LF, CRLF or a lone CR.
struct LineIndex: Sendable {
    /// The offset of each line's first byte; never empty.
    private let starts: [Int]
    /// Where characters of several bytes end, in their order; empty for ASCII.
    private let wideEnds: [Int32]
    /// Up to each of these ends: how many more bytes there are than UTF-16 code units.
    private let surplus: [Int32]

    /// - Parameter bytes: the text, or its part up to the last place that will be asked for.
    init(_ bytes: UnsafeRawBufferPointer) {
        // A byte order mark is no column that an editor shows.
        var starts = [bytes.starts(with: JSONDocument.byteOrderMark) ? JSONDocument.byteOrderMark.count : 0]
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(position)
            } else if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
                starts.append(position)
            }
        }
        self.starts = starts
        (wideEnds, surplus) = Self.wideCharacters(bytes)
    }

    private static func wideCharacters(_ bytes: UnsafeRawBufferPointer) -> (ends: [Int32], surplus: [Int32]) {
        var ends: [Int32] = []
        var sums: [Int32] = []
        var sum: Int32 = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                position += 1
                continue
            }
            // Of four bytes come two code units, of two and three comes one.
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            position += length
            sum += Int32(length == 4 ? 2 : length - 1)
            ends.append(Int32(truncatingIfNeeded: position))
            sums.append(sum)
        }
        return (ends, sums)
    }

    /// Line and column, both from 1; the column counts bytes.
    func position(at offset: Int) -> (line: Int, column: Int) {
        // The last line that starts at or before the offset.
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - starts[low]) + 1)
    }

    /// The same, and how many UTF-16 code units stand between the start of the line and the offset, plus 1.
    func place(at offset: Int) -> (line: Int, column: Int, utf16Column: Int) {
        let (line, column) = position(at: offset)
        guard !wideEnds.isEmpty else { return (line, column, column) }
        return (line, column, column - (surplus(upTo: offset) - surplus(upTo: starts[line - 1])))
    }

    private func surplus(upTo offset: Int) -> Int {
        var low = 0
        var high = wideEnds.count
        while low < high {
            let middle = (low + high) / 2
            if Int(wideEnds[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : Int(surplus[low - 1])
    }
}
