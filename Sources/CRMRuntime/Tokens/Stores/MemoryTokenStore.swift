/// Keeps tokens as long as the process lives. Clients may share one; they take turns in refreshing.
///
/// An actor, as nothing here needs to happen at once.
public actor MemoryTokenStore: TokenStore {
    private var records: [TokenKey: TokenRecord] = [:]
    private let locks = TokenLock()

    public init() {}

    public func load(_ key: TokenKey) -> TokenRecord? { records[key] }
    public func save(_ record: TokenRecord, for key: TokenKey) { records[key] = record }
    public func delete(_ key: TokenKey) { records[key] = nil }
    public func keys() -> [TokenKey] { Array(records.keys) }

    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result { try await locks.withLock(for: key, body) }
}
