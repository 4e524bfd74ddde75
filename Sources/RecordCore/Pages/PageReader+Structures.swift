// Values with parts: references, objects with a table of their own, arrays of those.

extension PageReader {
    /// `{"name": "Acme", "id": "4876"}`, for users with `email`, where several modules are possible with `module`.
    mutating func readReference(depth: Int) throws(JSONFault) -> UInt64 {
        guard cursor.take(UInt8(ascii: "{")), depth < JSONCursor.depthLimit else { return Slot.unexpected }
        var (id, name, email, module) = (Slot.absent, Slot.absent, Slot.absent, Slot.absent)
        let extras = stack.count
        // A copy that stays in registers, as for the fields of a row.
        var cursor = self.cursor
        cursor.skipSpace()
        if cursor.take(UInt8(ascii: "}")) { return Slot.unexpected }
        while true {
            // The usual keys with their quotes are seven bytes or a little less.
            let word = JSONCursor.word(cursor.position)
            let isName = word & 0xFFFF_FFFF_FFFF == Self.nameKey && name == Slot.absent
            if isName || word & 0xFF_FFFF_FFFF_FFFF == Self.emailKey && email == Slot.absent {
                cursor.position += isName ? 6 : 7
                try cursor.passColon()
                var text = Slot.null
                if cursor.byte == UInt8(ascii: "\"") {
                    text = try readText(&cursor)
                } else if !cursor.takeNull() {
                    return Slot.unexpected
                }
                if isName { name = text } else { email = text }
            } else if word & 0xFFFF_FFFF == Self.idKey, id == Slot.absent {
                cursor.position += 4
                try cursor.passColon()
                let value = cursor.position
                id = cursor.readID()
                if id == Slot.unexpected { return Slot.unexpected }
                if id == Slot.unfit {
                    self.cursor = cursor
                    self.cursor.position = value
                    id = try readRaw(depth: depth)
                    cursor = self.cursor
                }
            } else {
                self.cursor = cursor
                try readOtherPart(&module, depth: depth)
                cursor = self.cursor
                if module == Slot.unexpected { return Slot.unexpected }
            }
            if cursor.takeCommaBeforeString() { continue }
            cursor.skipSpace()
            guard cursor.take(UInt8(ascii: ",")) else { break }
            cursor.skipSpace()
        }
        try cursor.expect(UInt8(ascii: "}"))
        self.cursor = cursor
        guard id != Slot.absent else { return Slot.unexpected }

        let others = stack.count > extras ? closeExtras(from: extras) : Slot.absent
        let first = aux.count
        var parts = ReferenceParts.id
        aux.append(id)
        append(name, .name, to: &parts)
        append(email, .email, to: &parts)
        append(module, .module, to: &parts)
        append(others, .extras, to: &parts)
        return Slot.reference(first: first, parts: parts)
    }

    private static var idKey: UInt64 { 0x2264_6922 }
    private static var nameKey: UInt64 { 0x2265_6D61_6E22 }
    private static var emailKey: UInt64 { 0x22_6C69_616D_6522 }

    @inline(__always)
    private mutating func append(_ slot: UInt64, _ part: ReferenceParts, to parts: inout ReferenceParts) {
        guard slot != Slot.absent else { return }
        parts.insert(part)
        aux.append(slot)
    }

    /// A text or null.
    @inline(__always)
    private mutating func readPart() throws(JSONFault) -> UInt64 {
        cursor.skipSpace()
        if cursor.byte == UInt8(ascii: "\"") { return try readText() }
        return cursor.takeNull() ? Slot.null : Slot.unexpected
    }

    /// A key that is rare in references: the module, an unknown one, or one of the usual ones a second time, which
    /// makes the whole unusual enough to be kept raw.
    private mutating func readOtherPart(_ module: inout UInt64, depth: Int) throws(JSONFault) {
        let name = try readText()
        let bytes = arenaBytes(name)
        try cursor.passColon()
        if bytes.elementsEqual("id".utf8) || bytes.elementsEqual("name".utf8) || bytes.elementsEqual("email".utf8) {
            module = Slot.unexpected
        } else if bytes.elementsEqual("module".utf8) {
            guard module == Slot.absent else {
                module = Slot.unexpected
                return
            }
            if cursor.byte == UInt8(ascii: "\"") || cursor.isAtNull {
                module = try readPart()
            } else {
                module = try readRaw(depth: depth + 1)
            }
        } else {
            let value = cursor.takeNull() ? Slot.null : try readRaw(depth: depth + 1)
            stack.append(name)
            stack.append(value)
        }
    }

    private func arenaBytes(_ slot: UInt64) -> UnsafeRawBufferPointer {
        let (offset, count) = Slot.text(slot)
        return UnsafeRawBufferPointer(start: arena.base + offset, count: count)
    }

    /// One object with a table of its own.
    mutating func readObject(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> UInt64 {
        guard cursor.byte == UInt8(ascii: "{"), depth < JSONCursor.depthLimit else { return Slot.unexpected }
        guard openFields.count < Self.rowDepthLimit else { return Slot.unfit }
        if isAtEmptyObject { return Slot.unexpected }
        let row = stack.count
        openFields.append(OpenField(table: table, key: key))
        try readRow(nestedTable(table, key), depth: depth)
        openFields.removeLast()
        return Slot.object(first: aux.appendTop(of: &stack, from: row))
    }

    /// An array of such objects.
    mutating func readRows(_ table: KeyTable, _ key: Int, depth: Int) throws(JSONFault) -> UInt64 {
        guard cursor.byte == UInt8(ascii: "["), depth + 1 < JSONCursor.depthLimit else { return Slot.unexpected }
        guard openFields.count < Self.rowDepthLimit else { return Slot.unfit }
        cursor.position += 1
        cursor.skipSpace()
        if cursor.take(UInt8(ascii: "]")) { return Slot.list(first: 0, count: 0) }
        let nested = nestedTable(table, key)
        let first = stack.count
        var count = 0
        openFields.append(OpenField(table: table, key: key))
        repeat {
            cursor.skipSpace()
            guard cursor.byte == UInt8(ascii: "{") else { return Slot.unexpected }
            try readRow(nested, depth: depth + 1)
            count += 1
            cursor.skipSpace()
        } while cursor.take(UInt8(ascii: ","))
        try cursor.expect(UInt8(ascii: "]"))
        openFields.removeLast()
        guard count < Slot.elementLimit else { return Slot.unfit }
        return Slot.list(first: aux.appendTop(of: &stack, from: first), count: count)
    }

    private func nestedTable(_ table: KeyTable, _ key: Int) -> KeyTable {
        tables[table.nested[Int(table.entries[key].field)]]
    }

    private var isAtEmptyObject: Bool {
        var ahead = cursor
        ahead.position += 1
        ahead.skipSpace()
        return ahead.byte == UInt8(ascii: "}")
    }
}
