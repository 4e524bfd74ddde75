// Values to slots, by the kind of their field.

extension PageReader {
    /// Reads a value that is not null. What has another shape than the field is kept raw and reported; only what is
    /// no JSON fails.
    @inline(never)
    mutating func readValue(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> UInt64 {
        let start = cursor.position
        let mark = (aux: aux.count, arena: arena.count, stack: stack.count, findings: findings.count, open: openFields.count)
        let slot = try readTyped(table, key, depth: depth)
        guard Slot.isRefusal(slot) else { return slot }
        cursor.position = start
        aux.truncate(to: mark.aux)
        stack.truncate(to: mark.stack)
        findings.removeSubrange(mark.findings...)
        openFields.removeSubrange(mark.open...)
        if arena.count > mark.arena {
            arena.truncate(to: mark.arena)
            // Names of unknown keys may have been among what is gone.
            generation &+= 1
        }
        if slot == Slot.unexpected { note(.unexpectedShape(found: cursor.typeName), table, key) }
        return try readRaw(depth: depth)
    }

    /// Copies a value as it is spelled, checked.
    mutating func readRaw(depth: Int) throws(JSONFault) -> UInt64 {
        let start = cursor.position
        try cursor.skipValue(depth: depth)
        let count = cursor.position - start
        // The length in front is more than the value took in the answer.
        arena.reserve(count + 4 + (cursor.end - cursor.position))
        guard arena.count + count + 4 < Slot.arenaLimit else { throw JSONFault(reason: .tooLarge, offset: cursor.offset) }
        let slot = Slot.raw(offset: arena.count)
        arena.end.storeBytes(of: UInt32(count), as: UInt32.self)
        (arena.end + 4).copyMemory(from: start, byteCount: count)
        arena.commit(count + 4)
        return slot
    }

    /// Reads a value if it has the shape of the field; `Slot.unexpected` or `Slot.unfit` if not, at any position.
    @inline(__always)
    private mutating func readTyped(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> UInt64 {
        let kind = table.entries[key].kind
        if table.isSpelled { return try readSpelled(table, key, depth: depth) }
        switch kind {
        case .texts: return try readTexts()
        case .reference: return try readReference(depth: depth)
        case .object: return try readObject(table, key, depth: depth)
        case .rows: return try readRows(table, key, depth: depth)
        case .text, .key: return cursor.byte == UInt8(ascii: "\"") ? try readText() : Slot.unexpected
        case .id, .boolean, .integer, .decimal, .date, .dateTime, .localDateTime, .time, .json:
            let (slot, end) = try cursor.readScalar(kind)
            if Slot.isRefusal(slot), kind == .dateTime || kind == .localDateTime { return try readOtherMoment(kind) }
            cursor.position = end
            return slot
        }
    }

    /// A date-time that is spelled another way than servers usually do.
    @inline(never)
    private mutating func readOtherMoment(_ kind: SlotKind) throws(JSONFault) -> UInt64 {
        guard cursor.byte == UInt8(ascii: "\"") else { return Slot.unexpected }
        let (count, _) = try cursor.copyString(to: arena.end)
        let text = UnsafeRawBufferPointer(start: arena.end, count: count)
        let isReadable = kind == .dateTime ? ZonedDateTime(utf8: text) != nil : LocalDateTime(utf8: text) != nil
        return isReadable ? Slot.unfit : Slot.unexpected
    }

    private mutating func readTexts() throws(JSONFault) -> UInt64 {
        guard cursor.take(UInt8(ascii: "[")) else { return Slot.unexpected }
        let first = aux.count
        cursor.skipSpace()
        if !cursor.take(UInt8(ascii: "]")) {
            repeat {
                cursor.skipSpace()
                guard cursor.byte == UInt8(ascii: "\"") else { return Slot.unexpected }
                aux.append(try readText())
                cursor.skipSpace()
            } while cursor.take(UInt8(ascii: ","))
            try cursor.expect(UInt8(ascii: "]"))
        }
        return Slot.list(first: first, count: aux.count &- first)
    }
}

// Scalars as slots, or refusals.
extension JSONCursor {
    /// Reads a value without parts and without text in the arena, if it has the shape of the kind in the usual
    /// spelling; a refusal if not. The cursor stays: what was read ends at `end`.
    @inline(never)
    func readScalar(_ kind: SlotKind) throws(JSONFault) -> (slot: UInt64, end: UnsafeRawPointer) {
        var cursor = self
        let slot =
            switch kind {
            case .id: cursor.readID()
            case .boolean: cursor.takeBoolean().map(Slot.boolean) ?? Slot.unexpected
            case .integer: try cursor.readInteger()
            case .decimal: try cursor.readDecimal()
            case .date: cursor.takeQuotedDate().map(Slot.date) ?? Slot.unexpected
            case .dateTime: cursor.takeQuotedDateTime().map(Slot.dateTime) ?? Slot.unexpected
            case .localDateTime: cursor.takeQuotedLocalDateTime().map(Slot.localDateTime) ?? Slot.unexpected
            case .time: cursor.takeQuotedTime().map(Slot.time) ?? Slot.unexpected
            case .text, .key, .texts, .reference, .object, .rows, .json: Slot.unfit
            }
        return (slot, cursor.position)
    }

    /// Strings that are no number of up to nineteen digits are ids too, kept as they are.
    @inline(__always)
    mutating func readID() -> UInt64 {
        if let number = takeQuotedDigits() { return Slot.id(number) }
        return byte == UInt8(ascii: "\"") ? Slot.unfit : Slot.unexpected
    }

    @inline(__always)
    private var isAtNumber: Bool { byte == UInt8(ascii: "-") || byte &- 0x30 < 10 }

    @inline(__always)
    mutating func readInteger() throws(JSONFault) -> UInt64 {
        guard isAtNumber else { return Slot.unexpected }
        let number = try scanNumber()
        // A fraction or an exponent takes bytes that are no digits.
        guard number.count == number.digits &+ (number.isNegative ? 1 : 0) else { return Slot.unexpected }
        guard number.isExact, number.mantissa <= UInt64(Int64.max), !(number.isNegative && number.mantissa == 0)
        else { return Slot.unfit }
        let value = Int64(number.mantissa)
        return Slot.integer(number.isNegative ? -value : value)
    }

    @inline(__always)
    mutating func readDecimal() throws(JSONFault) -> UInt64 {
        guard isAtNumber else { return Slot.unexpected }
        let number = try scanNumber()
        // A number with an exponent would be spelled differently when it is written.
        let points = number.exponent == 0 ? 0 : 1
        guard number.isExact, number.count == number.digits &+ points &+ (number.isNegative ? 1 : 0)
        else { return Slot.unfit }
        return Slot.decimal(negative: number.isNegative, mantissa: number.mantissa, exponent: number.exponent)
    }
}

extension JSONCursor {
    /// The JSON type of the value at the position, for reports.
    var typeName: String {
        switch byte {
        case UInt8(ascii: "\""): "string"
        case UInt8(ascii: "{"): "object"
        case UInt8(ascii: "["): "array"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): "boolean"
        case UInt8(ascii: "n"): "null"
        default: "number"
        }
    }
}
