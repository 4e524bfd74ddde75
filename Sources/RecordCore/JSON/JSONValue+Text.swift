// Text ⇄ trees.

extension JSONValue {
    /// Parses a whole document: UTF-8, one value, nothing after it, at most 512 levels deep. The error says where
    /// it stopped and why.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) {
        let parse: (UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> = { bytes in
            Result { () throws(JSONError) in try JSONTreeParser<JSONValue>.parse(UnsafeRawBufferPointer(bytes)) }
        }
        self = try (bytes.withContiguousStorageIfAvailable(parse) ?? Array(bytes).withUnsafeBufferPointer(parse)).get()
    }

    /// The value as compact JSON text.
    public var jsonText: String {
        var writer = JSONWriter()
        writer.value(self)
        return writer.finishText()
    }

    /// The same, indented by two spaces and with a final newline; `sortedKeys` for files under version control.
    /// Keys are sorted by their UTF-8 bytes, duplicates keep their order.
    public func prettyText(sortedKeys: Bool = false) -> String {
        var printer = JSONPrettyPrinter(sortedKeys: sortedKeys)
        printer.print(self)
        return printer.finish()
    }
}

extension JSONValue: CustomStringConvertible {
    /// The compact JSON text.
    public var description: String { jsonText }
}

/// Lays a tree out over lines: one member or element a line, empty containers as `{}` and `[]`.
private struct JSONPrettyPrinter: ~Copyable {
    let sortedKeys: Bool
    private var buffer = JSONBuffer(capacity: 4096)
    private var depth = 0

    init(sortedKeys: Bool) { self.sortedKeys = sortedKeys }

    consuming func finish() -> String {
        buffer.append(UInt8(ascii: "\n"))
        return buffer.text()
    }

    mutating func print(_ value: JSONValue) {
        switch value {
        case .null: buffer.append("null")
        case .bool(let value): buffer.append(value ? "true" : "false")
        case .number(let number): number.text.withUTF8Bytes { self.buffer.append($0) }
        case .string(let text): print(text)
        case .array(let elements):
            guard !elements.isEmpty else { return buffer.append("[]") }
            buffer.append(UInt8(ascii: "["))
            printLines(elements) { $0.print($1) }
            buffer.append(UInt8(ascii: "]"))
        case .object(let members):
            guard !members.isEmpty else { return buffer.append("{}") }
            buffer.append(UInt8(ascii: "{"))
            printLines(sortedKeys ? Self.sorted(members) : members) { printer, member in
                printer.print(member.key)
                printer.buffer.append(": ")
                printer.print(member.value)
            }
            buffer.append(UInt8(ascii: "}"))
        }
    }

    private mutating func print(_ text: String) {
        buffer.appendQuoted(text)
    }

    private mutating func printLines<Item>(_ items: [Item], _ print: (inout JSONPrettyPrinter, Item) -> Void) {
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            newLine()
            print(&self, item)
        }
        depth -= 1
        newLine()
    }

    private mutating func newLine() {
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { buffer.append("  ") }
    }

    private static func sorted(_ members: [JSONMember]) -> [JSONMember] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}
