import RecordCore

/// Taking a record out of the store, for whatever reason.
extension ZohoState {
    /// What is left of it goes to the recycle bin, and who watches the module hears of it.
    mutating func delete(_ record: StoredRecord, in module: String, by user: String) {
        let rest = DeletedRecord(
            id: record.id, displayName: displayName(of: record, in: module), deletedTime: now, deletedBy: user,
            createdBy: record.createdBy, owner: record.owner)
        self[store: module].delete(record.id, leaving: rest)
        notify(.delete, of: record, in: module)
    }
}
