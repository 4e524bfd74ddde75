// What generated accessors call. A field that the row does not have, or that holds null, reads as nil; so does a
// value that cannot be read as the type: `rawValue` shows it.

extension RecordStorage {
    public func text(_ index: Int) -> String? {
        read(index, .text, { $0.text($1) }, otherwise: \.asText)
    }

    /// Null and absent read as empty.
    public func requiredText(_ index: Int) -> String { text(index) ?? "" }

    public func boolean(_ index: Int) -> Bool? {
        read(index, .boolean, { $1 != 0 }, otherwise: \.asBoolean)
    }

    public func integer(_ index: Int) -> Int? {
        read(index, .integer, { Slot.integer($1) }, otherwise: \.asInteger)
    }

    public func decimal(_ index: Int) -> ExactDecimal? {
        read(index, .decimal, { Slot.exactDecimal($1) }, otherwise: \.asDecimal)
    }

    public func date(_ index: Int) -> CalendarDate? {
        read(index, .date, { Slot.date($1) }, otherwise: \.asDate)
    }

    public func dateTime(_ index: Int) -> ZonedDateTime? {
        read(index, .dateTime, { Slot.dateTime($1) }, otherwise: \.asDateTime)
    }

    public func localDateTime(_ index: Int) -> LocalDateTime? {
        read(index, .localDateTime, { Slot.localDateTime($1) }, otherwise: \.asLocalDateTime)
    }

    public func time(_ index: Int) -> TimeOfDay? {
        read(index, .time, { Slot.time($1) }, otherwise: \.asTime)
    }

    public func rawID(_ index: Int) -> RawRecordID? {
        let slot = slot(index, .id)
        return slot == Slot.unfit ? key(index) : slot == Slot.null ? nil : RawRecordID(number: slot)
    }

    /// The id that a reference into one of several modules holds.
    public func choice<C: ReferenceChoice>(_ index: Int) -> C? { key(index).map { C(raw: $0) } }

    /// An id or reference of a table that spells its values as text, and every other that is not held as a number.
    private func key(_ index: Int) -> RawRecordID? {
        let slot = slot(index, .key)
        if slot == Slot.null { return nil }
        guard slot != Slot.unfit, case .page(let page, _) = source else { return value(index).flatMap(\.asID) }
        return page.key(slot)
    }

    /// Empty if the row has no id.
    public func recordID<R>(_ index: Int) -> RecordID<R> { RecordID(rawID(index) ?? "") }

    public func picklist<P: PicklistValue>(_ index: Int) -> P? { text(index).map { P(rawValue: $0) } }
    public func requiredPicklist<P: PicklistValue>(_ index: Int) -> P { P(rawValue: requiredText(index)) }

    public func texts(_ index: Int) -> [String]? {
        read(index, .texts, { $0.texts($1) }, otherwise: \.asTexts)
    }

    public func picklists<P: PicklistValue>(_ index: Int) -> [P]? { texts(index)?.map { P(rawValue: $0) } }

    public func reference<T>(_ index: Int) -> Reference<T>? {
        guard let reference = plainReference(index) else { return nil }
        return Reference(id: RecordID(reference.id), name: reference.name)
    }

    private func plainReference(_ index: Int) -> UserReference? {
        read(index, .reference, { $0.user($1, withEmail: false) }, otherwise: \.asUser)
    }

    public func anyReference(_ index: Int) -> AnyReference? {
        guard var reference = read(index, .reference, { $0.anyReference($1) }, otherwise: \.asReference) else { return nil }
        if reference.module == nil, overlay[index] == nil, let key = schema.fields[index].moduleKey {
            reference.module = rawValue(key)?.string
        }
        return reference
    }

    public func user(_ index: Int) -> UserReference? {
        read(index, .reference, { $0.user($1, withEmail: true) }, otherwise: \.asUser)
    }

    @inlinable
    public func object<R: RecordRow>(_ index: Int) -> R? {
        objectStorage(index, R.schema).map { R(storage: $0) }
    }

    @inlinable
    public func rows<R: RecordRow>(_ index: Int) -> [R]? {
        guard let list = rowList(index, R.schema) else { return nil }
        var rows: [R] = []
        rows.reserveCapacity(list.count)
        for position in 0..<list.count { rows.append(R(storage: list.storage(at: position))) }
        return rows
    }

    public func json(_ index: Int) -> JSONValue? {
        guard let value = value(index), value != .null else { return nil }
        return value.json
    }
}

// The parts of the generic accessors that are not generic. Rows of another table than the one that is asked for are
// nil: their indices would mean other fields.
extension RecordStorage {
    @usableFromInline
    func objectStorage(_ index: Int, _ schema: RecordSchema) -> RecordStorage? {
        guard let row = value(index)?.asObject(schema), row.schema === schema else { return nil }
        return row
    }

    @usableFromInline
    func rowList(_ index: Int, _ schema: RecordSchema) -> RowList? {
        let slot = slot(index, .rows)
        if slot == Slot.null { return nil }
        if slot != Slot.unfit, case .page(let page, let place) = source {
            guard case .rows(let row) = page.shape(of: place).schema.fields[index].shape, row.schema === schema
            else { return nil }
            return page.rowList(slot, field: index, of: place)
        }
        return value(index)?.asRows(schema).map { rows in RowList(rows.filter { $0.schema === schema }) }
    }
}
