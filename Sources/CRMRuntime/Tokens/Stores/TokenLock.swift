/// A lock per account within one process, handed on in the order of asking: a part of every store's
/// ``TokenStore/withLock(for:_:)``, also of your own.
///
/// An actor, because those who wait must be suspended, not blocked.
public actor TokenLock {
    private var locked: Set<TokenKey> = []
    private var queues: [TokenKey: [CheckedContinuation<Void, Never>]] = [:]

    public init() {}

    // The body is a refresh, which ends by itself and is not cancelled, so waiting for it needs no way out.
    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result {
        if locked.contains(key) {
            await withCheckedContinuation { queues[key, default: []].append($0) }
        } else {
            locked.insert(key)
        }
        defer { unlock(key) }
        return try await body()
    }

    /// Hands the lock to the one who has waited longest.
    private func unlock(_ key: TokenKey) {
        guard var queue = queues[key], !queue.isEmpty else {
            locked.remove(key)
            return
        }
        let next = queue.removeFirst()
        queues[key] = queue.isEmpty ? nil : queue
        next.resume()
    }
}
