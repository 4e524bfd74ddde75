// What the runtime asks for: what is there, what was set, what is kept.

extension RecordStorage {
    /// Whether anything was set since the row was read or made. The id says which row it is, so it is no change.
    public var hasChanges: Bool { !overlay.isEmpty && (!changedFields.isEmpty || !overlay.extras.isEmpty) }

    /// The fields that were set, by index, ascending; without the id.
    public var changedFields: [Int] {
        if overlay.isEmpty { return [] }
        let id = schema.idIndex
        return overlay.entries.lazy.map(\.index).filter { $0 != id }
    }

    /// Whether the server sent the field (null counts) or it was set.
    public func isLoaded(_ index: Int) -> Bool {
        if overlay[index] != nil { return true }
        guard case .page(let page, let place) = source else { return false }
        return page.slot(place, field: index) != Slot.absent
    }

    /// Whether the field holds null, or in a table of texts another spelling of none, such as the empty one.
    public func isNull(_ index: Int) -> Bool {
        if let change = overlay[index] { return change == .null }
        guard case .page(let page, let place) = source else { return false }
        let slot = page.slot(place, field: index)
        if Slot.isNone(slot) { return true }
        // References of `"0"` and the like: what says that there is none has more than one spelling.
        return schema.spelling == .text && slot != Slot.absent && page.value(place, field: index) == .null
    }

    /// The value as JSON, whatever its shape; nil if the row does not have it. Also finds unknown keys.
    public func rawValue(_ name: String) -> JSONValue? {
        if let index = schema.index(of: name) {
            guard isLoaded(index) else { return nil }
            var writer = JSONWriter(capacity: 256)
            writeValue(index, to: &writer)
            return writer.finish().withUnsafeBytes { JSONValue(checked: $0) }
        }
        if let member = overlay.extras.first(where: { $0.key == name }) { return member.value }
        guard case .page(let page, let place) = source else { return nil }
        return page.json(page.extras(place).value(of: name))
    }

    /// Keys of the row that the field table does not know, `$` keys among them, in the order of the wire.
    public var extras: [JSONMember] {
        let changed = overlay.extras
        guard case .page(let page, let place) = source else { return changed }
        let schema = schema
        let read = page.extras(place).members.filter { member in
            schema.index(of: member.key) == nil && !changed.contains { $0.key == member.key }
        }
        return read + changed
    }

    /// Sets a key that the field table does not know, such as one of the system's: it is sent with the changed fields.
    /// A key of the table sets the field.
    public mutating func setExtra(_ key: String, _ value: JSONValue) {
        if let index = schema.index(of: key) {
            set(index, change: .json(value))
        } else {
            overlay.setExtra(key, value)
        }
    }

    /// The keys outside the field table that were set since the row was read or made.
    public var changedExtras: [JSONMember] { overlay.extras }

    /// Forgets the changes: the row as it was read. Of a row made in code its id stays.
    public mutating func discardChanges() {
        switch source {
        case .page: overlay.removeAll(except: nil)
        case .made(let schema): overlay.removeAll(except: schema.idIndex)
        }
    }

    /// Takes the changes for read: what a successful update leaves behind. Keys outside the field table were meant for
    /// that update alone.
    public mutating func acceptChanges() {
        guard !overlay.isEmpty else { return }
        overlay.removeExtras()
        if let copy = reread() { self = copy }
    }

    /// A copy of this row alone, which does not keep its page in memory.
    public func detached() -> RecordStorage {
        var copy = self
        copy.overlay = Overlay()
        if case .page = source, let own = copy.reread() { copy = own }
        for entry in overlay.entries { copy.overlay.set(entry.index, entry.change.detached) }
        for extra in overlay.extras { copy.overlay.setExtra(extra.key, extra.value) }
        return copy
    }

    /// The row, with its changes, on a page of its own. Not nil, as what is written can be read; were it otherwise,
    /// the row would stay what it is.
    private func reread() -> RecordStorage? {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key(preEscaped: "data")
        writeAll(to: &writer)
        writer.endObject()
        let loaded = schema.fields.indices.filter { isLoaded($0) }
        guard let page = try? PageDecoder(schema: schema, columns: loaded).decode(writer.finish()), page.count == 1 else { return nil }
        return page.storage(at: 0)
    }
}

extension FieldChange {
    /// The same, with rows that do not keep their pages in memory.
    fileprivate var detached: FieldChange {
        switch self {
        case .object(let row): .object(row.detached())
        case .rows(let rows): .rows(rows.map { $0.detached() })
        default: self
        }
    }
}
