/// A key of the metadata that is left out of snapshots, because it changes although nobody has changed the organisation.
public struct VolatileKey: Sendable, Hashable {
    /// From an entry of the list on: `modified_time`, `sections[].fields[].modified_time`.
    public let path: String
    public let reason: String

    public init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }
}
