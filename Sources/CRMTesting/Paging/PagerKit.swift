import Foundation

/// Checks whether a listing makes the right thing of whatever a server does. Knows no test framework: a check throws
/// a ``PagerKitFailure`` that says what was wrong.
///
///     @Test(arguments: PagingScenario.all) func paging(_ scenario: PagingScenario) async throws {
///         try await PagerKit.check(scenario, of: .zoho("list", style: .numbersThenTokens(upTo: 2_000)) { … } id: { … })
///     }
public enum PagerKit {
    /// Answers that may be alive at once besides those fetched in advance: the page that is read, the one that is
    /// handed over, and room for threads that are late in letting go.
    static let spareAnswers = 7

    /// A scenario that the subject cannot be in, as it cannot go on after an error, is passed.
    /// - Throws: ``PagerKitFailure``.
    public static func check(_ scenario: PagingScenario, of subject: PagingSubject) async throws {
        let server = PagedServer(scenario)
        let check = PagingCheck(server: server, subject: subject)
        switch scenario.reading {
        case .all: try await check.readToTheEnd()
        case .twice:
            try await check.readToTheEnd()
            server.forgetAsked()
            // What went wrong once is over now.
            let again = PagingScenario(scenario.name, rows: scenario.rows, rowsPerPage: scenario.rowsPerPage)
            try await check.readToTheEnd(expecting: PagingExpectation(again, style: subject.style))
        case .resumed:
            guard let readOn = subject.readOn else { return }
            let smooth = PagingScenario(scenario.name, rows: scenario.rows, rowsPerPage: scenario.rowsPerPage)
            try await check.readToTheEnd(expecting: PagingExpectation(smooth, style: subject.style), by: readOn)
        case .cancelled: try await check.cancelWhileWaiting()
        case .left(let page): try await check.leave(onPage: page)
        }
    }

    /// Every scenario, one after the other.
    /// - Throws: the first ``PagerKitFailure``.
    public static func checkAll(_ subject: PagingSubject) async throws {
        for scenario in PagingScenario.all { try await check(scenario, of: subject) }
    }
}
