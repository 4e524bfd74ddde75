import RecordCore

/// How far a job of the server is, and what it says beside that.
public protocol ServerJobStatus: Sendable, Hashable {
    var state: JobProgress.State { get }
    /// Everything that the server said.
    var raw: JSONValue { get }
}

extension JobProgress: ServerJobStatus {}
