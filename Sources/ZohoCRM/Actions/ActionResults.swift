import CRMRuntime

/// The results of an action on several things that are no records of their own, one per thing, in the order in which they were
/// given. One that was refused does not keep the others from being done; `get()` throws if any was.
public struct ActionResults<Value: Sendable>: RandomAccessCollection, Sendable {
    public typealias Element = Result<Value, CRMError>

    private let results: [Element]
    /// What the last answer says of the API's allowance.
    public let limits: APILimits

    package init(_ results: [Element], limits: APILimits) {
        self.results = results
        self.limits = limits
    }

    public var startIndex: Int { results.startIndex }
    public var endIndex: Int { results.endIndex }
    public subscript(position: Int) -> Element { results[position] }
}

extension ActionResults {
    /// What was done, in order.
    public var successes: [Value] { results.compactMap { try? $0.get() } }

    /// What was not, by its place in the request.
    public var failures: [(index: Int, error: CRMError)] {
        results.enumerated().compactMap { index, result in
            if case .failure(let error) = result { (index, error) } else { nil }
        }
    }

    public var hasFailures: Bool {
        results.contains { if case .failure = $0 { true } else { false } }
    }

    /// The result of the only one.
    func single(call: String) throws -> Value {
        switch first {
        case .success(let value): return value
        case .failure(let error): throw error.underlying is CancellationError ? CancellationError() : error as any Error
        case nil: throw RecordProblem.unmatched(results: 0, records: 1, status: nil, call: call)
        }
    }

    /// - Throws: the first error, if anything was refused. The rest was done all the same.
    @discardableResult
    public func get() throws(CRMError) -> [Value] {
        var values: [Value] = []
        for result in results { values.append(try result.get()) }
        return values
    }
}
