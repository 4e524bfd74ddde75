/// Reads a table of text row by row from pieces that may be cut anywhere.
///
///     var reader = CSVReader()
///     reader.push(bytes)
///     while let row = try reader.next() { … }      // then push more; at the end call finish() and take the last row
///
/// As RFC 4180 has it, and as tolerant as its usual readers: a mark of byte order at the beginning is skipped, rows end with
/// CRLF, LF or CR, empty lines are no rows, a quote within a field that is not quoted stands for itself, and what follows
/// a closing quote belongs to the field. A quoted field without an end is an error.
public struct CSVReader: Sendable {
    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private let format: CSVFormat
    private var input: [UInt8] = []
    private var index = 0
    private var isComplete = false
    private var isAtStart = true
    private var state = State.fieldStart
    /// The row was ended by CR, so a following LF belongs to that end.
    private var skipsLineFeed = false
    /// Something of the row was seen, if only a separator or a quote.
    private var hasBegun = false
    private var row = CSVRow()
    private var line = 1
    private var widest = 0

    public init(format: CSVFormat = .standard) { self.format = format }

    /// A table that is all there.
    public init(_ bytes: [UInt8], format: CSVFormat = .standard) {
        self.init(format: format)
        push(bytes)
        finish()
    }

    /// Gives it the next piece.
    public mutating func push(_ bytes: [UInt8]) {
        input = index < input.count ? Array(input[index...]) + bytes : bytes
        index = 0
    }

    /// There are no further pieces.
    public mutating func finish() { isComplete = true }

    /// - Returns: the next row; nil if it needs more bytes, or after the last one.
    /// - Throws: ``ArchiveError`` `csv.unfinished-field` or `csv.field-too-large`, with the line.
    public mutating func next() throws(ArchiveError) -> CSVRow? {
        if isAtStart {
            guard input.count >= 3 || isComplete else { return nil }
            if input.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
            isAtStart = false
        }
        while index < input.count {
            if try step() { return taken() }
        }
        guard isComplete else { return nil }
        if state == .quoted {
            state = .fieldStart
            throw ArchiveError(
                .unfinishedField, "a quoted field has no closing quote", place: row.line, nextAction: "The end of the table is missing.")
        }
        guard hasBegun else { return nil }
        row.ends.append(row.bytes.count)
        return taken()
    }

    /// Takes at least one byte. True at the end of a row.
    private mutating func step() throws(ArchiveError) -> Bool {
        if state == .quoted {
            copy { $0 == Self.quote }
            try checkSize()
            guard index < input.count else { return false }
            index += 1
            state = .quoteInQuoted
            return false
        }
        let byte = input[index]
        if skipsLineFeed {
            skipsLineFeed = false
            if byte == Self.lineFeed {
                index += 1
                return false
            }
        }
        if byte == format.separator {
            index += 1
            begin()
            row.ends.append(row.bytes.count)
            guard row.ends.count < format.mostFields else {
                throw ArchiveError(.fieldTooLarge, "a row has more than \(format.mostFields) fields", place: row.line)
            }
            state = .fieldStart
            return false
        }
        if byte == Self.lineFeed || byte == Self.carriageReturn {
            index += 1
            skipsLineFeed = byte == Self.carriageReturn
            line += 1
            guard hasBegun else { return false }
            row.ends.append(row.bytes.count)
            return true
        }
        begin()
        if byte == Self.quote, state == .fieldStart {
            index += 1
            state = .quoted
        } else if byte == Self.quote, state == .quoteInQuoted {
            index += 1
            row.bytes.append(Self.quote)
            state = .quoted
        } else {
            state = .plain
            let separator = format.separator
            copy { $0 == separator || $0 == Self.lineFeed || $0 == Self.carriageReturn }
            try checkSize()
        }
        return false
    }

    /// Appends bytes to the field up to one that ends them, and counts lines.
    @inline(__always)
    private mutating func copy(until isEnd: (UInt8) -> Bool) {
        let start = index
        var (end, lines) = (index, 0)
        input.withUnsafeBufferPointer { input in
            while end < input.count, !isEnd(input[end]) {
                if input[end] == Self.lineFeed { lines &+= 1 }
                end &+= 1
            }
        }
        row.bytes.append(contentsOf: input[start..<end])
        index = end
        line += lines
    }

    private mutating func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        row.line = line
        row.ends.reserveCapacity(widest)
    }

    private func checkSize() throws(ArchiveError) {
        guard row.bytes.count - (row.ends.last ?? 0) <= format.longestField else {
            throw ArchiveError(.fieldTooLarge, "a field has more than \(format.longestField) bytes", place: row.line)
        }
    }

    private mutating func taken() -> CSVRow {
        defer {
            widest = max(widest, row.ends.count)
            row = CSVRow()
            hasBegun = false
            state = .fieldStart
        }
        return row
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
