import CRMRuntime
import RecordCore

/// One kind of write to one module, for any number of records: makes the calls, 100 records each, and brings the
/// results back into the order of the records. Records are named by their places in the caller's batch.
struct RecordWrite<Record: CRMRecord>: Sendable {
    typealias Outcome = BatchResult<Record>.Element

    /// `records.create` and so on.
    let callName: String
    /// What a success means, where the server does not say.
    let action: WriteReceipt<Record>.Action
    /// Writing a record twice does the same as writing it once.
    var isRepeatable = false
    /// The call for the records at these places.
    let call: @Sendable ([Int]) -> APICall
    /// The ids of the records, where they are known beforehand.
    var ids: [RecordID<Record>]?
    /// Records whose outcome is known without a call.
    var settled: [Int: Outcome] = [:]
    /// Records with different times cannot share a call.
    var times: [ZonedDateTime?]?

    /// Carries out the write for all records of a batch.
    func results(of count: Int, through zoho: ZohoCRM, options: WriteOptions) async throws -> BatchResult<Record> {
        let outcomes = try await outcomes(of: Array(0..<count), through: zoho, options: options)
        return BatchResult(
            outcomes, limits: Self.limits(of: outcomes),
            again: .init(isRepeatable: isRepeatable) { places in
                try await self.outcomes(of: places, through: zoho, options: options)
            })
    }

    /// The figures of the last outcome that has some.
    static func limits(of outcomes: [Outcome]) -> APILimits {
        for outcome in outcomes.reversed() {
            let limits =
                switch outcome {
                case .success(let receipt): receipt.limits
                case .failure(let error): error.limits
                }
            if !limits.isEmpty { return limits }
        }
        return APILimits()
    }

    /// Does not throw once a call was made: a call that fails as a whole is the result of its own records, and the
    /// others keep theirs.
    /// - Throws: `CancellationError` if the task is cancelled already.
    private func outcomes(
        of places: [Int], through zoho: ZohoCRM, options: WriteOptions
    ) async throws -> [Outcome] {
        try Task.checkCancellation()
        let calls = chunks(of: places.filter { settled[$0] == nil })
        let answers = try await concurrentMap(calls, width: options.concurrentCalls) { places in
            await send(places, through: zoho)
        }
        var outcomes = settled
        for (places, answer) in zip(calls, answers) {
            for (place, outcome) in zip(places, answer) { outcomes[place] = outcome }
        }
        return places.map { place in
            outcomes[place] ?? .failure(RecordProblem.unmatched(results: 0, records: 1, status: nil, call: callName))
        }
    }

    private func chunks(of places: [Int]) -> [[Int]] {
        let groups =
            times.map { times in
                Dictionary(grouping: places) { times[$0]?.secondsSince1970 }.values.sorted { $0[0] < $1[0] }
            } ?? [places]
        return groups.flatMap { places in
            stride(from: 0, to: places.count, by: ZohoLimits.recordsPerWrite).map {
                Array(places[$0..<min($0 + ZohoLimits.recordsPerWrite, places.count)])
            }
        }
    }

    private func send(_ places: [Int], through zoho: ZohoCRM) async -> [Outcome] {
        // What is not sent yet when the task is cancelled is not sent at all; its records say so.
        if Task.isCancelled {
            return places.map { _ in .failure(RecordProblem.cancelledBeforeSending(call: callName)) }
        }
        do {
            let call = call(places)
            let answer = try WriteAnswer(try await zoho.api.send(call), to: call)
            return answer.results(of: self, at: places)
        } catch {
            let failure = RecordProblem.wholeCall(error, call: callName)
            return places.map { _ in .failure(failure) }
        }
    }
}
