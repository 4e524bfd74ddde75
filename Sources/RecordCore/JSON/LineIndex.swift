/// Byte offsets ⇄ lines and columns of one text. Lines end with LF, CRLF or a lone CR.
struct LineIndex: Sendable {
    /// The offset of each line's first byte; never empty.
    private let starts: [Int]

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
}
