/// A lock on a record in the sandbox.
struct SandboxLock: Sendable, Hashable {
    let id: String
    var reason: String
    let by: String
    /// Seconds since 1970.
    let time: Int64
}
