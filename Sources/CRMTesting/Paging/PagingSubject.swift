/// Something that lists rows page by page and is to be checked: how to start it on a server, and how to read it.
public struct PagingSubject: Sendable {
    public let name: String
    public let style: PagingStyle
    /// How many pages it fetches in advance, at most.
    public let pagesAhead: Int
    let problem: @Sendable (any Error) -> PagingProblem?
    /// Lists on a server and hands over the number of each row, until told to leave the loop.
    let read: @Sendable (PagedServer, @Sendable (Int?) async -> Bool) async throws -> Void
    /// The same, going on behind the last page after one error; nil for what cannot do that.
    private(set) var readOn: (@Sendable (PagedServer, @Sendable (Int?) async -> Bool) async throws -> Void)?

    /// - Parameters:
    ///   - rows: starts the listing. It must ask for pages of 200 rows.
    ///   - number: the number of a row; see ``PagedServer/row(ofID:)``.
    ///   - problem: what an error of the listing means.
    public init<Rows: AsyncSequence>(
        _ name: String, style: PagingStyle, pagesAhead: Int = 1, rows: @escaping @Sendable (PagedServer) -> Rows,
        number: @escaping @Sendable (Rows.Element) -> Int?, problem: @escaping @Sendable (any Error) -> PagingProblem?
    ) {
        self.name = name
        self.style = style
        self.pagesAhead = pagesAhead
        self.problem = problem
        read = RowReader(rows: rows, number: number).read
    }

    /// A listing of the Zoho client.
    ///
    ///     PagingSubject.zoho("list", style: .numbersThenTokens(upTo: 2_000)) { $0.leads.list(.id) } id: { $0.description }
    public static func zoho<Row>(
        _ name: String, style: PagingStyle, pagesAhead: Int = 1, rows: @escaping @Sendable (ZohoCRM) -> RowSequence<Row>,
        id: @escaping @Sendable (Row) -> String
    ) -> PagingSubject {
        PagingSubject(name, style: style, pagesAhead: pagesAhead) { rows($0.zoho) } number: {
            PagedServer.row(ofID: id($0))
        } problem: {
            PagingProblem(zoho: $0)
        }
    }

    /// A listing of the Zoho client that can go on from a bookmark.
    ///
    ///     PagingSubject.resumable("list", style: .numbersThenTokens(upTo: 2_000)) { zoho, bookmark in
    ///         bookmark.map { zoho.leads.list(.id, resumingAt: $0) } ?? zoho.leads.list(.id)
    ///     } id: { $0.description }
    public static func resumable<Row>(
        _ name: String, style: PagingStyle, pagesAhead: Int = 1,
        rows: @escaping @Sendable (ZohoCRM, PageBookmark?) -> RowSequence<Row>, id: @escaping @Sendable (Row) -> String
    ) -> PagingSubject {
        var subject = zoho(name, style: style, pagesAhead: pagesAhead, rows: { rows($0, nil) }, id: id)
        subject.readOn = { server, goOn in
            var bookmark: PageBookmark?
            func read() async throws {
                for try await page in rows(server.zoho, bookmark).pages {
                    for row in page where await !goOn(PagedServer.row(ofID: id(row))) { return }
                    bookmark = page.next
                }
            }
            do {
                try await read()
            } catch is CRMError where bookmark != nil {
                try await read()
            }
        }
        return subject
    }
}

/// Reads a listing of any type. A type of its own and not a closure, as a closure would carry the listing's type from task
/// to task.
private struct RowReader<Rows: AsyncSequence>: Sendable {
    let rows: @Sendable (PagedServer) -> Rows
    let number: @Sendable (Rows.Element) -> Int?

    func read(_ server: PagedServer, _ goOn: @Sendable (Int?) async -> Bool) async throws {
        for try await row in rows(server) where await !goOn(number(row)) { return }
    }
}
