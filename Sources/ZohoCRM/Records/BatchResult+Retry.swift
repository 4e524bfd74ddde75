import CRMRuntime
import RecordCore

// Sending what failed once more.

extension BatchResult {
    /// The failures that may pass: of records that were surely not written because the server was busy, out of reach or
    /// in trouble, or because the task was cancelled before they were sent. Where writing twice does no harm (updates
    /// without new rows), also those whose outcome is not known.
    ///
    /// Not among them: what the server refused because of its values, rights or state (`INVALID_DATA`,
    /// `DUPLICATE_DATA`, `RECORD_LOCKED`, `ALREADY_MODIFIED` …).
    public var failuresWorthRepeating: [(index: Int, error: CRMError)] {
        failures.filter { isWorthRepeating($0.error) }
    }

    /// Sends the failed records again that are worth it, and gives the results of the whole batch, in its order: those
    /// of the first time where nothing was sent again.
    ///
    ///     var results = try await zoho.leads.create(drafts)
    ///     if !results.failuresWorthRepeating.isEmpty { results = try await results.retryingFailures() }
    ///
    /// Without such failures no call is made.
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func retryingFailures() async throws -> BatchResult { try await retryingFailures(where: isWorthRepeating) }

    /// Sends the failed records again for which the closure is true, and gives the results of the whole batch, in its
    /// order. A create whose outcome is not known may create its record a second time.
    ///
    ///     results = try await results.retryingFailures { $0.crmCode == "RECORD_LOCKED" }
    ///
    /// - Throws: `CancellationError` if the task was cancelled before anything was sent.
    public func retryingFailures(where isWanted: (CRMError) -> Bool) async throws -> BatchResult {
        let places = failures.filter { isWanted($0.error) }.map(\.index)
        guard let again, !places.isEmpty else { return self }
        var merged = results
        for (place, outcome) in zip(places, try await again.outcomes(places)) { merged[place] = outcome }
        return BatchResult(merged, limits: RecordWrite<Record>.limits(of: merged), again: again)
    }

    private func isWorthRepeating(_ error: CRMError) -> Bool {
        if error.kind == RecordProblem.cancelled { return true }
        return error.retryCause?.allowsRetry(ofRepeatable: again?.isRepeatable ?? false) ?? false
    }
}
