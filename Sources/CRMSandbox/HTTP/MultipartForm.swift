import CRMRuntime
import Foundation

/// A `multipart/form-data` body: its parts, with name, file name and bytes.
struct MultipartForm: Sendable {
    struct Part: Sendable, Hashable {
        let name: String
        let fileName: String?
        let contentType: String?
        let bytes: [UInt8]
    }

    let parts: [Part]

    /// Nil if the content type names no boundary or the body does not hold it. Parts without a name are dropped.
    init?(contentType: String, body: [UInt8]) {
        guard let boundary = Self.boundary(of: contentType) else { return nil }
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
        guard let disposition = ContentDisposition(header("content-disposition", lines)), let name = disposition.name else {
            return nil
        }
        var content = bytes[(head + 4)...]
        // The line end before the next boundary belongs to the boundary.
        if content.suffix(2).elementsEqual("\r\n".utf8) { content = content.dropLast(2) }
        return Part(
            name: name, fileName: disposition.fileName.map(unescaped), contentType: header("content-type", lines), bytes: Array(content))
    }

    private static func header(_ name: String, _ lines: [Substring]) -> String? {
        for line in lines {
            let halves = line.split(separator: ":", maxSplits: 1)
            if halves.count == 2, halves[0].lowercased() == name { return String(halves[1].drop { $0 == " " }) }
        }
        return nil
    }

    /// Browsers and most clients write a quote in a name like this.
    private static func unescaped(_ name: String) -> String { name.replacingOccurrences(of: "%22", with: "\"") }

    /// `x` of `multipart/form-data; boundary="x"`.
    private static func boundary(of contentType: String) -> String? {
        for piece in contentType.split(separator: ";").dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard halves.count == 2, halves[0].lowercased() == "boundary" else { continue }
            let value = halves[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// Looks for the first byte with the system's own search: bodies may have many megabytes.
    private static func firstRange(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        return bytes.withUnsafeBytes { space in
            guard let base = space.baseAddress else { return nil }
            var position = start
            while position <= bytes.count - pattern.count {
                guard let found = memchr(base + position, Int32(first), bytes.count - position) else { return nil }
                position = base.distance(to: UnsafeRawPointer(found))
                if position <= bytes.count - pattern.count, memcmp(base + position, pattern, pattern.count) == 0 { return position }
                position += 1
            }
            return nil
        }
    }
}
