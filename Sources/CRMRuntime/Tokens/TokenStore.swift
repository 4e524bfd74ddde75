/// Where tokens outlive a client: memory, a file, a key chain, a database.
///
/// Several processes may share a store. Then ``withLock(for:_:)`` must hold between processes: it makes one of
/// them refresh while the others wait for its result.
public protocol TokenStore: Sendable {
    /// nil if nothing is kept under the key.
    func load(_ key: TokenKey) async throws -> TokenRecord?
    /// Replaces what is kept under the key.
    func save(_ record: TokenRecord, for key: TokenKey) async throws
    /// Nothing happens if nothing is kept under the key.
    func delete(_ key: TokenKey) async throws
    func keys() async throws -> [TokenKey]

    /// Runs the body while nobody else who uses the same store runs one for this key.
    ///
    /// The default just runs it, which is right for stores within one process: a client asks for one refresh at a
    /// time by itself.
    func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result
}

extension TokenStore {
    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result { try await body() }
}
