// Rows: keys to columns, values to slots, the rest to the extras. The loop here runs once per field of every record.

extension PageReader {
    /// Reads an object as a row onto the top of the stack.
    /// - Parameter depth: arrays and objects around it.
    mutating func readRow(_ table: KeyTable, depth: Int) throws(JSONFault) {
        try cursor.expect(UInt8(ascii: "{"))
        let row = stack.append(repeating: Slot.absent, count: table.stride)
        rowSerial &+= 1
        let serial = rowSerial
        cursor.skipSpace()
        if cursor.take(UInt8(ascii: "}")) { return }
        let entries = table.entries
        let isSpelled = table.isSpelled
        var entry = entries
        // A copy that stays in registers: the steps of one field wait for each other, and each would go through
        // memory. The reader's own cursor is set before every call that uses it.
        var cursor = self.cursor
        var slots = stack.base + row
        while true {
            let expected = entries + Int(entry.pointee.successor)
            if expected.pointee.matches(cursor.position) {
                cursor.position += Int(expected.pointee.matchLength)
                entry = expected
            } else {
                self.cursor = cursor
                let found = try readKey(table)
                cursor = self.cursor
                entry.pointee.successor = Int32(truncatingIfNeeded: found)
                entry = entries + found
            }
            cursor.skipSpace()
            let column = Int(entry.pointee.column)
            if column >= 0 {
                var slot = Slot.null
                if cursor.takeNull() {
                    if entry.pointee.isRequired { note(.nullInRequiredField, table, entry - entries) }
                } else if entry.pointee.kind.isText, cursor.byte == UInt8(ascii: "\"") {
                    slot = try readText(&cursor)
                    if isSpelled, Slot.text(slot).count == 0 { slot = Slot.empty }
                } else {
                    let end: UnsafeRawPointer
                    (slot, end) = try isSpelled
                        ? cursor.readSpelled(entry.pointee.kind) : cursor.readScalar(entry.pointee.kind)
                    if Slot.isRefusal(slot) {
                        self.cursor = cursor
                        slot = try readValue(table, entry - entries, depth: depth &+ 1)
                        cursor = self.cursor
                        // The stack may have moved.
                        slots = stack.base + row
                    } else {
                        cursor.position = end
                    }
                }
                if slots[column] != Slot.absent { note(.duplicateKey, table, entry - entries) }
                slots[column] = slot
            } else {
                self.cursor = cursor
                try readExtra(table, entry - entries, row: serial, depth: depth &+ 1)
                cursor = self.cursor
                slots = stack.base + row
            }
            if cursor.takeCommaBeforeString() { continue }
            cursor.skipSpace()
            if cursor.take(UInt8(ascii: ",")) {
                cursor.skipSpace()
                continue
            }
            try cursor.expect(UInt8(ascii: "}"))
            break
        }
        self.cursor = cursor
        let extras = row &+ table.stride
        if stack.count > extras { stack[extras &- 1] = closeExtras(from: extras) }
    }

    /// Reads a string into the arena: search, copy and check in one pass.
    @inline(__always)
    mutating func readText(_ cursor: inout JSONCursor) throws(JSONFault) -> UInt64 {
        let (count, isASCII) = try cursor.copyString(to: arena.end)
        let slot = Slot.text(offset: arena.count, count: count, isASCII: isASCII)
        arena.commit(count)
        return slot
    }

    mutating func readText() throws(JSONFault) -> UInt64 {
        var cursor = self.cursor
        let slot = try readText(&cursor)
        self.cursor = cursor
        return slot
    }

    /// Reads a key that was not expected, and its colon. `KeyTable.none` if the table does not take it; its name is
    /// then at the end of the arena, as `unlistedName` expects it.
    @inline(never)
    private mutating func readKey(_ table: KeyTable) throws(JSONFault) -> Int {
        // The arena has room for it; the copy is not kept unless the key is one that no table takes.
        let (count, isASCII) = try cursor.copyString(to: arena.end)
        let name = UnsafeRawBufferPointer(start: arena.end, count: count)
        unlistedName = Slot.text(offset: arena.count, count: count, isASCII: isASCII)
        var key = table.find(name)
        if key == KeyTable.none { key = table.learn(name) }
        if key == KeyTable.none { arena.commit(count) }
        cursor.skipSpace()
        try cursor.expect(UInt8(ascii: ":"))
        return key
    }

    /// Reads the value of a key without a column: name and value onto the stack, above the row.
    @inline(never)
    private mutating func readExtra(_ table: KeyTable, _ key: Int, row: Int, depth: Int) throws(JSONFault) {
        let name = key == KeyTable.none ? unlistedName : internedName(table, key)
        let value = cursor.takeNull() ? Slot.null : try readRaw(depth: depth)
        if key != KeyTable.none {
            if table.extraPlaces[key].row == row {
                note(.duplicateKey, table, key)
                stack[table.extraPlaces[key].stackIndex] = value
                return
            }
            table.extraPlaces[key].row = row
            table.extraPlaces[key].stackIndex = stack.count + 1
        }
        stack.append(name)
        stack.append(value)
    }

    /// The name of a key in the arena, where it stands once per page.
    private mutating func internedName(_ table: KeyTable, _ key: Int) -> UInt64 {
        if table.extraPlaces[key].generation != generation {
            table.extraPlaces[key].generation = generation
            table.extraPlaces[key].name = addName(table.name(of: key))
        }
        return table.extraPlaces[key].name
    }

    /// Moves names and values from the stack to the aux slots; the slot that lists them.
    mutating func closeExtras(from index: Int) -> UInt64 {
        let count = (stack.count - index) / 2
        guard count > 0 else { return Slot.absent }
        return Slot.list(first: aux.appendTop(of: &stack, from: index), count: count)
    }

    /// The field of a key, with those of the rows around it.
    private func path(_ table: KeyTable, _ key: Int) -> String {
        (openFields + [OpenField(table: table, key: key)])
            .map { String(decoding: $0.table.name(of: $0.key), as: UTF8.self) }
            .joined(separator: ".")
    }

    /// Reports something about the field of a key.
    @inline(never)
    mutating func note(_ kind: PageFinding.Kind, _ table: KeyTable, _ key: Int) {
        findings.append(PageFinding(kind: kind, field: path(table, key), row: currentRow))
    }
}
