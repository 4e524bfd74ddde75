// Texts as bytes, for sorting and searching many rows without making a `String` for each.

extension RecordStorage {
    /// Gives the UTF-8 bytes of a text to a closure: those of the page where it has them; nil if there is no text.
    /// The bytes are valid during the call only.
    public func withUTF8<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result) rethrows -> Result {
        let slot = slot(index, .text)
        if slot == Slot.null { return try body(nil) }
        if slot != Slot.unfit, case .page(let page, _) = source {
            return try withExtendedLifetime(page) { try body(page.bytes(slot).assumingMemoryBound(to: UInt8.self)) }
        }
        guard var text = value(index)?.asText else { return try body(nil) }
        return try text.withUTF8 { try body($0) }
    }

    /// Whether the text of a field comes before that of another row, by Unicode scalars; rows without a text come
    /// last. The order of bytes in UTF-8 is that of scalars.
    public func isText(_ index: Int, before other: RecordStorage) -> Bool {
        withUTF8(index) { left in
            other.withUTF8(index) { right in
                guard let left else { return false }
                guard let right else { return true }
                return left.lexicographicallyPrecedes(right)
            }
        }
    }
}
