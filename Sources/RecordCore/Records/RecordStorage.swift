/// A row of fields: {immutable page, row, overlay of changes}. A small value, cheap to copy whatever the
/// number of fields; the overlay is copied when it is changed.
public struct RecordStorage: Sendable {
    enum Source: Sendable {
        /// Read from a page.
        case page(Page, RowPlace)
        /// Made in code: everything it has is in the overlay.
        case made(RecordSchema)
    }

    var source: Source
    var overlay = Overlay()

    init(source: Source) { self.source = source }

    /// A row with nothing loaded, to be filled by setting fields.
    public init(schema: RecordSchema, id: RawRecordID? = nil) {
        source = .made(schema)
        if let id, let index = schema.idIndex { overlay.set(index, .id(id)) }
    }

    public var schema: RecordSchema {
        switch source {
        case .page(let page, let place): page.shape(of: place).schema
        case .made(let schema): schema
        }
    }

    /// The row's own id; nil if it has none.
    var ownID: RawRecordID? {
        guard let id = schema.idIndex.flatMap({ rawID($0) }), !id.description.isEmpty else { return nil }
        return id
    }
}

// Finding a field.
extension RecordStorage {
    /// The slot of a field if it holds a value of the kind that is asked for. `Slot.null` if the field has no value or is
    /// not there; `Slot.unfit` if the value is elsewhere (set since, kept raw, among the extras) or of another kind, so
    /// that `value(_:)` has to tell.
    ///
    /// It gives the slot and not the page: handing out a page would count a reference for every field that is read.
    @inline(__always)
    func slot(_ index: Int, _ kind: SlotKind) -> UInt64 {
        if !overlay.isEmpty, overlay.contains(index) { return Slot.unfit }
        guard case .page(let page, let place) = source,
            let column = page.column(place, field: index)
        else { return Slot.null }
        guard let number = column.number else { return page.hasExtras(place) ? Slot.unfit : Slot.null }
        let slot = page.slot(place, column: number)
        if !Slot.isSpecial(slot) { return column.holds(kind) ? slot : Slot.unfit }
        if Slot.isNone(slot) { return Slot.null }
        // A row that was joined or read again may have a field of its columns among the extras.
        return slot == Slot.absent && !page.hasExtras(place) ? Slot.null : Slot.unfit
    }

    /// Reads a value: with `direct` from a slot of the kind, with `otherwise` from wherever it is.
    @inline(__always)
    func read<Value>(
        _ index: Int, _ kind: SlotKind, _ direct: (borrowing Page, UInt64) -> Value, otherwise: (FieldChange) -> Value?
    ) -> Value? {
        let slot = slot(index, kind)
        if slot == Slot.null { return nil }
        guard slot != Slot.unfit, case .page(let page, _) = source else { return value(index).flatMap(otherwise) }
        return direct(page, slot)
    }

    /// The value of a field wherever it is, in the type of its shape where it has that shape; nil if the row does
    /// not have the field.
    func value(_ index: Int) -> FieldChange? {
        guard let change = overlay[index] else { return readValue(index) }
        guard case .added(let texts) = change else { return change }
        let before = readValue(index)?.asTexts ?? []
        return .texts(before + texts.filter { !before.contains($0) })
    }

    /// The value of a field as it was read.
    func readValue(_ index: Int) -> FieldChange? {
        guard case .page(let page, let place) = source else { return nil }
        return page.value(place, field: index)
    }
}
