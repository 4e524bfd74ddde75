/// Where the pages of a listing come from: the vendor's side of paging.
///
/// A source is a value that describes one listing completely; fetching never changes it. So every request of the
/// listing has the same parameters, and a second iteration starts from the beginning again.
public protocol PageSource: Sendable {
    associatedtype Page: RowPage
    /// The place of a page in the listing: a page number, an offset, a token.
    associatedtype Cursor: Hashable & Sendable

    var firstCursor: Cursor { get }

    /// Fetches one page. The pager calls it for one page at a time, in order; for several at once only where
    /// `presumedCursor` names their places and the caller allows it.
    func fetch(_ cursor: Cursor) async throws -> PageStep<Page, Cursor>

    /// The place of the page after this one, should there be one, where that is known without fetching this one: the
    /// next page number. nil where only the page itself can tell, as with tokens, and where the rows up to `limit` are
    /// all before it.
    func presumedCursor(after cursor: Cursor, limit: Int?) -> Cursor?

    /// The error for a cursor that the server sent a second time in one listing: following it would never end.
    func repetition(of cursor: Cursor) -> any Error
}

extension PageSource {
    public func presumedCursor(after cursor: Cursor, limit: Int?) -> Cursor? { nil }
}

/// The rows of one answer.
public protocol RowPage: RandomAccessCollection, Sendable where Index == Int, Element: Sendable {
    /// The page without the rows after the first `count`.
    func keeping(first count: Int) -> Self
}

/// One page and how the listing goes on after it.
public struct PageStep<Page: Sendable, Cursor: Sendable>: Sendable {
    /// nil where the server says that there is nothing, without a body. An empty page is not the end by itself.
    public let page: Page?
    public let next: PageContinuation<Cursor>

    public init(_ page: Page?, next: PageContinuation<Cursor>) {
        self.page = page
        self.next = next
    }
}

/// How a listing goes on after a page.
public enum PageContinuation<Cursor: Sendable>: Sendable {
    case end
    case more(Cursor)
    /// There is more, but no way to get it. The page in hand is delivered first, then the error is thrown.
    case broken(any Error)
}
