/// Walks through the pages of one listing for one iteration and fetches some pages in advance: one, or as many as the
/// caller allows where the places of later pages are known beforehand.
///
/// A page in advance is an unstructured task, because an iterator cannot keep a child task open between two
/// calls of `next`. The pager owns it instead: it is cancelled when the iterating task is cancelled, when the
/// iteration fails or turns out to end before it, and when the iterator is given up (`break`), which releases the
/// pager. A class for that `deinit` alone; it is not `Sendable` and needs no lock, since an iteration belongs to one
/// task.
final class Pager<Source: PageSource> {
    private typealias Step = PageStep<Source.Page, Source.Cursor>

    private enum Upcoming {
        case cursor(Source.Cursor)
        /// The first of `flights`.
        case inFlight
        case failure(any Error)
        case end
    }

    private struct Flight {
        let cursor: Source.Cursor
        let task: Task<Step, any Error>
    }

    private let source: Source
    private let limit: Int?
    private let concurrentPages: Int
    private var upcoming: Upcoming
    /// Pages under way or waiting to be delivered, in the order of the listing.
    private var flights: [Flight] = []
    /// Steps that were delivered.
    private var delivered = 0
    /// Rows still to be delivered.
    private var remaining: Int?
    /// Every cursor of this listing. The longest listing Zoho gives is 100,000 rows, 500 cursors at 200 rows a
    /// page; knowing all of them finds a circle of any length before a row is delivered twice.
    private var seen: Set<Source.Cursor>

    init(_ source: Source, limit: Int?, concurrentPages: Int) {
        self.source = source
        self.limit = limit
        self.concurrentPages = Swift.max(1, concurrentPages)
        remaining = limit
        upcoming = limit.map { $0 <= 0 } == true ? .end : .cursor(source.firstCursor)
        seen = [source.firstCursor]
    }

    deinit { cancelFlights() }

    /// The next page; nil after the last.
    func next(isolation actor: isolated (any Actor)?) async throws -> Source.Page? {
        while true {
            if Task.isCancelled { try stop() }
            guard let step = try await step(isolation: actor) else { return nil }
            delivered += 1
            let page = keepingToLimit(step.page)
            if remaining == 0 { cancelFlights() } else { advance(to: step.next) }
            if let page { return page }
        }
    }

    /// Ends the iteration of a cancelled task: nothing stays in flight.
    func stop() throws {
        cancelFlights()
        upcoming = .end
        throw CancellationError()
    }

    private func step(isolation actor: isolated (any Actor)?) async throws -> Step? {
        let current = upcoming
        // Whatever happens below, an iteration that has thrown is over.
        upcoming = .end
        do {
            switch current {
            case .end:
                return nil
            case .failure(let error):
                throw error
            case .cursor(let cursor):
                launchPresumed(after: cursor, beside: 1)
                return try await source.fetch(cursor)
            case .inFlight:
                let task = flights.removeFirst().task
                return try await withTaskCancellationHandler {
                    try await task.value
                } onCancel: {
                    task.cancel()
                }
            }
        } catch {
            cancelFlights()
            throw error
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
            cancelFlights()
            upcoming = .end
        case .broken(let error):
            cancelFlights()
            upcoming = .failure(error)
        case .more(let cursor):
            guard seen.insert(cursor).inserted else {
                cancelFlights()
                upcoming = .failure(source.repetition(of: cursor))
                return
            }
            // The listing goes on elsewhere than presumed, for instance from page numbers to tokens.
            if flights.first?.cursor != cursor {
                cancelFlights()
                launch(cursor)
            }
            if let last = flights.last { launchPresumed(after: last.cursor, beside: 0) }
            upcoming = .inFlight
        }
    }

    private func launch(_ cursor: Source.Cursor) {
        flights.append(Flight(cursor: cursor, task: Task { [source] in try await source.fetch(cursor) }))
    }

    /// Starts pages that probably follow. Whether they exist nobody knows yet, so there are never many more of them
    /// than pages that did: 2 at once at first, and one more with each page.
    ///
    /// - Parameter others: pages under way that are not among `flights`.
    private func launchPresumed(after cursor: Source.Cursor, beside others: Int) {
        guard concurrentPages > 1 else { return }
        let width = Swift.min(concurrentPages, Swift.max(delivered + 1, 1 + others))
        var last = cursor
        while flights.count + others < width, let next = source.presumedCursor(after: last, limit: limit) {
            launch(next)
            last = next
        }
    }

    private func cancelFlights() {
        for flight in flights { flight.task.cancel() }
        flights = []
    }
}
