// What generated accessors call. A field that the row does not have, or that holds null, reads as nil; so does a
// value that cannot be read as the type: `rawValue` shows it.

extension RecordStorage {
    public func text(_ index: Int) -> String? {
        switch find(index, .text) {
        case .slot(let page, let slot): page.text(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asText
        }
    }

    /// Null and absent read as empty.
    public func requiredText(_ index: Int) -> String { text(index) ?? "" }

    public func boolean(_ index: Int) -> Bool? {
        switch find(index, .boolean) {
        case .slot(_, let slot): slot != 0
        case .nothing: nil
        case .elsewhere: value(index)?.asBoolean
        }
    }

    public func integer(_ index: Int) -> Int? {
        switch find(index, .integer) {
        case .slot(_, let slot): Slot.integer(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asInteger
        }
    }

    public func decimal(_ index: Int) -> ExactDecimal? {
        switch find(index, .decimal) {
        case .slot(let page, let slot): page.decimal(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asDecimal
        }
    }

    public func date(_ index: Int) -> CalendarDate? {
        switch find(index, .date) {
        case .slot(_, let slot): Slot.date(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asDate
        }
    }

    public func dateTime(_ index: Int) -> ZonedDateTime? {
        switch find(index, .dateTime) {
        case .slot(_, let slot): Slot.dateTime(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asDateTime
        }
    }

    public func rawID(_ index: Int) -> RawRecordID? {
        switch find(index, .id) {
        case .slot(_, let slot): RawRecordID(number: slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asID
        }
    }

    /// Empty if the row has no id.
    public func recordID<R>(_ index: Int) -> RecordID<R> { RecordID(rawID(index) ?? "") }

    public func picklist<P: PicklistValue>(_ index: Int) -> P? { text(index).map { P(rawValue: $0) } }
    public func requiredPicklist<P: PicklistValue>(_ index: Int) -> P { P(rawValue: requiredText(index)) }

    public func texts(_ index: Int) -> [String]? {
        switch find(index, .texts) {
        case .slot(let page, let slot): page.texts(slot)
        case .nothing: nil
        case .elsewhere: value(index)?.asTexts
        }
    }

    public func picklists<P: PicklistValue>(_ index: Int) -> [P]? { texts(index)?.map { P(rawValue: $0) } }

    public func reference<T>(_ index: Int) -> Reference<T>? {
        switch find(index, .reference) {
        case .slot(let page, let slot):
            let reference = page.reference(slot)
            return Reference(id: RecordID(reference.id), name: reference.name)
        case .nothing: return nil
        case .elsewhere: return value(index)?.asReference.map { Reference(id: RecordID($0.id), name: $0.name) }
        }
    }

    public func anyReference(_ index: Int) -> AnyReference? {
        switch find(index, .reference) {
        case .slot(let page, let slot): page.reference(slot).any
        case .nothing: nil
        case .elsewhere: value(index)?.asReference
        }
    }

    public func user(_ index: Int) -> UserReference? {
        switch find(index, .reference) {
        case .slot(let page, let slot): page.reference(slot).user
        case .nothing: nil
        case .elsewhere: value(index)?.asUser
        }
    }

    public func object<R: RecordRow>(_ index: Int) -> R? {
        value(index)?.asObject(R.schema).flatMap { Self.row($0) }
    }

    public func rows<R: RecordRow>(_ index: Int) -> [R]? {
        value(index)?.asRows(R.schema)?.compactMap { Self.row($0) }
    }

    public func json(_ index: Int) -> JSONValue? {
        switch value(index) {
        case .null?, nil: nil
        case let value?: value.json
        }
    }

    /// A row as a type; nil if it is of another table, whose indices mean other fields.
    private static func row<R: RecordRow>(_ storage: RecordStorage) -> R? {
        storage.schema === R.schema ? R(storage: storage) : nil
    }
}
