import CRMRuntime

/// How a sandbox behaves where the real service leaves room, or where a test wants something else.
public struct SandboxOptions: Sendable {
    public var clock: SandboxClock = .system
    public var limits = SandboxLimits()
    /// Seeds everything that looks random: tokens, seeded records.
    public var randomSeed: UInt64 = 1
    /// The time zone of the signed-in user, minutes east of UTC: date-times are answered with this offset.
    public var userOffsetMinutes: Int16 = 0
    /// What a write does with a key that is no field of the module, or a field that the API cannot write.
    public var strayKeys: StrayKeys = .ignore
    /// VtigerCRM: what the server does otherwise than one would think.
    public var vtiger: VtigerQuirks = .v84
    /// VtigerCRM: the administrator's name. There is a user without rights, too: `reader`, who writes numbers with a comma.
    public var userName = "admin"
    /// VtigerCRM: the access key of every user.
    public var accessKey: Secret = "sandbox"
    /// Keeps the last requests for `Sandbox.recordedRequests`.
    public var recordsRequests = false

    public enum StrayKeys: Sendable, Hashable {
        /// Nothing, as the real service: clients send back whole records that they have read. The answer's header
        /// `X-Sandbox-Ignored` names the keys.
        case ignore
        /// An `INVALID_DATA` for the record: finds misspelled names in a test.
        case refuse
    }

    public init() {}
}
