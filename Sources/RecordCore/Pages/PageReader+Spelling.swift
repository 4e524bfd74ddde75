// Values of tables that spell everything as text: what is usual goes into the same slots as other tables have, so that
// it is read in the same way; what is spelled in another way stays as it came, so that it is written back exactly so.

extension PageReader {
    /// Reads a value if it can be read as the field's type; `Slot.unexpected` or `Slot.unfit` if not, at any position.
    @inline(never)
    mutating func readSpelled(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> UInt64 {
        let kind = table.entries[key].kind
        let isString = cursor.byte == UInt8(ascii: "\"")
        switch kind {
        case .text, .key:
            if isString { return emptyOr(try readText()) }
        case .texts:
            if isString { return try readChoices() }
        case .object:
            let slot = try readObject(table, key, depth: depth)
            if !Slot.isRefusal(slot) { return slot }
            // PHP has one empty container for both.
            return cursor.isAtEmptyArray ? Slot.unfit : slot
        case .rows: return try readRows(table, key, depth: depth)
        case .json: return Slot.unfit
        default:
            let (slot, end) = try cursor.readSpelled(kind)
            if !Slot.isRefusal(slot) {
                cursor.position = end
                return slot
            }
        }
        return try isReadable(table, key, depth: depth) ? Slot.unfit : Slot.unexpected
    }

    private func emptyOr(_ slot: UInt64) -> UInt64 { Slot.text(slot).count == 0 ? Slot.empty : slot }

    /// Choices in one text, as texts of their own that share its bytes.
    private mutating func readChoices() throws(JSONFault) -> UInt64 {
        let slot = try readText()
        let (offset, count) = Slot.text(slot)
        guard count > 0 else { return Slot.empty }
        let isASCII = Slot.isASCII(slot)
        let bytes = UnsafeRawBufferPointer(start: arena.base + offset, count: count)
        let first = aux.count
        bytes.splitChoices { start, end in
            aux.append(Slot.text(offset: offset + start, count: end - start, isASCII: isASCII))
        }
        return Slot.list(first: first, count: aux.count - first)
    }

    /// Whether an odd value can be read as the field's type all the same.
    private func isReadable(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> Bool {
        var ahead = cursor
        try ahead.skipValue(depth: depth)
        let json = UnsafeRawBufferPointer(start: cursor.position, count: ahead.position - cursor.position)
        let field = Int(table.entries[key].field)
        guard table.schema.fields.indices.contains(field) else { return true }
        return SpelledValue.typed(JSONValue(checked: json), shape: table.schema.fields[field].shape) != nil
    }
}

extension JSONCursor {
    /// Reads a value without parts and without text in the arena, if it is a string in the usual spelling of the kind,
    /// or an empty one; a refusal if not. The cursor stays: what was read ends at `end`.
    @inline(never)
    func readSpelled(_ kind: SlotKind) throws(JSONFault) -> (slot: UInt64, end: UnsafeRawPointer) {
        guard byte == UInt8(ascii: "\"") else { return (Slot.unfit, position) }
        var cursor = self
        if (position + 1).load(as: UInt8.self) == UInt8(ascii: "\"") { return (Slot.empty, position + 2) }
        switch kind {
        case .boolean:
            guard (position + 2).load(as: UInt8.self) == UInt8(ascii: "\"") else { break }
            let digit = (position + 1).load(as: UInt8.self) &- 0x30
            if digit < 2 { return (Slot.boolean(digit == 1), position + 3) }
        case .integer, .decimal:
            cursor.position += 1
            // What is no number is no fault inside a string.
            guard let slot = try? kind == .integer ? cursor.readInteger() : cursor.readDecimal(), !Slot.isRefusal(slot),
                cursor.take(UInt8(ascii: "\""))
            else { break }
            return (slot, cursor.position)
        case .date, .dateTime, .localDateTime, .time: return try readScalar(kind)
        case .text, .key, .id, .texts, .reference, .object, .rows, .json: break
        }
        return (Slot.unfit, position)
    }

    fileprivate var isAtEmptyArray: Bool {
        var ahead = self
        guard ahead.take(UInt8(ascii: "[")) else { return false }
        ahead.skipSpace()
        return ahead.byte == UInt8(ascii: "]")
    }
}

extension UnsafeRawBufferPointer {
    /// The ranges of the choices in a joined text, in their order; joined again they are the same bytes.
    func splitChoices(_ take: (_ start: Int, _ end: Int) -> Void) {
        let separator = ValueSpelling.choiceSeparator.utf8
        var start = 0
        var position = 0
        while position + separator.count <= count {
            if self[position] == UInt8(ascii: " "), self[position..<position + separator.count].elementsEqual(separator) {
                take(start, position)
                position += separator.count
                start = position
            } else {
                position += 1
            }
        }
        take(start, count)
    }
}
