import CRMRuntime
import Foundation
import RecordCore

/// One kind of write to one module, for any number of records: makes the calls, 100 records each, and brings the
/// results back into the order of the records.
struct RecordWrite<Record: CRMRecord>: Sendable {
    /// `records.create` and so on.
    let callName: String
    /// What a success means, where the server does not say.
    let action: WriteReceipt<Record>.Action
    /// The call for the records in a range of the batch.
    let call: @Sendable (Range<Int>) -> APICall
    /// The ids of the records, where they are known beforehand.
    var ids: [RecordID<Record>]?
    /// The places of the records in the caller's batch, where not all of it is sent.
    var places: [Int]?

    /// Carries out the write. Does not throw once a call was made: a call that fails as a whole is the result of its
    /// own records, and the others keep theirs.
    /// - Throws: `CancellationError` if the task is cancelled already.
    func results(of count: Int, through zoho: ZohoCRM, options: WriteOptions) async throws -> BatchResult<Record> {
        try Task.checkCancellation()
        let chunks = stride(from: 0, to: count, by: ZohoLimits.recordsPerWrite).map {
            $0..<min($0 + ZohoLimits.recordsPerWrite, count)
        }
        let results = try await concurrentMap(chunks, width: options.concurrentCalls) { range in
            await send(range, through: zoho)
        }
        return BatchResult(results.flatMap { $0 })
    }

    private func send(_ range: Range<Int>, through zoho: ZohoCRM) async -> [BatchResult<Record>.Element] {
        // What is not sent yet when the task is cancelled is not sent at all; its records say so.
        if Task.isCancelled {
            return range.map { _ in .failure(RecordProblem.cancelledBeforeSending(call: callName)) }
        }
        do {
            let call = call(range)
            let answer = try WriteAnswer(try await zoho.api.send(call), to: call)
            return answer.results(of: self, for: range)
        } catch {
            let failure = RecordProblem.wholeCall(error, call: callName)
            return range.map { _ in .failure(failure) }
        }
    }
}

/// The body of a create, update or upsert.
struct WriteBody: Sendable {
    let rows: [RecordStorage]
    let includesIDs: Bool
    var options = WriteOptions()
    var duplicateCheckFields: [String] = []

    /// The body for some of the records.
    func data(_ range: Range<Int>) -> Data {
        var writer = JSONWriter(capacity: 256 + range.count * 512)
        writer.beginObject()
        writer.key("data")
        writer.beginArray()
        for row in rows[range] { row.writeChanges(to: &writer, includingID: includesIDs) }
        writer.endArray()
        if let triggers = options.triggers { writer.list("trigger", triggers.map(\.rawValue).sorted()) }
        if !duplicateCheckFields.isEmpty { writer.list("duplicate_check_fields", duplicateCheckFields) }
        writer.endObject()
        return Data(writer.finish())
    }
}

extension JSONWriter {
    fileprivate mutating func list(_ name: String, _ values: [String]) {
        key(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }
}
