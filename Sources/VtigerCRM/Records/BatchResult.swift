import CRMRuntime

/// The results of a batch, one per element, in the order in which the elements were given.
///
/// A batch does not throw because some of its elements failed: what succeeded is in the CRM. `get()` throws if any failed.
public struct BatchResult<Value: Sendable>: RandomAccessCollection, Sendable {
    public typealias Element = Result<Value, CRMError>

    let results: [Element]

    public var startIndex: Int { results.startIndex }
    public var endIndex: Int { results.endIndex }
    public subscript(position: Int) -> Element { results[position] }

    /// What succeeded, in order.
    public var values: [Value] { results.compactMap { try? $0.get() } }

    /// What did not, by its place in the batch.
    public var failures: [(index: Int, error: CRMError)] {
        results.enumerated().compactMap { index, result in
            if case .failure(let error) = result { (index, error) } else { nil }
        }
    }

    public var hasFailures: Bool { results.contains { if case .failure = $0 { true } else { false } } }

    /// All values.
    /// - Throws: the first error, if any element failed. What succeeded stays in the CRM all the same.
    @discardableResult
    public func get() throws(CRMError) -> [Value] {
        var values: [Value] = []
        for result in results { values.append(try result.get()) }
        return values
    }
}

extension BatchResult {
    /// Does the work for every element, a few at a time. Once something was sent nothing is thrown: elements that a
    /// cancelled task did not get to are failures.
    static func of<Item: Sendable>(
        _ items: [Item], width: Int, call: String, _ work: @escaping @Sendable (Item) async throws -> Value
    ) async throws -> BatchResult {
        try Task.checkCancellation()
        let results = try await concurrentMap(items, width: width) { item -> Element in
            if Task.isCancelled { return .failure(VtigerProblem.cancelled(wasSent: false, call: call)) }
            do {
                return .success(try await work(item))
            } catch let error as CRMError {
                return .failure(error)
            } catch is CancellationError {
                return .failure(VtigerProblem.cancelled(wasSent: true, call: call))
            } catch {
                return .failure(CRMError(.transport, "The call failed: \(type(of: error))", call: call, underlying: error))
            }
        }
        return BatchResult(results: results)
    }
}
