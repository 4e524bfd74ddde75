import Foundation

/// The rows that a listing has given, and the first thing about them that was wrong.
///
/// A lock, as a listing may hand its rows over on any thread.
final class RowLog: @unchecked Sendable {
    private let server: PagedServer
    private let pagesAhead: Int
    private let lock = NSLock()
    private var rows = 0
    /// The page of the last row, from 1.
    private var page = 1
    private var fault: String?

    init(_ server: PagedServer, pagesAhead: Int) {
        self.server = server
        self.pagesAhead = pagesAhead
    }

    var count: Int { lock.withLock { rows } }
    var firstFault: String? { lock.withLock { fault } }

    /// Takes a row.
    /// - Returns: the page it is from.
    func take(_ row: Int?) -> Int {
        lock.withLock {
            if row != rows, fault == nil {
                fault = "row \(rows) was due and row \(row.map(String.init) ?? "without a number") came"
            }
            while page < server.pages.count, !server.pages[page - 1].contains(rows) { page += 1 }
            rows += 1
            // An empty page is no page to read: behind it the next one may be under way.
            let ahead = server.lastAsked - page
            if ahead > pagesAhead, fault == nil, scenarioHasNoEmptyPages {
                fault = "page \(server.lastAsked) was asked for while page \(page) was read: \(ahead) in advance"
            }
            return page
        }
    }

    private var scenarioHasNoEmptyPages: Bool { !server.scenario.mishaps.values.contains(.empty) }
}
