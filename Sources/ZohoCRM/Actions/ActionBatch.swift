import CRMRuntime
import RecordCore

/// An action on many records of a module: makes the calls, as many ids each as the endpoint takes, and brings the
/// results back into the order of the ids.
struct ActionBatch<Record: CRMRecord>: Sendable {
    let callName: String
    let ids: [RecordID<Record>]
    /// Ids in one call.
    let limit: Int
    let action: WriteReceipt<Record>.Action
    let call: @Sendable ([RecordID<Record>]) -> APICall

    /// - Throws: `CancellationError` if the task is cancelled already; `CRMError` if an id is empty.
    func results(through zoho: ZohoCRM, concurrentCalls: Int = 1) async throws -> BatchResult<Record> {
        try Task.checkCancellation()
        guard ids.allSatisfy({ !$0.description.isEmpty }) else {
            throw RecordProblem.emptyID(call: callName, module: Record.schema.module)
        }
        let chunks = stride(from: 0, to: ids.count, by: limit).map { Array(ids[$0..<min($0 + limit, ids.count)]) }
        let results = try await concurrentMap(chunks, width: concurrentCalls) { chunk in
            await send(chunk, through: zoho)
        }
        return BatchResult(results.flatMap { $0 })
    }

    private func send(_ chunk: [RecordID<Record>], through zoho: ZohoCRM) async -> [BatchResult<Record>.Element] {
        if Task.isCancelled {
            return chunk.map { _ in .failure(RecordProblem.cancelledBeforeSending(call: callName)) }
        }
        do {
            return results(try await zoho.act(call(chunk)), for: chunk)
        } catch {
            let failure = RecordProblem.wholeCall(error, call: callName)
            return chunk.map { _ in .failure(failure) }
        }
    }

    /// By the order of the answer, or by id where the server left some out.
    private func results(_ answer: ActionAnswer, for chunk: [RecordID<Record>]) -> [BatchResult<Record>.Element] {
        if answer.items.count == chunk.count { return zip(chunk, answer.items).map { result($0, $1, answer) } }
        // One error for many records is about all of them.
        if answer.items.count == 1, !ActionAnswer.isSuccess(answer.items[0]) {
            return chunk.map { result($0, answer.items[0], answer) }
        }
        let named = answer.items.compactMap { item in item["details"]?["id"]?.string.map { ($0, item) } }
        let byID = Dictionary(named, uniquingKeysWith: { first, _ in first })
        return chunk.map { id in
            guard let item = byID[id.description] else {
                return .failure(
                    RecordProblem.unmatched(
                        results: answer.items.count, records: chunk.count, status: answer.status, call: callName))
            }
            return result(id, item, answer)
        }
    }

    private func result(
        _ id: RecordID<Record>, _ item: JSONValue, _ answer: ActionAnswer
    ) -> BatchResult<Record>.Element {
        answer.result(of: item).map { item in
            WriteReceipt(item: item, action: action)
                ?? WriteReceipt(id: id, action: action, details: item["details"] ?? .object([]))
        }
    }
}
