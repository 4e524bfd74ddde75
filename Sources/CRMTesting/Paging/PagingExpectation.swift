/// How a listing of a scenario has to end.
struct PagingExpectation: Equatable {
    /// The rows that come, from the first on.
    let rows: Int
    /// The error after them; nil for the end of the listing.
    let problem: PagingProblem?
    /// The last page that may be asked for.
    let lastPage: Int

    init(_ scenario: PagingScenario, style: PagingStyle) {
        let pages = scenario.pages
        var rows = 0
        var page = 0
        var problem: PagingProblem?
        while page < pages.count, problem == nil {
            page += 1
            let isByToken = page > 1 && style.needsToken(after: page - 1, rowsPerPage: scenario.rowsPerPage)
            switch scenario.mishaps[page] {
            case .expired where isByToken: problem = .expired
            case .failure: problem = .serverError
            default:
                rows += pages[page - 1].count
                if page < pages.count { problem = Self.obstacle(behind: page, scenario, style) }
            }
        }
        self.rows = rows
        self.problem = problem
        lastPage = page
    }

    /// What keeps the listing from going on behind a page.
    private static func obstacle(behind page: Int, _ scenario: PagingScenario, _ style: PagingStyle) -> PagingProblem? {
        if case .numbers(let limit) = style, page * scenario.rowsPerPage >= limit { return .tooManyRows }
        guard style.needsToken(after: page, rowsPerPage: scenario.rowsPerPage) else { return nil }
        switch scenario.mishaps[page] {
        case .noToken: return .noWayOn
        case .next(let other) where other <= page: return .repeatedPlace
        default: return nil
        }
    }
}
