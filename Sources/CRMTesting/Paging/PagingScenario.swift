/// What a server does in one listing, and what whoever lists must make of it. Data: see ``all``.
public struct PagingScenario: Sendable, Hashable, CustomStringConvertible {
    /// What is special about one page.
    public enum Mishap: Sendable, Hashable {
        /// It has no rows, although others follow.
        case empty
        /// It names this page, from 1, as the one that follows.
        case next(isPage: Int)
        /// It says that more follow and does not say how to get them.
        case noToken
        /// Whoever asks for it by a token is told that the token is too old.
        case expired
        /// It is answered by an error so many times before it comes.
        case failure(times: Int)
        /// It never comes; the call ends when it is cancelled.
        case silence
    }

    /// What the reader of the rows does.
    public enum Reading: Sendable, Hashable {
        /// Reads to the end.
        case all
        /// Reads to the end or to an error, then once more from the start.
        case twice
        /// Reads to the end; after an error it goes on behind the last page that came. Only for what can do that.
        case resumed
        /// Is cancelled while the page that never comes is being waited for.
        case cancelled
        /// Leaves the loop with the first row of this page, from 1.
        case left(onPage: Int)
    }

    public let name: String
    public let rows: Int
    public let rowsPerPage: Int
    /// By page, from 1.
    public let mishaps: [Int: Mishap]
    public let reading: Reading

    public init(
        _ name: String, rows: Int, rowsPerPage: Int = 200, mishaps: [Int: Mishap] = [:], reading: Reading = .all
    ) {
        self.name = name
        self.rows = rows
        self.rowsPerPage = rowsPerPage
        self.mishaps = mishaps
        self.reading = reading
    }

    public var description: String { name }

    /// The rows of each page, in order; never empty. An empty page moves the rest on.
    public var pages: [Range<Int>] {
        var pages: [Range<Int>] = []
        var next = 0
        while next < rows || pages.isEmpty {
            let count = mishaps[pages.count + 1] == .empty ? 0 : min(rowsPerPage, rows - next)
            pages.append(next..<next + count)
            next += count
        }
        return pages
    }
}
