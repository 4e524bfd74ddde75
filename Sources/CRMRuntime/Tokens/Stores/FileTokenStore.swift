import Foundation
import RecordCore

/// Keeps tokens in a JSON file that only its owner can read (mode 0600), for tools, laptops and servers that share a
/// disk.
///
/// Processes may share the file: each change replaces it as a whole, and of several that need a new access token one
/// asks for it while the others wait. Two small lock files stand beside it. Where `flock` does not reach, as on some
/// network disks, use a database instead. A file that is damaged, or no token file, is an error and never overwritten.
///
/// All functions throw ``CRMError`` of kind ``CRMError/Kind/signIn(reason:)`` `store`.
public struct FileTokenStore: TokenStore {
    public let file: URL
    private let clock: RuntimeClock
    private let locks = TokenLock()

    /// - Parameters:
    ///   - file: made when something is first kept; its folder too, readable by its owner alone.
    ///   - clock: the time to wait by while another process holds the lock.
    public init(_ file: URL, clock: any Clock<Duration> = ContinuousClock()) {
        self.file = file
        self.clock = RuntimeClock(clock)
    }

    public func load(_ key: TokenKey) async throws -> TokenRecord? {
        try TokenFile(reading: path).records.first { $0.key == key }?.record
    }

    public func save(_ record: TokenRecord, for key: TokenKey) async throws {
        try await change { $0.set(record, for: key) }
    }

    public func delete(_ key: TokenKey) async throws {
        guard try await load(key) != nil else { return }
        try await change { $0.remove(key) }
    }

    public func keys() async throws -> [TokenKey] { try TokenFile(reading: path).records.map(\.key) }

    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result {
        // First in line within this process, then among all.
        try await locks.withLock(for: key) {
            let lock = try await lock("refresh-\(key.digest)")
            let result = try await body()
            withExtendedLifetime(lock) {}
            return result
        }
    }

    /// The file itself, also where it is reached through a link: replacing the link would part those who share it.
    private var path: String { file.resolvingSymlinksInPath().path }

    /// Reads, changes and replaces the file while no other process does.
    private func change(_ body: (inout TokenFile) -> Void) async throws {
        let lock = try await lock("write")
        var contents = try TokenFile(reading: path)
        body(&contents)
        try contents.write(to: path)
        withExtendedLifetime(lock) {}
    }

    /// Waits for a lock. Asks again and again instead of blocking a thread, and less often the longer it takes.
    private func lock(_ name: String) async throws -> LockHolder {
        let path = path
        try TokenFile.makeFolder(of: path)
        var pause = Duration.milliseconds(5)
        while true {
            if let lock = try FileLock(trying: "\(path).\(name).lock") { return LockHolder(lock) }
            try await clock.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(200))
        }
    }
}

/// Carries a lock through an asynchronous function; the lock ends with it.
private final class LockHolder: Sendable {
    private let lock: FileLock
    init(_ lock: consuming FileLock) { self.lock = lock }
}
