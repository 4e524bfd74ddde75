import CRMRuntime

/// What became of each of several things (links, tags, files), in the order in which they were given, however many
/// calls it took.
///
/// Nothing is thrown because some of them were refused: the others are done. `get()` throws if any failed.
public struct ItemResults<Value: Sendable>: RandomAccessCollection, Sendable {
    public typealias Element = Result<Value, CRMError>

    private let results: [Element]

    init(_ results: [Element]) { self.results = results }

    public var startIndex: Int { results.startIndex }
    public var endIndex: Int { results.endIndex }
    public subscript(position: Int) -> Element { results[position] }
}

extension ItemResults {
    /// Those that succeeded, in order.
    public var values: [Value] { results.compactMap { try? $0.get() } }

    /// Those that did not, by their place.
    public var failures: [(index: Int, error: CRMError)] {
        results.enumerated().compactMap { index, result in
            if case .failure(let error) = result { (index, error) } else { nil }
        }
    }

    public var hasFailures: Bool {
        results.contains { if case .failure = $0 { true } else { false } }
    }

    /// The values of all.
    /// - Throws: the first error, if any failed. The others were carried out all the same.
    @discardableResult
    public func get() throws(CRMError) -> [Value] {
        var values: [Value] = []
        for result in results { values.append(try result.get()) }
        return values
    }

    /// The result of the only one.
    func single(call: String) throws -> Value {
        switch first {
        case .success(let value): return value
        case .failure(let error): throw error.underlying is CancellationError ? CancellationError() : error as any Error
        case nil: throw RecordProblem.unmatched(results: 0, records: 1, status: nil, call: call)
        }
    }
}
