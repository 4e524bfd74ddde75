/// Walks through the pages of one listing for one iteration and fetches one page in advance.
///
/// The page in advance is an unstructured task, because an iterator cannot keep a child task open between two
/// calls of `next`. The pager owns it instead: it is cancelled when the iterating task is cancelled, when the
/// iteration fails, and when the iterator is given up (`break`), which releases the pager. A class for that
/// `deinit` alone; it is not `Sendable` and needs no lock, since an iteration belongs to one task.
final class Pager<Source: PageSource> {
    private typealias Step = PageStep<Source.Page, Source.Cursor>

    private enum Upcoming {
        case cursor(Source.Cursor)
        case inFlight(Task<Step, any Error>)
        case failure(any Error)
        case end
    }

    private let source: Source
    private var upcoming: Upcoming
    /// Rows still to be delivered.
    private var remaining: Int?
    /// Every cursor of this listing. The longest listing Zoho gives is 100,000 rows, 500 cursors at 200 rows a
    /// page; knowing all of them finds a circle of any length before a row is delivered twice.
    private var seen: Set<Source.Cursor>

    init(_ source: Source, limit: Int?) {
        self.source = source
        remaining = limit
        upcoming = limit.map { $0 <= 0 } == true ? .end : .cursor(source.firstCursor)
        seen = [source.firstCursor]
    }

    deinit { cancelPrefetch() }

    /// The next page; nil after the last.
    func next(isolation actor: isolated (any Actor)?) async throws -> Source.Page? {
        while true {
            if Task.isCancelled { try stop() }
            guard let step = try await step(isolation: actor) else { return nil }
            let page = keepingToLimit(step.page)
            if remaining != 0 { advance(to: step.next) }
            if let page { return page }
        }
    }

    /// Ends the iteration of a cancelled task: nothing stays in flight.
    func stop() throws {
        cancelPrefetch()
        upcoming = .end
        throw CancellationError()
    }

    private func step(isolation actor: isolated (any Actor)?) async throws -> Step? {
        let current = upcoming
        // Whatever happens below, an iteration that has thrown is over.
        upcoming = .end
        switch current {
        case .end:
            return nil
        case .failure(let error):
            throw error
        case .cursor(let cursor):
            return try await source.fetch(cursor)
        case .inFlight(let task):
            return try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        }
    }

    private func keepingToLimit(_ page: Source.Page?) -> Source.Page? {
        guard let page, let limit = remaining else { return page }
        remaining = Swift.max(0, limit - page.count)
        return page.count > limit ? page.keeping(first: limit) : page
    }

    private func advance(to next: PageContinuation<Source.Cursor>) {
        switch next {
        case .end:
            upcoming = .end
        case .broken(let error):
            upcoming = .failure(error)
        case .more(let cursor):
            guard seen.insert(cursor).inserted else {
                upcoming = .failure(source.repetition(of: cursor))
                return
            }
            upcoming = .inFlight(Task { [source] in try await source.fetch(cursor) })
        }
    }

    private func cancelPrefetch() {
        if case .inFlight(let task) = upcoming { task.cancel() }
    }
}
