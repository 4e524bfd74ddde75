import CRMRuntime

// A client for everything that a task does, where handing it from function to function is in the way: one request of a
// server, one screen of an app. The older clients keep it in the thread; a task takes it along to its children.
extension ZohoCRM {
    @TaskLocal private static var bound: ZohoCRM?

    /// The client that ``asCurrent(isolation:_:)`` has set for this task.
    ///
    /// - Throws: `CRMError` with the code `refused.client.none-current` if none was set.
    public static var current: ZohoCRM {
        get throws(CRMError) {
            if let bound { return bound }
            throw CRMError(
                .refused(rule: "client.none-current"), "this task has no current client",
                nextAction: "Wrap the work in `zoho.asCurrent { … }`, or hand the client over. Detached tasks take none along.")
        }
    }

    /// Makes this client the ``current`` one for the work and all its child tasks.
    ///
    ///     try await accounts.client(for: user).asCurrent { try await handle(request) }
    ///
    /// Within it another client may be made current for a part; other tasks never see it.
    /// - Throws: what the work throws.
    public func asCurrent<Value>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
    ) async rethrows -> Value {
        try await Self.$bound.withValue(self, operation: work, isolation: isolation)
    }

    /// The same for work that does not wait.
    public func asCurrent<Value>(_ work: () throws -> Value) rethrows -> Value {
        try Self.$bound.withValue(self, operation: work)
    }
}
