/// Why a document is not JSON, or not the JSON that was expected, and where.
public struct JSONError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The text ends too early.
        case endOfInput
        /// Something else was expected here.
        case unexpectedByte(UInt8)
        /// The same, where the parser can say what.
        case expected(Expectation, found: UInt8)
        case invalidUTF8
        case invalidEscape
        /// Half of a surrogate pair, such as `\ud800`: not a character.
        case loneSurrogate
        /// A byte below 0x20 inside a string, which must be escaped.
        case controlCharacter
        case invalidNumber
        /// More levels of arrays and objects than the parser allows.
        case tooDeep
        /// Something after the end of the document.
        case trailingBytes
        /// More bytes, or more of something, than the parser can count.
        case tooLarge
        /// Good JSON of the wrong shape; the text says what was expected.
        case unexpectedShape(String)
    }

    /// What the grammar asks for at a place.
    public enum Expectation: String, Hashable, Sendable {
        case value = "a value"
        case key = "a key in quotes"
        case colon = "\":\" after the key"
        case commaOrBracket = "\",\" or \"]\""
        case commaOrBrace = "\",\" or \"}\""
    }

    public let reason: Reason
    /// Bytes from the start of the document.
    public let offset: Int
    /// Both from 1; the column counts bytes, as compilers do.
    public let line: Int
    public let column: Int

    init(reason: Reason, offset: Int, line: Int, column: Int) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// Finds line and column of the offset.
    init(_ reason: Reason, at offset: Int, in bytes: UnsafeRawBufferPointer) {
        let end = min(max(offset, 0), bytes.count)
        // One byte more, so that a line break before the place is told from one that ends there.
        let head = UnsafeRawBufferPointer(rebasing: bytes[..<min(end + 1, bytes.count)])
        let place = LineIndex(head).position(at: end)
        self.init(reason: reason, offset: offset, line: place.line, column: place.column)
    }
}

extension JSONError: CustomStringConvertible {
    /// `line 3, column 14: expected a value, found "]"`.
    public var description: String { "line \(line), column \(column): \(reason)" }
}

extension JSONError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .endOfInput: "the text ends in the middle of a value"
        case .unexpectedByte(let byte): "unexpected \(Self.name(of: byte))"
        case .expected(let expectation, let byte): "expected \(expectation.rawValue), found \(Self.name(of: byte))"
        case .invalidUTF8: "the bytes are not UTF-8"
        case .invalidEscape: "no such escape; JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
        case .loneSurrogate: "half of a surrogate pair is not a character"
        case .controlCharacter: "a control character inside a string must be written as an escape"
        case .invalidNumber: "not a number of JSON"
        case .tooDeep: "too many levels of arrays and objects"
        case .trailingBytes: "something follows the end of the document"
        case .tooLarge: "too large to be read"
        case .unexpectedShape(let expected): expected
        }
    }

    private static func name(of byte: UInt8) -> String {
        if byte == UInt8(ascii: "\"") { return "a string" }
        if (0x21...0x7E).contains(byte) { return "\"\(Unicode.Scalar(byte))\"" }
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        return "byte 0x" + (byte < 16 ? "0" : "") + hexadecimal
    }
}
