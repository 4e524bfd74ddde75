// Fields of a page's rows as values, whichever way the page keeps them.

extension Page {
    /// The slot of a field: that of its column, or what the extras hold under its name; `Slot.absent` if the row
    /// does not have it.
    @inline(__always)
    func slot(_ place: RowPlace, field: Int) -> UInt64 {
        guard let column = column(place, field: field) else { return Slot.absent }
        if let number = column.number {
            let slot = slot(place, column: number)
            if slot != Slot.absent { return slot }
        }
        return hasExtras(place) ? extraSlot(place, field, column) : Slot.absent
    }

    @inline(never)
    private func extraSlot(_ place: RowPlace, _ field: Int, _ column: Column) -> UInt64 {
        let slot = extras(place).value(of: shape(of: place).schema.fields[field].name)
        return column.spelling == .text && Slot.isRaw(slot) && raw(slot).elementsEqual("\"\"".utf8) ? Slot.empty : slot
    }

    /// The value of a field in the type of its shape; `.json` if it came with another shape.
    func value(_ place: RowPlace, field: Int) -> FieldChange? {
        let slot = slot(place, field: field)
        if Slot.isSpecial(slot) {
            switch slot {
            case Slot.absent: return nil
            case Slot.null, Slot.empty: return .null
            default:
                let schema = shape(of: place).schema
                return FieldChange(JSONValue(checked: raw(slot)), shape: schema.fields[field].shape, spelling: schema.spelling)
            }
        }
        guard let column = column(place, field: field) else { return nil }
        switch column.kind {
        case .text: return .text(text(slot))
        case .key:
            guard let id = key(slot) else { return .null }
            if case .id = shape(of: place).schema.fields[field].shape { return .id(id) }
            return .reference(AnyReference(id: id, module: nil))
        case .id: return .id(RawRecordID(number: slot))
        case .boolean: return .boolean(slot != 0)
        case .integer: return .integer(Slot.integer(slot))
        case .decimal: return .decimal(Slot.exactDecimal(slot))
        case .date: return .date(Slot.date(slot))
        case .dateTime: return .dateTime(Slot.dateTime(slot))
        case .localDateTime: return .localDateTime(Slot.localDateTime(slot))
        case .time: return .time(Slot.time(slot))
        case .texts: return .texts(texts(slot))
        case .reference:
            return Slot.isSpecial(reference(slot).email) ? .reference(anyReference(slot)) : .user(user(slot, withEmail: true))
        case .object: return .object(RecordStorage(source: .page(self, object(slot, field: field, of: place))))
        case .rows: return .rows(storages(slot, field: field, of: place))
        case .json: return nil
        }
    }

    func storages(_ slot: UInt64, field: Int, of place: RowPlace) -> [RecordStorage] {
        let list = rowList(slot, field: field, of: place)
        return (0..<list.count).map { list.storage(at: $0) }
    }
}
