/// Whether bytes are one JSON document, checked the plain way: the judge that the quick reader is held against. Shares
/// no code with it.
struct ReferenceJSON {
    private let bytes: [UInt8]
    private var position = 0

    static func accepts(_ bytes: [UInt8]) -> Bool {
        // The standard library repairs what is not UTF-8, so repaired text differs.
        guard Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes else { return false }
        var checker = ReferenceJSON(bytes: bytes)
        checker.space()
        guard checker.value(depth: 0) else { return false }
        checker.space()
        return checker.position == bytes.count
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func space() {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func value(depth: Int) -> Bool {
        switch current {
        case UInt8(ascii: "{"): depth < 512 && members(depth: depth)
        case UInt8(ascii: "["): depth < 512 && elements(depth: depth)
        case UInt8(ascii: "\""): string()
        case UInt8(ascii: "t"): take("true")
        case UInt8(ascii: "f"): take("false")
        case UInt8(ascii: "n"): take("null")
        default: number()
        }
    }

    private mutating func members(depth: Int) -> Bool {
        position += 1
        space()
        if take("}") { return true }
        repeat {
            space()
            guard string() else { return false }
            space()
            guard take(":") else { return false }
            space()
            guard value(depth: depth + 1) else { return false }
            space()
        } while take(",")
        return take("}")
    }

    private mutating func elements(depth: Int) -> Bool {
        position += 1
        space()
        if take("]") { return true }
        repeat {
            space()
            guard value(depth: depth + 1) else { return false }
            space()
        } while take(",")
        return take("]")
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return true
            case UInt8(ascii: "\\"): guard escape() else { return false }
            case ..<0x20: return false
            default: break
            }
        }
        return false
    }

    private mutating func escape() -> Bool {
        guard let code = current else { return false }
        position += 1
        guard code == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(code) }
        guard let unit = hexadecimal() else { return false }
        if (0xDC00...0xDFFF).contains(unit) { return false }
        guard (0xD800...0xDBFF).contains(unit) else { return true }
        guard take("\\u"), let low = hexadecimal() else { return false }
        return (0xDC00...0xDFFF).contains(low)
    }

    private mutating func hexadecimal() -> Int? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = bytes[position..<position + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        position += 4
        return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func number() -> Bool {
        _ = take("-")
        let first = current
        let whole = digits()
        guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { return false }
        if take(".") { guard digits() > 0 else { return false } }
        if take("e") || take("E") {
            if !take("-") { _ = take("+") }
            guard digits() > 0 else { return false }
        }
        return true
    }
}
