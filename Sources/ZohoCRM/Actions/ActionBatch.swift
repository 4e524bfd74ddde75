import CRMRuntime
import RecordCore

/// An action on many records of a module: as many ids in a call as the endpoint takes, results in the order of the ids.
struct ActionBatch<Record: CRMRecord>: Sendable {
    let callName: String
    let ids: [RecordID<Record>]
    /// Ids in one call.
    let limit: Int
    let action: WriteReceipt<Record>.Action
    let call: @Sendable ([RecordID<Record>]) -> APICall

    /// - Throws: `CancellationError` if the task is cancelled already; `CRMError` if an id is empty.
    func results(through zoho: ZohoCRM) async throws -> BatchResult<Record> {
        guard ids.allSatisfy({ !$0.description.isEmpty }) else {
            throw RecordProblem.emptyID(call: callName, module: Record.schema.module)
        }
        let (ids, action, call) = (ids, action, call)
        let batch = ItemBatch<WriteReceipt<Record>>(
            callName: callName, ids: ids.map(\.description), perCall: limit, call: { call(Array(ids[$0])) },
            read: { item, place in
                // Some answers do not repeat the id.
                WriteReceipt(item: item, action: action)
                    ?? WriteReceipt(id: ids[place], action: action, details: item["details"] ?? .object([]))
            })
        let results = try await batch.results(through: zoho)
        return BatchResult(Array(results), limits: results.limits)
    }
}
