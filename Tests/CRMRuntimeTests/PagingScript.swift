import CRMRuntime
import Foundation

/// A page of numbers.
struct NumberPage: RowPage, Equatable {
    var rows: [Int]
    var startIndex: Int { rows.startIndex }
    var endIndex: Int { rows.endIndex }
    subscript(position: Int) -> Int { rows[position] }
    func keeping(first count: Int) -> NumberPage { NumberPage(rows: Array(rows.prefix(count))) }
}

enum ScriptError: Error, Equatable {
    case unknownCursor(String)
    case repeated(String)
    case noToken
    case server(Int)
}

/// Plays the pages of a server: which page a cursor gives, and when it gives it.
actor PageScript {
    typealias Step = PageStep<NumberPage, String>

    private var steps: [String: Step]
    private var failures: [String: (error: ScriptError, times: Int)] = [:]
    private var gates: [String: PageGate] = [:]
    private(set) var asked: [String] = []
    private(set) var cancelled: [String] = []
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var cancelWatchers: [CheckedContinuation<Void, Never>] = []

    init(_ steps: [String: Step]) { self.steps = steps }

    /// The cursor fails this often before it gives its page.
    func fail(_ cursor: String, with error: ScriptError, times: Int = 1) { failures[cursor] = (error, times) }

    /// The cursor gives its page only when `open` is called, or its task is cancelled.
    func close(_ cursor: String) { gates[cursor] = PageGate() }
    func open(_ cursor: String) { gates[cursor]?.open() }

    func fetch(_ cursor: String) async throws -> Step {
        asked.append(cursor)
        for watcher in watchers where watcher.count <= asked.count { watcher.continuation.resume() }
        watchers.removeAll { $0.count <= asked.count }
        if let gate = gates[cursor] {
            do {
                try await gate.wait()
            } catch {
                cancelled.append(cursor)
                cancelWatchers.forEach { $0.resume() }
                cancelWatchers = []
                throw error
            }
        }
        if let failure = failures[cursor], failure.times > 0 {
            failures[cursor]?.times -= 1
            throw failure.error
        }
        guard let step = steps[cursor] else { throw ScriptError.unknownCursor(cursor) }
        return step
    }

    /// Returns when so many pages have been asked for.
    func waitForRequests(_ count: Int) async {
        if asked.count >= count { return }
        await withCheckedContinuation { watchers.append((count, $0)) }
    }

    /// Returns when a page under way has noticed that it was cancelled.
    func waitForCancellation() async {
        if !cancelled.isEmpty { return }
        await withCheckedContinuation { cancelWatchers.append($0) }
    }
}

/// Something to wait at until it is opened or the waiting task is cancelled. A lock, because cancellation handlers
/// are synchronous.
final class PageGate: @unchecked Sendable {
    private let lock = NSLock()
    private var isOpen = false
    private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
    private var cancelled: Set<Int> = []
    private var nextTicket = 0

    func open() {
        let all = lock.withLock {
            isOpen = true
            defer { waiting = [:] }
            return waiting.values
        }
        all.forEach { $0.resume() }
    }

    func wait() async throws {
        let ticket = lock.withLock {
            nextTicket += 1
            return nextTicket
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let result: Result<Void, any Error>? = lock.withLock {
                    if isOpen { return .success(()) }
                    if cancelled.contains(ticket) { return .failure(CancellationError()) }
                    waiting[ticket] = continuation
                    return nil
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            let continuation = lock.withLock {
                cancelled.insert(ticket)
                return waiting.removeValue(forKey: ticket)
            }
            continuation?.resume(throwing: CancellationError())
        }
    }
}

struct ScriptedSource: PageSource {
    let script: PageScript
    var firstCursor: String { "1" }

    init(_ script: PageScript) { self.script = script }

    /// Pages named `1`, `2` … that follow each other.
    init(pages: [[Int]]) {
        var steps: [String: PageScript.Step] = [:]
        for (index, rows) in pages.enumerated() {
            steps[String(index + 1)] = PageStep(
                NumberPage(rows: rows), next: index + 1 < pages.count ? .more(String(index + 2)) : .end)
        }
        script = PageScript(steps)
    }

    func fetch(_ cursor: String) async throws -> PageStep<NumberPage, String> { try await script.fetch(cursor) }
    func repetition(of cursor: String) -> any Error { ScriptError.repeated(cursor) }

    func rows(limit: Int? = nil) -> PagedRows<ScriptedSource> { PagedRows(PageSequence(self, limit: limit)) }
}
