/// Builds a tree from a whole document, step by step with a cursor. It does not recurse, so no input can exhaust
/// the stack of a thread.
struct JSONTreeParser<Tree: JSONTree> {
    private var cursor: JSONCursor
    /// What stands before the cursor's text in the document: the byte order mark.
    private let skipped: Int
    private var open: [Container] = []
    /// What the grammar asks for where the cursor stopped, if the fault is an unexpected byte.
    private var expectation: JSONError.Expectation?

    /// An array or object that has begun.
    private struct Container {
        let isObject: Bool
        let offset: Int
        var elements: [Tree] = []
        var members: [Tree.Member] = []
        /// The key whose value comes next.
        var key = ""
        var keyOffset = 0
    }

    /// Parses one document: UTF-8, one value, nothing after it, at most 512 levels deep.
    /// - Parameter skipped: bytes at the start that do not belong to the JSON text.
    static func parse(_ document: UnsafeRawBufferPointer, skipping skipped: Int = 0) throws(JSONError) -> Tree {
        let text = PaddedText(UnsafeRawBufferPointer(rebasing: document.dropFirst(skipped)))
        // The cursor's addresses are good as long as the text lives.
        let result: Result<Tree, JSONError> = withExtendedLifetime(text) {
            var parser = JSONTreeParser(cursor: text.cursor, skipped: skipped)
            do throws(JSONFault) {
                return .success(try parser.parseDocument())
            } catch {
                return .failure(parser.error(error, in: document))
            }
        }
        return try result.get()
    }

    private init(cursor: JSONCursor, skipped: Int) {
        self.cursor = cursor
        self.skipped = skipped
    }

    private var offset: Int { cursor.offset + skipped }

    private mutating func parseDocument() throws(JSONFault) -> Tree {
        cursor.skipSpace()
        while true {
            guard let value = try parseStart(), let root = try close(value) else { continue }
            try cursor.expectEnd()
            return root
        }
    }

    /// Reads a scalar or an empty container; nil if a container was opened, the cursor then is at its first value.
    private mutating func parseStart() throws(JSONFault) -> Tree? {
        let start = offset
        switch cursor.byte {
        case UInt8(ascii: "\""):
            return .string(try cursor.readString(), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = try cursor.scanNumber()
            return .number(JSONNumber(checked: String(decoding: number.bytes, as: UTF8.self)), at: start)
        case UInt8(ascii: "["):
            guard try openContainer(isObject: false, until: UInt8(ascii: "]")) else { return .array([], at: start) }
            return nil
        case UInt8(ascii: "{"):
            guard try openContainer(isObject: true, until: UInt8(ascii: "}")) else { return .object([], at: start) }
            try parseKey()
            return nil
        default:
            if cursor.takeNull() { return .null(at: start) }
            if let value = cursor.takeBoolean() { return .bool(value, at: start) }
            throw unexpected(.value)
        }
    }

    /// Steps into a container; false if it ends at once, and then it is behind the cursor.
    private mutating func openContainer(isObject: Bool, until end: UInt8) throws(JSONFault) -> Bool {
        guard open.count < JSONCursor.depthLimit else { throw cursor.fault(.tooDeep) }
        let start = offset
        cursor.position += 1
        cursor.skipSpace()
        if cursor.take(end) { return false }
        open.append(Container(isObject: isObject, offset: start))
        return true
    }

    /// Reads the key of the innermost object; the cursor then is at its value.
    private mutating func parseKey() throws(JSONFault) {
        guard cursor.byte == UInt8(ascii: "\"") else { throw unexpected(.key) }
        let innermost = open.count - 1
        open[innermost].keyOffset = offset
        open[innermost].key = try cursor.readString()
        cursor.skipSpace()
        guard cursor.take(UInt8(ascii: ":")) else { throw unexpected(.colon) }
        cursor.skipSpace()
    }

    /// Puts a complete value where it belongs and closes what ends after it. Nil if the cursor is at a next value
    /// then; the root if nothing is open any more.
    private mutating func close(_ value: Tree) throws(JSONFault) -> Tree? {
        var value = value
        while !open.isEmpty {
            let innermost = open.count - 1
            let isObject = open[innermost].isObject
            if isObject {
                open[innermost].members.append(Tree.member(open[innermost].key, at: open[innermost].keyOffset, value))
            } else {
                open[innermost].elements.append(value)
            }
            cursor.skipSpace()
            if cursor.take(UInt8(ascii: ",")) {
                cursor.skipSpace()
                if isObject { try parseKey() }
                return nil
            }
            guard cursor.take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw unexpected(isObject ? .commaOrBrace : .commaOrBracket)
            }
            let closed = open.removeLast()
            value = isObject ? .object(closed.members, at: closed.offset) : .array(closed.elements, at: closed.offset)
        }
        return value
    }

    private mutating func unexpected(_ expectation: JSONError.Expectation) -> JSONFault {
        self.expectation = expectation
        return cursor.unexpected()
    }

    private func error(_ fault: JSONFault, in document: UnsafeRawBufferPointer) -> JSONError {
        let place = fault.offset + skipped
        if let expectation, fault.reason == .unexpectedByte, place < document.count {
            return JSONError(.expected(expectation, found: document[place]), at: place, in: document)
        }
        return JSONError(JSONFault(reason: fault.reason, offset: place), in: document)
    }
}
