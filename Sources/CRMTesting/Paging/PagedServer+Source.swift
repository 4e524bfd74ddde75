extension PagedServer {
    /// The pages of the scenario without a wire: for tests of what reads pages, whoever the vendor is.
    public var source: Source { Source(server: self) }

    /// A page of row numbers.
    public struct Page: RowPage {
        let rows: Range<Int>
        let token: LivingCount.Token

        public var startIndex: Int { 0 }
        public var endIndex: Int { rows.count }
        public subscript(position: Int) -> Int { rows.lowerBound + position }
        public func keeping(first count: Int) -> Page { Page(rows: rows.prefix(count), token: token) }
    }

    public struct Source: PageSource {
        let server: PagedServer

        public var firstCursor: Int { 1 }

        public func fetch(_ cursor: Int) async throws -> PageStep<Page, Int> {
            let answer = try await server.answer(page: cursor, byToken: cursor > 1)
            let page = Page(rows: answer.rows, token: server.living.token())
            guard answer.hasMore else { return PageStep(page, next: .end) }
            return PageStep(page, next: answer.next.map { .more($0) } ?? .broken(Refusal.noWayOn))
        }

        public func repetition(of cursor: Int) -> any Error { Refusal.repeatedPlace(cursor) }
    }
}

extension PagingProblem {
    /// What an error of ``PagedServer/source`` means.
    public init?(source error: any Error) {
        switch error as? PagedServer.Refusal {
        case .expired: self = .expired
        case .serverError: self = .serverError
        case .repeatedPlace: self = .repeatedPlace
        case .noWayOn: self = .noWayOn
        case .unknownPage, nil: return nil
        }
    }
}
