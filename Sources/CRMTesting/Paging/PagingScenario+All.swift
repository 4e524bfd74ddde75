extension PagingScenario {
    /// Every scenario of the kit. Pages have 200 rows, so that page 10 is the last one by number where numbers reach
    /// 2,000 rows.
    public static let all: [PagingScenario] = order + ends + trouble + stops + [long]

    static let order = [
        PagingScenario("the rows of all pages, each once and in order", rows: 450),
        PagingScenario("rows on both sides of the border between page numbers and tokens", rows: 2_650),
        PagingScenario("a second reading starts from the first row", rows: 250, reading: .twice),
        PagingScenario("an empty page in between is not the end", rows: 700, mishaps: [2: .empty]),
        PagingScenario("two empty pages with tokens are not the end", rows: 2_600, mishaps: [12: .empty, 13: .empty]),
        PagingScenario("an empty first page is not the end", rows: 250, mishaps: [1: .empty]),
    ]

    static let ends = [
        PagingScenario("no rows at all", rows: 0),
        PagingScenario("one row", rows: 1),
        PagingScenario("a full last page is the last one, and nothing more is asked for", rows: 400),
        PagingScenario("a full last page beyond page numbers is the last one", rows: 2_800),
        PagingScenario("exactly as many rows as page numbers reach", rows: 2_000),
    ]

    static let trouble = [
        PagingScenario("a page that names itself as the next ends after its rows", rows: 3_000, mishaps: [12: .next(isPage: 12)]),
        PagingScenario("a circle of three pages is noticed before a row comes twice", rows: 3_000, mishaps: [14: .next(isPage: 12)]),
        PagingScenario("more rows without a token: the rows in hand, then the error", rows: 3_000, mishaps: [12: .noToken]),
        PagingScenario("the last page by number without a token", rows: 3_000, mishaps: [10: .noToken]),
        PagingScenario("a token that is too old: the rows in hand, then the error", rows: 3_000, mishaps: [12: .expired]),
        PagingScenario("an error half-way ends the reading; the next one is complete", rows: 900, mishaps: [3: .failure(times: 1)], reading: .twice),
        PagingScenario(
            "an error beyond page numbers ends the reading; the next one is complete", rows: 2_900, mishaps: [13: .failure(times: 1)],
            reading: .twice),
        PagingScenario("after an error half-way a listing goes on where it was", rows: 900, mishaps: [3: .failure(times: 1)], reading: .resumed),
        PagingScenario(
            "after an error beyond page numbers a listing goes on where it was", rows: 2_900, mishaps: [13: .failure(times: 1)],
            reading: .resumed),
    ]

    static let stops = [
        PagingScenario("cancelled while a page is waited for, its call is cancelled too", rows: 900, mishaps: [3: .silence], reading: .cancelled),
        PagingScenario("a loop that is left cancels the page in advance", rows: 900, mishaps: [3: .silence], reading: .left(onPage: 2)),
    ]

    /// The longest listing that Zoho gives.
    static let long = PagingScenario("100,000 rows hold a few pages at a time", rows: 100_000)
}
