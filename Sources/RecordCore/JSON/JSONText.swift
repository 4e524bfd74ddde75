// SKELETON: text ⇄ JSONValue. Errors are JSONError with byte offset, line and column.
extension JSONValue {
    /// Parses a whole document: UTF-8, one value, nothing after it, at most 512 levels deep.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) { fatalError("skeleton") }
}
