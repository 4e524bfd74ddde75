/// How a create, update, upsert or delete is carried out.
public struct WriteOptions: Sendable, Hashable {
    /// The automation that a write starts.
    public enum Trigger: String, Sendable, Hashable, CaseIterable {
        case workflow, approval, blueprint, pathfinder, orchestration
    }

    /// nil: all automation runs, as in the web interface. Empty: none runs. A delete knows workflow alone: it runs
    /// unless `triggers` leaves it out.
    public var triggers: Set<Trigger>?
    /// How many calls may be under way at the same time when a batch takes more than one, at least 1. Zoho counts
    /// writes of more than 10 records in a pool of 10 simultaneous calls per organisation and app.
    public var concurrentCalls: Int

    public init(triggers: Set<Trigger>? = nil, concurrentCalls: Int = 1) {
        self.triggers = triggers
        self.concurrentCalls = concurrentCalls
    }
}
