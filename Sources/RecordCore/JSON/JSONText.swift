// SKELETON: text ⇄ JSONValue. Errors are JSONError with byte offset, line and column.
extension JSONValue {
    /// Parses a whole document: UTF-8, one value, nothing after it, at most 512 levels deep.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) { fatalError("skeleton") }
}

/// Why a document is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: Hashable, Sendable {
        case endOfInput, unexpectedByte(UInt8), invalidUTF8, invalidEscape, loneSurrogate, controlCharacter
        case invalidNumber, tooDeep, trailingBytes, tooLarge, unexpectedShape(String)
    }
    public let reason: Reason
    /// Bytes from the start of the document.
    public let offset: Int
    /// Both from 1; the column counts bytes, as compilers do.
    public let line: Int
    public let column: Int
    public var description: String { fatalError("skeleton") }
}

/// A JSON document as a tree in which every value and key knows its place.
public struct JSONDocument: Sendable {
    public let root: JSONNode
    /// A UTF-8 byte order mark at the start is allowed.
    public init(parsing bytes: [UInt8]) throws(JSONError) { fatalError("skeleton") }
    /// Line and column, both from 1, of a byte offset.
    public func position(at offset: Int) -> (line: Int, column: Int) { fatalError("skeleton") }
}

public struct JSONNode: Sendable {
    public indirect enum Content: Sendable {
        case null, bool(Bool), number(JSONNumber), string(String), array([JSONNode]), object([(key: String, keyOffset: Int, value: JSONNode)])
    }
    public let content: Content
    /// Byte offset of the value's first byte.
    public let offset: Int
}
