/// A `multipart/form-data` body: its parts, with name, file name and bytes.
struct MultipartForm: Sendable {
    struct Part: Sendable, Hashable {
        let name: String
        let fileName: String?
        let bytes: [UInt8]
    }

    let parts: [Part]

    /// Nil if the content type names no boundary or the body does not hold it. Parts without a name are dropped.
    init?(contentType: String, body: [UInt8]) {
        guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty else { return nil }
        let mark = Array("--\(boundary)".utf8)
        var chunks: [ArraySlice<UInt8>] = []
        var start: Int?
        var position = 0
        while let found = Self.firstRange(of: mark, in: body, from: position) {
            if let start { chunks.append(body[start..<found]) }
            position = found + mark.count
            start = position
        }
        guard start != nil else { return nil }
        parts = chunks.compactMap(Self.part)
    }

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    private static func part(_ chunk: ArraySlice<UInt8>) -> Part? {
        let bytes = Array(chunk)
        guard let head = firstRange(of: Array("\r\n\r\n".utf8), in: bytes, from: 0) else { return nil }
        let lines = String(decoding: bytes[..<head], as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: line)
        else { return nil }
        var content = bytes[(head + 4)...]
        // The line end before the next boundary belongs to the boundary.
        if content.suffix(2).elementsEqual("\r\n".utf8) { content = content.dropLast(2) }
        return Part(name: name, fileName: parameter("filename", of: line), bytes: Array(content))
    }

    /// `boundary` of `multipart/form-data; boundary="x"`.
    private static func parameter(_ name: String, of header: some StringProtocol) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].trimmed().lowercased() == name else { continue }
            let value = halves[1].trimmed()
            return value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }

    private static func firstRange(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        var position = start
        while position <= bytes.count - pattern.count {
            if bytes[position] == first, bytes[position..<(position + pattern.count)].elementsEqual(pattern) { return position }
            position += 1
        }
        return nil
    }
}

extension StringProtocol {
    fileprivate func trimmed() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
