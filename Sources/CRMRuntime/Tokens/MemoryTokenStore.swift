/// Keeps tokens as long as the process lives. Clients may share one; they take turns in refreshing.
///
/// An actor, as nothing here needs to happen at once, and the lock between its users has to suspend them.
public actor MemoryTokenStore: TokenStore {
    private var records: [TokenKey: TokenRecord] = [:]
    private var locked: Set<TokenKey> = []
    private var queues: [TokenKey: [CheckedContinuation<Void, Never>]] = [:]

    public init() {}

    public func load(_ key: TokenKey) -> TokenRecord? { records[key] }
    public func save(_ record: TokenRecord, for key: TokenKey) { records[key] = record }
    public func delete(_ key: TokenKey) { records[key] = nil }
    public func keys() -> [TokenKey] { Array(records.keys) }

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
