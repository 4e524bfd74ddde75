/// The pages of a listing, fetched while they are iterated.
///
/// Each iteration starts from the first page. While the caller works on a page the next one is fetched, and never
/// more than that one, unless `concurrentPages` allows it; pages come in order all the same. An empty page is delivered like any other; the listing ends where the server says so.
/// After an error the iteration is over; a new one starts afresh.
public struct PageSequence<Source: PageSource>: AsyncSequence, Sendable {
    public typealias Element = Source.Page

    public let source: Source
    /// The listing ends after this many rows; the last page is cut. nil for no limit.
    public let limit: Int?
    /// How many pages may be under way or waiting at once, where the source knows their places beforehand. Beyond that
    /// it is one.
    public let concurrentPages: Int

    public init(_ source: Source, limit: Int? = nil, concurrentPages: Int = 1) {
        self.source = source
        self.limit = limit
        self.concurrentPages = concurrentPages
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(pager: Pager(source, limit: limit, concurrentPages: concurrentPages))
    }

    /// The state of one iteration. It belongs to the task that iterates and is not to be shared between tasks.
    public struct Iterator: AsyncIteratorProtocol {
        let pager: Pager<Source>

        public mutating func next() async throws -> Source.Page? { try await pager.next(isolation: nil) }

        // Stays on the caller's actor, so that a page already fetched costs no hop to another thread.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Source.Page? {
            try await pager.next(isolation: actor)
        }
    }
}
