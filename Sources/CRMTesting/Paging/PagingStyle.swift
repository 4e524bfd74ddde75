/// How a listing finds its pages.
public enum PagingStyle: Sendable, Hashable {
    /// By page number, as far as so many rows; asking for more is an error. Searches are like this.
    case numbers(upTo: Int)
    /// By page number as far as so many rows, by page token from there. Lists of records are like this.
    case numbersThenTokens(upTo: Int)
    /// By the token of the page before, all the way.
    case tokens

    /// Whether what follows page `page` (from 1, of `rowsPerPage` rows) is found by a token.
    func needsToken(after page: Int, rowsPerPage: Int) -> Bool {
        switch self {
        case .numbers: false
        case .numbersThenTokens(let rows): (page + 1) * rowsPerPage > rows
        case .tokens: true
        }
    }
}
