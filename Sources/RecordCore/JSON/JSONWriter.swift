/// Writes JSON text into a growing buffer of bytes.
public struct JSONWriter: ~Copyable {
    // SKELETON
    public init(capacity: Int = 4096) {}
    /// The finished document.
    public consuming func finish() -> [UInt8] { fatalError("skeleton") }
    public mutating func beginObject() { fatalError("skeleton") }
    public mutating func endObject() { fatalError("skeleton") }
    public mutating func beginArray() { fatalError("skeleton") }
    public mutating func endArray() { fatalError("skeleton") }
    /// A key of the current object; the next call writes its value. Commas are the writer's business.
    public mutating func key(_ key: String) { fatalError("skeleton") }
    public mutating func null() { fatalError("skeleton") }
    public mutating func string(_ value: String) { fatalError("skeleton") }
    public mutating func bool(_ value: Bool) { fatalError("skeleton") }
    public mutating func integer(_ value: Int) { fatalError("skeleton") }
    public mutating func decimal(_ value: ExactDecimal) { fatalError("skeleton") }
    public mutating func value(_ value: JSONValue) { fatalError("skeleton") }
}
