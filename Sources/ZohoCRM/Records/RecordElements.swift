import CRMRuntime
import RecordCore

// Single rows, links and choices of a record's lists. What is read and edited as a list (`lead.alternateAddress?[0].city
// = "Rome"`) needs none of this; a record that was not read in full does, as it has no list to edit.

extension RecordRow {
    /// The rows as far as they are known.
    fileprivate func rows<Kind: RowsKind>(of field: Field<Self, Kind>) -> [Kind.Row] { storage.rows(field.index) ?? [] }

    fileprivate mutating func setRows<Kind: RowsKind>(_ rows: [Kind.Row], of field: Field<Self, Kind>) {
        storage.set(field.index, rows)
    }
}

extension UpdatableRecord {
    /// Adds a row to a subform, to the line items or to a field with files, whether or not its rows were read.
    ///
    ///     lead.add(.init { $0.city = "Rome" }, to: .alternateAddress)
    public mutating func add<Kind: RowsKind>(_ row: Kind.Row, to field: Field<Self, Kind>) {
        setRows(rows(of: field) + [row], of: field)
    }

    /// Changes a row, whether or not it was read.
    ///
    ///     lead.edit(rowID, in: .alternateAddress) { $0.city = "Rome" }
    public mutating func edit<Kind: RowsKind>(
        _ rowID: RawRecordID, in field: Field<Self, Kind>, _ change: (inout Kind.Row) throws -> Void
    ) rethrows where Kind.Row: SubformRow {
        var rows = rows(of: field)
        let place = rows.firstIndex { $0.storage.rowID == rowID }
        var row = place.map { rows[$0] } ?? Kind.Row(storage: RecordStorage(schema: Kind.Row.schema, id: rowID))
        try change(&row)
        if let place { rows[place] = row } else { rows.append(row) }
        setRows(rows, of: field)
    }

    /// Takes a row out, whether or not it was read.
    ///
    ///     lead.remove(rowID, from: .alternateAddress)
    public mutating func remove<Kind: RowsKind>(_ rowID: RawRecordID, from field: Field<Self, Kind>)
    where Kind.Row: SubformRow {
        var rows = rows(of: field)
        let count = rows.count
        rows.removeAll { $0.storage.rowID == rowID }
        if rows.count == count { rows.append(.removing(rowID)) }
        setRows(rows, of: field)
    }

    /// Takes every row out, also those that were not read. This alone sends the empty list by which Zoho deletes them.
    public mutating func removeAllRows<Kind: RowsKind>(of field: Field<Self, Kind>) where Kind.Row: SubformRow {
        storage.set(field.index, change: .json(.array([])))
    }

    /// Links a record or user in a multi-select lookup. What is linked already stays linked once, if the links were
    /// read.
    ///
    ///     lead.link(productID, in: .products)
    public mutating func link<Kind: RowsKind>(_ id: Kind.Row.TargetID, in field: Field<Self, Kind>)
    where Kind.Row: LinkRow {
        setRows(rows(of: field).linking(id), of: field)
    }

    /// Removes the link to a record or user from a multi-select lookup.
    /// - Throws: `refused.records.links-not-read` if the links were not read: a link is removed by an id of its own. Use
    ///   `remove(_:from:)` with that id then.
    public mutating func unlink<Kind: RowsKind>(_ id: Kind.Row.TargetID, in field: Field<Self, Kind>) throws(CRMError)
    where Kind.Row: LinkRow {
        let rows: [Kind.Row]? = storage.rows(field.index)
        guard let rows else {
            throw RecordProblem.linksNotRead(field.name, in: Self.schema.module, call: "records.update")
        }
        setRows(rows.filter { $0.targetID?.description != id.description }, of: field)
    }

    /// Adds values to a multi-select picklist, to those that the server has when the update arrives; assigning the
    /// property replaces them.
    ///
    ///     lead.append([.german, .french], to: .languages)
    public mutating func append<Kind: ChoicesKind>(_ choices: [Kind.Choice], to field: Field<Self, Kind>) {
        let before: [String] = if case .added(let texts) = storage.change(field.index) { texts } else { [] }
        let added = choices.map(\.rawValue).filter { !before.contains($0) }
        storage.set(field.index, change: .added(before + added))
    }
}

extension RecordDraft {
    /// Adds a row to a subform, to the line items or to a field with files.
    public mutating func add<Kind: RowsKind>(_ row: Kind.Row, to field: Field<Record, Kind>) {
        let rows: [Kind.Row] = storage.rows(field.index) ?? []
        storage.set(field.index, rows + [row])
    }

    /// Links a record or user in a multi-select lookup.
    ///
    ///     .init(lastName: "Smith") { $0.link(productID, in: .products) }
    public mutating func link<Kind: RowsKind>(_ id: Kind.Row.TargetID, in field: Field<Record, Kind>)
    where Kind.Row: LinkRow {
        let rows: [Kind.Row] = storage.rows(field.index) ?? []
        storage.set(field.index, rows.linking(id))
    }
}

extension Array where Element: LinkRow {
    fileprivate func linking(_ id: Element.TargetID) -> [Element] {
        contains { $0.targetID?.description == id.description } ? self : self + [Element(to: id)]
    }
}

extension RecordStorage {
    fileprivate var rowID: RawRecordID? { schema.idIndex.flatMap { rawID($0) } }
}
