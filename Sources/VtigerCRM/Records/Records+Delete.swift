import CRMRuntime
import RecordCore

extension Records where Record: DeletableRecord {
    /// Moves a record to the recycle bin.
    /// - Throws: `CRMError` `vtiger.ACCESS_DENIED` if there is no such record (any more), or the user may not delete it.
    public func delete(_ id: RecordID<Record>) async throws {
        let name = "records.delete"
        try check(id, call: name)
        do {
            // Not repeatable: a second delete would report a record that is gone as a failure.
            _ = try await vtiger.send(VtigerCall(name, operation: "delete", .post, ["id": id.description]))
        } catch let error as CRMError {
            throw error.aboutRecord(id.description, in: module)
        }
    }

    /// Moves any number of records to the recycle bin, a call for each, and gives a result for each, in order.
    /// - Parameter concurrentCalls: how many calls are under way at a time.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    @discardableResult
    public func delete(_ ids: [RecordID<Record>], concurrentCalls: Int = 4) async throws -> BatchResult<RecordID<Record>> {
        try await .of(ids, width: concurrentCalls, call: "records.delete") { id in
            try await delete(id)
            return id
        }
    }
}
