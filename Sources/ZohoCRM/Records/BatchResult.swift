import CRMRuntime
import RecordCore

/// The results of a batch, one per record, in the order in which the records were given, however many calls it took.
///
/// A batch does not throw because some of its records were refused: those that succeeded are in the CRM. `get()`
/// throws if any failed.
public struct BatchResult<Record: CRMRecord>: RandomAccessCollection, Sendable {
    public typealias Element = Result<WriteReceipt<Record>, CRMError>

    /// How records of the batch are sent once more.
    struct Again: Sendable {
        /// Writing a record twice does the same as writing it once.
        let isRepeatable: Bool
        /// The outcomes of the records at these places, in their order.
        let outcomes: @Sendable ([Int]) async throws -> [Element]
    }

    let results: [Element]
    /// Keeps what was to be written in memory as long as the result lives; nil where nothing can be sent again.
    let again: Again?
    /// What the last answer with such figures says of the API's allowance.
    public let limits: APILimits

    init(_ results: [Element], limits: APILimits, again: Again? = nil) {
        self.results = results
        self.limits = limits
        self.again = again
    }

    public var startIndex: Int { results.startIndex }
    public var endIndex: Int { results.endIndex }
    public subscript(position: Int) -> Element { results[position] }
}

extension BatchResult {
    /// The records that were written, in order.
    public var receipts: [WriteReceipt<Record>] { results.compactMap { try? $0.get() } }

    /// The records that were not, by their place in the batch.
    public var failures: [(index: Int, error: CRMError)] {
        results.enumerated().compactMap { index, result in
            if case .failure(let error) = result { (index, error) } else { nil }
        }
    }

    public var hasFailures: Bool {
        results.contains { if case .failure = $0 { true } else { false } }
    }

    /// The receipts of all records.
    /// - Throws: the first record's error, if any failed. The others were written all the same.
    @discardableResult
    public func get() throws(CRMError) -> [WriteReceipt<Record>] {
        var receipts: [WriteReceipt<Record>] = []
        for result in results { receipts.append(try result.get()) }
        return receipts
    }
}

extension BatchResult {
    /// The result of a batch of one, for the functions that write a single record.
    func single(call: String) throws -> WriteReceipt<Record> {
        switch first {
        case .success(let receipt): return receipt
        case .failure(let error): throw error.underlying is CancellationError ? CancellationError() : error as any Error
        case nil: throw RecordProblem.unmatched(results: 0, records: 1, status: nil, call: call)
        }
    }
}
