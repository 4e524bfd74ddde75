import Foundation

/// Plays the pages of a scenario to whoever asks for them, and remembers what was asked.
///
/// As ``transport`` it speaks Zoho CRM v8, as ``source`` it is the pages themselves. Rows are numbers from 0; their
/// ids on the wire are ``id(ofRow:)``. A lock, as calls come on any thread.
public final class PagedServer: @unchecked Sendable {
    /// One page as the server tells it.
    struct Answer {
        let page: Int
        let rows: Range<Int>
        /// Whether it says that more follow.
        let hasMore: Bool
        /// The page that it names as the next one.
        let next: Int?
    }

    /// Why a page is not given.
    public enum Refusal: Error, Hashable, Sendable {
        case expired
        case serverError
        /// There is no such page.
        case unknownPage(Int)
        case repeatedPlace(Int)
        case noWayOn
    }

    public let scenario: PagingScenario
    /// Answers that somebody still holds.
    public let living = LivingCount()
    let pages: [Range<Int>]
    let silenceAsked = CallWatch()
    let silenceCancelled = CallWatch()
    private let lock = NSLock()
    private var asked: [Int] = []
    private var furthest = 0
    private var failures: [Int: Int] = [:]

    public init(_ scenario: PagingScenario) {
        self.scenario = scenario
        pages = scenario.pages
        for (page, mishap) in scenario.mishaps { if case .failure(let times) = mishap { failures[page] = times } }
    }

    /// The pages that were asked for, from 1, in order; a page that takes several calls counts once.
    public var askedPages: [Int] {
        lock.withLock { asked }.reduce(into: []) { pages, page in if pages.last != page { pages.append(page) } }
    }

    /// The furthest page that was asked for.
    var lastAsked: Int { lock.withLock { furthest } }

    func forgetAsked() {
        lock.withLock {
            asked = []
            furthest = 0
        }
    }

    /// Gives a page, or does with the call what the scenario orders.
    func answer(page: Int, byToken: Bool) async throws -> Answer {
        lock.withLock {
            asked.append(page)
            furthest = max(furthest, page)
        }
        guard page > 0 else { throw Refusal.unknownPage(page) }
        // Who asks for pages before he knows of them gets nothing behind the last one.
        guard page <= pages.count else { return Answer(page: page, rows: scenario.rows..<scenario.rows, hasMore: false, next: nil) }
        let isLast = page == pages.count
        var next: Int? = isLast ? nil : page + 1
        switch scenario.mishaps[page] {
        case .expired where byToken: throw Refusal.expired
        case .failure where lock.withLock({ takeFailure(of: page) }): throw Refusal.serverError
        case .silence: try await silence()
        case .noToken: next = nil
        case .next(let other): next = other
        default: break
        }
        return Answer(page: page, rows: pages[page - 1], hasMore: !isLast, next: next)
    }

    private func takeFailure(of page: Int) -> Bool {
        guard let times = failures[page], times > 0 else { return false }
        failures[page] = times - 1
        return true
    }

    /// Ends by cancellation alone.
    private func silence() async throws {
        silenceAsked.happen()
        defer { silenceCancelled.happen() }
        let (never, end) = AsyncStream.makeStream(of: Void.self)
        // A stream ends for a cancelled reader.
        for await _ in never {}
        withExtendedLifetime(end) {}
        throw CancellationError()
    }
}
