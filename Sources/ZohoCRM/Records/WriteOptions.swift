import RecordCore

/// How a create, update, upsert or delete is carried out.
public struct WriteOptions: Sendable, Hashable {
    /// The automation that a write starts.
    public enum Trigger: String, Sendable, Hashable, CaseIterable {
        case workflow, approval, blueprint, pathfinder, orchestration
    }

    /// nil: all automation runs, as in the web interface. Empty: none runs. A delete knows workflow alone: it runs
    /// unless `triggers` leaves it out.
    public var triggers: Set<Trigger>?
    /// Checks and rules that a call through the API leaves out unless it asks for them. A delete has none.
    public var applyFeatures: Set<AppliedFeature>
    /// Features that would run and shall not. A delete has none.
    public var skipFeatures: Set<SkippedFeature>
    /// The assignment rule (`lar_id`) that gives created records their owner.
    public var assignmentRule: RawRecordID?
    /// The processes (`process`) that a create, update or upsert enters, by the names that Zoho gives them.
    public var processes: [String]
    /// Updates and upserts change a record only if nobody has changed it since; otherwise its result is the error
    /// `ALREADY_MODIFIED`, and `details` of the error tells who was faster. To the second, as the server counts.
    /// Creates and deletes refuse it: they have no such condition.
    public var unmodifiedSince: ZonedDateTime?
    /// How many calls may be under way at the same time when a batch takes more than one, at least 1. Zoho counts
    /// writes of more than 10 records in a pool of 10 simultaneous calls per organisation and app.
    public var concurrentCalls: Int

    public init(
        triggers: Set<Trigger>? = nil, applyFeatures: Set<AppliedFeature> = [], skipFeatures: Set<SkippedFeature> = [],
        assignmentRule: RawRecordID? = nil, processes: [String] = [], unmodifiedSince: ZonedDateTime? = nil,
        concurrentCalls: Int = 1
    ) {
        self.triggers = triggers
        self.applyFeatures = applyFeatures
        self.skipFeatures = skipFeatures
        self.assignmentRule = assignmentRule
        self.processes = processes
        self.unmodifiedSince = unmodifiedSince
        self.concurrentCalls = concurrentCalls
    }
}
