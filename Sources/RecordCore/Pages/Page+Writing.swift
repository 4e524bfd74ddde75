// Fields of a page's rows as JSON, spelled as they came.

extension Page {
    /// Writes a field that the row has.
    func write(_ place: RowPlace, field: Int, to writer: inout JSONWriter) {
        let slot = slot(place, field: field)
        if Slot.isSpecial(slot) {
            if Slot.isRaw(slot) { writer.raw(raw(slot)) } else if slot == Slot.empty { writer.string("") } else { writer.null() }
            return
        }
        guard let column = column(place, field: field) else { return writer.null() }
        if column.spelling == .text { return write(spelled: slot, column.kind, place, field: field, to: &writer) }
        write(slot, column.kind, place, field: field, to: &writer)
    }

    @inline(__always)
    private func write(_ slot: UInt64, _ kind: SlotKind, _ place: RowPlace, field: Int, to writer: inout JSONWriter) {
        switch kind {
        case .text, .key: writer.string(utf8: bytes(slot))
        case .id: writer.id(RawRecordID(number: slot))
        case .boolean: writer.bool(slot != 0)
        case .integer: writer.integer(Slot.integer(slot))
        case .decimal: write(decimal: slot, to: &writer)
        case .date: writer.date(Slot.date(slot))
        case .dateTime: writer.dateTime(Slot.dateTime(slot))
        case .localDateTime: writer.localDateTime(Slot.localDateTime(slot))
        case .time: writer.time(Slot.time(slot), withSeconds: Slot.hasSeconds(slot))
        case .texts: write(texts: slot, to: &writer)
        case .reference: write(reference: slot, to: &writer)
        case .object: RecordStorage(source: .page(self, object(slot, field: field, of: place))).writeAll(to: &writer)
        case .rows:
            writer.beginArray()
            for row in storages(slot, field: field, of: place) { row.writeAll(to: &writer) }
            writer.endArray()
        case .json: writer.null()
        }
    }

    /// What a table of texts spells as a string of another form than other tables.
    @inline(never)
    private func write(
        spelled slot: UInt64, _ kind: SlotKind, _ place: RowPlace, field: Int, to writer: inout JSONWriter
    ) {
        switch kind {
        case .boolean: writer.string(slot != 0 ? "1" : "0")
        case .integer: writer.string(String(Slot.integer(slot)))
        case .decimal: writer.string(decimalText(slot))
        case .texts: writer.string(texts(slot).joined(separator: ValueSpelling.choiceSeparator))
        default: write(slot, kind, place, field: field, to: &writer)
        }
    }

    private func write(texts slot: UInt64, to writer: inout JSONWriter) {
        let (first, count) = Slot.list(slot)
        writer.beginArray()
        for index in first..<first + count { writer.string(utf8: bytes(aux(index))) }
        writer.endArray()
    }

    private func write(decimal slot: UInt64, to writer: inout JSONWriter) {
        let (mantissa, exponent) = Slot.decimal(slot)
        guard exponent < 0 else { return writer.integer(Int(mantissa)) }
        decimalText(slot).withUTF8Bytes { writer.raw($0) }
    }

    /// With the zeros at the end that it came with, which `ExactDecimal` does not keep.
    private func decimalText(_ slot: UInt64) -> String {
        let (mantissa, exponent) = Slot.decimal(slot)
        guard exponent < 0 else { return String(mantissa) }
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count)) + digits
        return (mantissa < 0 ? "-" : "") + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }
}
