import Foundation

/// Lets sign-ins of one user at one installation run one after the other, whichever client they belong to: a second
/// challenge would make the first one worthless.
///
/// A class with a lock: entering must happen at once, in the order of the callers.
final class SignInQueue: @unchecked Sendable {
    static let shared = SignInQueue()

    private let lock = NSLock()
    private var last: [String: (number: Int, end: Task<Void, Never>)] = [:]
    private var count = 0

    /// Runs the work after all that came before it under the same key. The work goes on when the caller is cancelled:
    /// callers are the flights of clients, which others wait for as well.
    func run<Value: Sendable>(
        _ key: String, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let (number, task) = enter(key, work)
        defer { leave(key, number) }
        return try await task.value
    }

    private func enter<Value: Sendable>(
        _ key: String, _ work: @escaping @Sendable () async throws -> Value
    ) -> (Int, Task<Value, any Error>) {
        lock.withLock {
            count += 1
            let before = last[key]?.end
            let task = Task.detached {
                await before?.value
                return try await work()
            }
            last[key] = (count, Task.detached { _ = try? await task.value })
            return (count, task)
        }
    }

    private func leave(_ key: String, _ number: Int) {
        lock.withLock { if last[key]?.number == number { last[key] = nil } }
    }
}
