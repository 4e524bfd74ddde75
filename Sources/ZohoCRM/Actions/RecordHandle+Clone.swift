import CRMRuntime
import RecordCore

extension RecordHandle where Record: CreatableRecord {
    /// Creates a copy of the record on the server, with its subforms and without what is unique or kept by the
    /// system. Needs no reading; the receipt has the copy's id.
    ///
    ///     let copy = try await zoho.quotes[id].clone()
    ///
    /// Never repeated by itself when its outcome is unknown, as that could make two copies.
    @discardableResult
    public func clone() async throws -> WriteReceipt<Record> {
        let name = "records.clone"
        // No body: Zoho documents none.
        let call = APICall(name, .post, path: try actionPath("clone", call: name), isRepeatable: false)
        let answer = try await zoho.act(call)
        let item = try answer.single()
        guard var receipt = WriteReceipt<Record>(item: item, action: .created) else {
            throw RecordProblem.noID(item, status: answer.status, call: name)
        }
        receipt.limits = answer.limits
        return receipt
    }
}
