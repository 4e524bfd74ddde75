import CRMRuntime
import RecordCore

extension Records where Record: CreatableRecord {
    /// Creates a record, and answers it as the server has stored it, with its id, numbers and times.
    ///
    ///     let created = try await vtiger.leads.create(.init(lastName: "Smith", assignedUserID: vtiger.me()))
    ///
    /// The server checks no values and reports success all the same: picklist values outside the list and malformed
    /// addresses are stored, over-long texts are cut, numbers are rounded to the user's number of decimals and, in
    /// percentages, read with the user's decimal separator. Where a number or an emoji was stored as something else, the
    /// observer is told (`value.changed-by-server`, `value.characters-lost`). Defaults of the metadata are not applied.
    ///
    /// The call is never repeated by itself when its outcome is unknown, as that could create the record twice. Numbers such
    /// as `lead_no` are no keys: two records that were created at the same time can have the same.
    /// - Throws: `CRMError` `vtiger.MANDATORY_FIELDS_MISSING`, `vtiger.REFERENCE_INVALID`, `vtiger.DUPLICATE_RECORD` …;
    ///   `refused.records.null` before the call for a nil that the server would take and then store half a record.
    @discardableResult
    public func create(_ draft: Record.Draft) async throws -> Record {
        try await create(draft.storage, call: "records.create")
    }

    /// Creates any number of records, a call for each, and gives a result for each, in order.
    ///
    /// Records that are refused don't keep the others from being created: look at `failures`, or call `get()` to throw the
    /// first.
    /// - Parameter concurrentCalls: how many calls are under way at a time.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func create(_ drafts: [Record.Draft], concurrentCalls: Int = 4) async throws -> BatchResult<Record> {
        let name = "records.create"
        return try await .of(drafts, width: concurrentCalls, call: name) { try await create($0.storage, call: name) }
    }

    func create(
        _ draft: RecordStorage, call name: String, files: [(name: String, file: UploadFile)] = [],
        progress: (@Sendable (TransferProgress) -> Void)? = nil
    ) async throws -> Record {
        let outgoing = try OutgoingRecord(creating: draft, call: name)
        var call = VtigerCall(name, operation: "create", .post, ["elementType": module, "element": outgoing.element])
        call.files = files
        call.uploadProgress = progress
        return try await stored(outgoing, by: call)
    }
}

extension Records {
    /// Sends a record, and takes the stored one from the answer.
    func stored(_ outgoing: OutgoingRecord, by call: VtigerCall) async throws -> Record {
        let record = try await single(call)
        if let observer = vtiger.observer {
            for notice in StoredRecord(sent: outgoing, stored: record.storage).notices { observer.noticed(notice, in: call.name) }
        }
        return record
    }
}
