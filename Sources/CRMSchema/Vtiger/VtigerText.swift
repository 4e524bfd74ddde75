/// Makes a server's answer readable as JSON without moving anything in it, so that places stay true: what stands before
/// the JSON becomes blank, and so do control characters that Vtiger 8.4 writes raw into texts.
struct VtigerText {
    let bytes: [UInt8]
    /// Text stood before the JSON: warnings of PHP, mostly.
    let hasPreamble: Bool
    /// Where control characters were.
    let controlOffsets: [Int]

    init(_ original: [UInt8]) {
        var bytes = original
        var offsets: [Int] = []
        let start = Self.start(of: bytes)
        for index in 0..<start where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
        var isText = false
        var isEscaped = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if isText, byte < 0x20 {
                bytes[index] = UInt8(ascii: " ")
                offsets.append(index)
            }
            if isEscaped {
                isEscaped = false
            } else if isText, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isText.toggle()
            }
        }
        hasPreamble = start > 0
        controlOffsets = offsets
        self.bytes = bytes
    }

    /// Where the JSON begins, if text stands before it that is no page of HTML: at the first brace that begins a line or
    /// a key. Nothing is cut off where there is no such brace.
    private static func start(of bytes: [UInt8]) -> Int {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), bytes[first] != UInt8(ascii: "{"), bytes[first] != UInt8(ascii: "["),
            !bytes.starts(with: [0xEF, 0xBB, 0xBF])
        else { return 0 }
        let end = bytes.count
        for index in first..<end where bytes[index] == UInt8(ascii: "{") {
            let next = bytes[(index + 1)..<end].first { $0 > 0x20 }
            if next == UInt8(ascii: "\"") { return index }
        }
        return 0
    }
}
