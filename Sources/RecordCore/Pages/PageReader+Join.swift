// Several answers about the same records: later ones are read behind the first, then their rows move into its rows.

extension PageReader {
    /// Reads another answer about the rows that were read before.
    mutating func join(_ text: UnsafeRawBufferPointer) throws(JSONError) {
        let joined = rows.count
        let ownRows = currentRow
        let ownFindings = findings.count
        let ownEnvelope = envelopeSlot
        currentRow = 0
        try readMore(text)
        joinedEnvelopeSlots.append(envelopeSlot)
        envelopeSlot = ownEnvelope

        let targets = matchRows(from: joined)
        for (row, target) in targets.enumerated() {
            if let target { merge(joined + row * tables[0].stride, into: target * tables[0].stride) }
        }
        // Findings about rows that have no place in the first answer go with those rows.
        let added = findings[ownFindings...].compactMap { finding -> PageFinding? in
            guard targets.indices.contains(finding.row), let target = targets[finding.row] else { return nil }
            return PageFinding(kind: finding.kind, field: finding.field, row: target)
        }
        findings.replaceSubrange(ownFindings..., with: added)
        rows.truncate(to: joined)
        currentRow = ownRows
    }

    /// For each row from an index on: the row of the first answer with the same id.
    private func matchRows(from joined: Int) -> [Int?] {
        let stride = tables[0].stride
        guard let idField = tables[0].schema.idIndex, let column = shapes.column(shape: 0, field: idField)?.number
        else { return [] }
        let own = joined / stride
        var byID: [IDKey: Int]?
        return (0..<(rows.count - joined) / stride).map { row in
            guard let id = idKey(rows[joined + row * stride + column]) else { return nil }
            // Answers about the same page have their rows in the same order, but for what came or went in between.
            if row < own, idKey(rows[row * stride + column]) == id { return row }
            if byID == nil { byID = rowsByID(own, stride: stride, column: column) }
            return byID?[id]
        }
    }

    private func rowsByID(_ count: Int, stride: Int, column: Int) -> [IDKey: Int] {
        var byID: [IDKey: Int] = [:]
        for row in 0..<count {
            if let id = idKey(rows[row * stride + column]), byID[id] == nil { byID[id] = row }
        }
        return byID
    }

    private enum IDKey: Hashable {
        case number(UInt64)
        case json([UInt8])
    }

    private func idKey(_ slot: UInt64) -> IDKey? {
        if !Slot.isSpecial(slot) {
            guard tables[0].isSpelled else { return .number(slot) }
            let (offset, count) = Slot.text(slot)
            return .json([UInt8](UnsafeRawBufferPointer(start: arena.base + offset, count: count)))
        }
        guard Slot.isRaw(slot) else { return nil }
        let start = arena.base + Slot.rawOffset(slot)
        let count = Int(start.loadUnaligned(as: UInt32.self))
        return .json([UInt8](UnsafeRawBufferPointer(start: start + 4, count: count)))
    }

    /// Takes over what the first answer does not have.
    private mutating func merge(_ source: Int, into target: Int) {
        let extras = tables[0].stride - 1
        for column in 0..<extras where rows[target + column] == Slot.absent {
            rows[target + column] = rows[source + column]
        }
        guard rows[source + extras] != Slot.absent else { return }
        let top = stack.count
        for slot in [rows[target + extras], rows[source + extras]] where slot != Slot.absent {
            let (first, count) = Slot.list(slot)
            for pair in 0..<count where !hasName(aux[first + pair * 2], from: top) {
                stack.append(aux[first + pair * 2])
                stack.append(aux[first + pair * 2 + 1])
            }
        }
        rows[target + extras] = closeExtras(from: top)
    }

    /// Whether a name is among those on the stack. Names are kept once, so equal names have equal slots.
    private func hasName(_ name: UInt64, from index: Int) -> Bool {
        stride(from: index, to: stack.count, by: 2).contains { stack[$0] == name }
    }
}
