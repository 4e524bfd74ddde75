/// The rows of a listing one by one, whatever pages they come on.
///
/// At any time it holds the page being read and the one fetched in advance, so memory does not grow with the
/// length of the listing.
public struct PagedRows<Source: PageSource>: AsyncSequence, Sendable {
    public typealias Element = Source.Page.Element

    public let pages: PageSequence<Source>

    public init(_ pages: PageSequence<Source>) { self.pages = pages }

    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    /// The state of one iteration. It belongs to the task that iterates and is not to be shared between tasks.
    public struct Iterator: AsyncIteratorProtocol {
        var pages: PageSequence<Source>.Iterator
        var page: Source.Page?
        var position = 0

        init(pages: PageSequence<Source>.Iterator) { self.pages = pages }

        public mutating func next() async throws -> Source.Page.Element? { try await next(isolation: nil) }

        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Source.Page.Element? {
            while true {
                if let page, position < page.endIndex {
                    // Checked per row: a cancelled task stops here, and its prefetch with it, not a page later.
                    if Task.isCancelled { try pages.pager.stop() }
                    defer { position += 1 }
                    return page[position]
                }
                page = try await pages.next(isolation: actor)
                guard let page else { return nil }
                position = page.startIndex
            }
        }
    }
}
