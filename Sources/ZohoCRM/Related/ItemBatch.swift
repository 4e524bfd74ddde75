import CRMRuntime
import RecordCore

/// An action over any number of things that are known by id: makes the calls, so many things each, and brings the
/// results back into their order.
struct ItemBatch<Value: Sendable>: Sendable {
    let callName: String
    let ids: [String]
    /// How many one call takes.
    var perCall = ZohoLimits.recordsPerWrite
    /// The call for some of them, by their places.
    let call: @Sendable (Range<Int>) -> APICall
    /// What a success says about the thing at a place; nil if it says too little.
    let read: @Sendable (JSONValue, Int) -> Value?

    /// Does not throw once a call was made: a call that fails as a whole is the result of all that it was about.
    /// - Throws: `CancellationError` if the task is cancelled already.
    func results(through zoho: ZohoCRM, concurrentCalls: Int = 1) async throws -> ActionResults<Value> {
        try Task.checkCancellation()
        let ranges = stride(from: 0, to: ids.count, by: perCall).map { $0..<min($0 + perCall, ids.count) }
        let results = try await concurrentMap(ranges, width: concurrentCalls) { await send($0, zoho) }
        let limits = results.last { !$0.limits.isEmpty }?.limits ?? APILimits()
        return ActionResults(results.flatMap(\.results), limits: limits)
    }

    private func send(
        _ range: Range<Int>, _ zoho: ZohoCRM
    ) async -> (results: [Result<Value, CRMError>], limits: APILimits) {
        if Task.isCancelled {
            return (range.map { _ in .failure(RecordProblem.cancelledBeforeSending(call: callName)) }, APILimits())
        }
        do {
            let call = call(range)
            let answer = try await zoho.act(call)
            return (range.map { result($0, in: range, of: answer) }, answer.limits)
        } catch {
            let failure = RecordProblem.wholeCall(error, call: callName)
            return (range.map { _ in .failure(failure) }, failure.limits)
        }
    }

    private func result(_ place: Int, in range: Range<Int>, of answer: ActionAnswer) -> Result<Value, CRMError> {
        let item: JSONValue
        if answer.items.count == range.count {
            item = answer.items[place - range.lowerBound]
        } else if let own = answer.items.first(where: { $0["details"]?["id"]?.string == ids[place] }) {
            item = own
        } else if answer.items.count == 1, !ActionAnswer.isSuccess(answer.items[0]) {
            // A single error for many things is about all of them.
            item = answer.items[0]
        } else {
            return .failure(
                RecordProblem.unmatched(
                    results: answer.items.count, records: range.count, status: answer.status, call: callName))
        }
        guard ActionAnswer.isSuccess(item) else {
            let shifted = JSONPathOffset.shift(item, by: range.lowerBound)
            return .failure(RecordProblem.refused(shifted, status: answer.status, call: callName))
        }
        return read(item, place).map(Result.success)
            ?? .failure(RecordProblem.noID(item, status: answer.status, call: callName))
    }
}
