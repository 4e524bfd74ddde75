import VtigerCRM

/// The records that the scenario has made and that are still there, so that it can clean up after itself.
actor CreatedRecords {
    private var ids: [RawRecordID] = []

    func add(_ id: RawRecordID) { ids.append(id) }
    func add(_ more: [RawRecordID]) { ids += more }
    func remove(_ id: RawRecordID) { ids.removeAll { $0 == id } }

    /// The newest first, as they refer to older ones.
    var remaining: [RawRecordID] { ids.reversed() }
}
