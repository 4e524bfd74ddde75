import RecordCore

/// What became of a merge: done at once, or left to a job where more than 1,000 records hang on a duplicate.
public enum MergeOutcome<Record: CRMRecord>: Sendable {
    case merged(into: RecordID<Record>)
    case scheduled(MassJob)

    /// Waits for the job, if there is one.
    /// - Throws: as ``MassJob/completion(polling:)``.
    public func finish(polling: JobPolling = .standard) async throws {
        if case .scheduled(let job) = self { try await job.completion(polling: polling) }
    }
}
