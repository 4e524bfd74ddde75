import CRMRuntime
import RecordCore

extension RecordHandle where Record: UpdatableRecord {
    /// Locks the record, so that others cannot change it.
    ///
    ///     try await zoho.deals[id].lock(reason: "contract at the notary")
    ///
    /// The organisation has to allow locking in the module.
    /// - Returns: the id of the lock.
    /// - Throws: `CRMError` with the code `NOT_ALLOWED` if the record is locked already.
    @discardableResult
    public func lock(reason: String) async throws -> RawRecordID {
        let name = "records.lock"
        let call = APICall.action(
            name, path: try recordPath(call: name) + "/Locking_Information__s", body: Self.lockBody(reason))
        let answer = try await zoho.act(call)
        let item = try answer.single()
        guard let lock = item["details"]?["id"]?.lenientID else {
            throw ActionProblem.incomplete("the id of the lock", item, status: answer.status, call: name)
        }
        return lock
    }

    /// The lock on the record; nil if it is not locked.
    public func lockInformation() async throws -> RecordLock? {
        let name = "records.lockInformation"
        let call = APICall(
            name, path: try recordPath(call: name) + "/Locking_Information__s",
            query: [("fields", RecordLock.fields.joined(separator: ","))])
        let root = try await zoho.api.send(call).json(of: call)
        return root?["data"]?[0].flatMap(RecordLock.init)
    }

    /// Gives the lock another reason.
    public func updateLock(_ lock: RawRecordID, reason: String) async throws {
        let name = "records.updateLock"
        let call = APICall.action(
            name, .put, path: try lockPath(lock, call: name), body: Self.lockBody(reason), isRepeatable: true)
        _ = try await zoho.act(call).single()
    }

    /// Unlocks the record. Without the id of the lock, which `lock(reason:)` gives, it is looked up by one more call.
    /// - Returns: false if the record was not locked.
    @discardableResult
    public func unlock(_ lock: RawRecordID? = nil) async throws -> Bool {
        let name = "records.unlock"
        var lock = lock
        if lock == nil { lock = try await lockInformation()?.id }
        guard let lock else { return false }
        let call = APICall(name, .delete, path: try lockPath(lock, call: name), isRepeatable: false)
        _ = try await zoho.act(call).single()
        return true
    }

    private func lockPath(_ lock: RawRecordID, call: String) throws(CRMError) -> String {
        try recordPath(call: call) + "/Locking_Information__s/" + PercentEncoding.segment(lock.description)
    }

    private static func lockBody(_ reason: String) -> JSONValue {
        ["data": .array([["Locked_Reason__s": .string(reason)]])]
    }
}
