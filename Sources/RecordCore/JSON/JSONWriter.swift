/// Writes JSON text into a growing buffer of bytes.
///
/// Calls follow the document: `beginObject`, then `key` and one value per member, `endObject`. The writer puts
/// commas and escapes; that keys and values alternate is the caller's business.
///
/// Every value leaves a comma behind, which the closing bracket overwrites: so no call has to ask whether it is
/// the first. The buffer has one owner, as the type cannot be copied; that makes it safe to send.
public struct JSONWriter: ~Copyable, @unchecked Sendable {
    private var buffer: JSONBuffer

    /// - Parameter capacity: the bytes to reserve at first.
    public init(capacity: Int = 4096) { buffer = JSONBuffer(capacity: capacity) }

    /// The finished document.
    public consuming func finish() -> [UInt8] {
        dropComma()
        return buffer.bytes()
    }

    /// The finished document as text.
    public consuming func finishText() -> String {
        dropComma()
        return buffer.text()
    }

    public mutating func beginObject() { buffer.append(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { buffer.append(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    @inline(__always)
    private mutating func close(_ bracket: UInt8) {
        dropComma()
        let end = buffer.reserve(2)
        end.storeBytes(of: bracket, as: UInt8.self)
        end.storeBytes(of: UInt8(ascii: ","), toByteOffset: 1, as: UInt8.self)
        buffer.commit(2)
    }

    @inline(__always)
    private mutating func dropComma() {
        // Only a complete value ends in a comma: strings end in a quote.
        if buffer.last == UInt8(ascii: ",") { buffer.dropLast() }
    }
}

// Keys.
extension JSONWriter {
    /// A key of the current object; the next call writes its value. Commas are the writer's business.
    public mutating func key(_ key: String) { buffer.appendQuoted(key, trailer: UInt8(ascii: ":")) }

    /// A key that needs no escapes, or has them already: without its quotes.
    public mutating func key(preEscaped key: StaticString) {
        self.key(preEscaped: UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    }

    /// The same for bytes: UTF-8, without its quotes.
    public mutating func key(preEscaped key: UnsafeRawBufferPointer) {
        let start = buffer.reserve(key.count &+ 3)
        start.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        if let source = key.baseAddress { (start + 1).copyMemory(from: source, byteCount: key.count) }
        start.storeBytes(of: UInt8(ascii: "\""), toByteOffset: key.count &+ 1, as: UInt8.self)
        start.storeBytes(of: UInt8(ascii: ":"), toByteOffset: key.count &+ 2, as: UInt8.self)
        buffer.commit(key.count &+ 3)
    }
}

// Values.
extension JSONWriter {
    public mutating func null() { buffer.append("null,") }

    public mutating func bool(_ value: Bool) { buffer.append(value ? "true," : "false,") }

    public mutating func string(_ value: String) { buffer.appendQuoted(value, trailer: UInt8(ascii: ",")) }

    /// A string given as its bytes, not yet escaped; they must be UTF-8.
    public mutating func string(utf8 value: UnsafeRawBufferPointer) {
        buffer.appendQuoted(value, trailer: UInt8(ascii: ","))
    }

    public mutating func integer(_ value: Int) {
        let start = buffer.reserve(21)
        var length = 0
        if value < 0 {
            start.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
            length = 1
        }
        length &+= ASCIIDigits.write(UInt64(value.magnitude), to: start + length)
        start.storeBytes(of: UInt8(ascii: ","), toByteOffset: length, as: UInt8.self)
        buffer.commit(length &+ 1)
    }

    /// A number, exactly.
    public mutating func decimal(_ value: ExactDecimal) {
        let start = buffer.reserve(ExactDecimal.maximumLength &+ 1)
        let length = value.write(to: start)
        start.storeBytes(of: UInt8(ascii: ","), toByteOffset: length, as: UInt8.self)
        buffer.commit(length &+ 1)
    }

    /// A string `yyyy-MM-dd`.
    public mutating func date(_ value: CalendarDate) {
        quoted(room: CalendarDate.maximumLength) { value.write(to: $0) }
    }

    /// A string `yyyy-MM-ddTHH:mm:ss±HH:mm`.
    public mutating func dateTime(_ value: ZonedDateTime) {
        quoted(room: ZonedDateTime.maximumLength) { value.write(to: $0) }
    }

    /// A string `yyyy-MM-dd HH:mm:ss`.
    public mutating func localDateTime(_ value: LocalDateTime) {
        quoted(room: LocalDateTime.maximumLength) { value.write(to: $0) }
    }

    /// A string `HH:mm:ss`, or `HH:mm`.
    public mutating func time(_ value: TimeOfDay, withSeconds: Bool = true) {
        quoted(room: TimeOfDay.maximumLength) { value.write(to: $0, withSeconds: withSeconds) }
    }

    /// An id, which is a string on the wire.
    public mutating func id(_ value: RawRecordID) {
        switch value.form {
        case .number(let number): quoted(room: 20) { ASCIIDigits.write(number, to: $0) }
        case .text(let text): string(text)
        }
    }

    /// A tree. Its depth is not limited here; a parsed tree is at most 512 levels deep.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let number): number.text.withUTF8Bytes { self.raw($0) }
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// A value that is JSON text already. It is not looked at.
    public mutating func raw(_ json: UnsafeRawBufferPointer) {
        buffer.append(json)
        buffer.append(UInt8(ascii: ","))
    }

    /// A value that is JSON text already. It is not looked at.
    public mutating func raw(_ json: [UInt8]) {
        json.withUnsafeBytes { self.raw($0) }
    }

    @inline(__always)
    private mutating func quoted(room: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
        let start = buffer.reserve(room &+ 3)
        start.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        let length = write(start + 1)
        start.storeBytes(of: UInt8(ascii: "\""), toByteOffset: length &+ 1, as: UInt8.self)
        start.storeBytes(of: UInt8(ascii: ","), toByteOffset: length &+ 2, as: UInt8.self)
        buffer.commit(length &+ 3)
    }
}
