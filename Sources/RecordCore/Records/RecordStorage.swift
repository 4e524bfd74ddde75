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
        case .page(let page, let place): page.schema(of: place)
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
    /// What is known about a field without looking at its value.
    enum Found {
        /// A slot of the kind that was asked for, with a value in it.
        case slot(Page, UInt64)
        /// Null, or not there.
        case nothing
        /// Set since, kept raw, among the extras, or of another kind: `value(_:)` tells.
        case elsewhere
    }

    @inline(__always)
    func find(_ index: Int, _ kind: SlotKind) -> Found {
        if !overlay.isEmpty, overlay[index] != nil { return .elsewhere }
        guard case .page(let page, let place) = source,
            let column = page.shapes.column(shape: Int(place.shape), field: index)
        else { return .nothing }
        guard let number = column.number else { return page.extras(place).isEmpty ? .nothing : .elsewhere }
        let slot = page.slot(place, column: number)
        guard Slot.isSpecial(slot) else { return column.holds(kind) ? .slot(page, slot) : .elsewhere }
        if slot == Slot.null { return .nothing }
        // A joined or detached row may have a field of its columns among the extras.
        return slot == Slot.absent && page.extras(place).isEmpty ? .nothing : .elsewhere
    }

    /// The value of a field wherever it is, in the type of its shape where it has that shape; nil if the row does
    /// not have the field.
    func value(_ index: Int) -> FieldChange? {
        if let change = overlay[index] { return change }
        guard case .page(let page, let place) = source else { return nil }
        return page.value(place, field: index)
    }
}
