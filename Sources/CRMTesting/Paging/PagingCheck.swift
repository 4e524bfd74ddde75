import Foundation

/// One scenario played to one subject.
struct PagingCheck {
    let server: PagedServer
    let subject: PagingSubject

    typealias Reading = @Sendable (PagedServer, @Sendable (Int?) async -> Bool) async throws -> Void

    func readToTheEnd(expecting expected: PagingExpectation? = nil, by read: Reading? = nil) async throws {
        let expected = expected ?? PagingExpectation(server.scenario, style: subject.style)
        let log = RowLog(server, pagesAhead: subject.pagesAhead)
        let error = await end { try await (read ?? subject.read)(server) { _ = log.take($0); return true } }
        if let fault = log.firstFault { throw failure(fault) }
        try demand(log.count == expected.rows, "\(expected.rows) rows were due and \(log.count) came; it ended with \(said(error))")
        switch expected.problem {
        case nil: try demand(error == nil, "it ended with \(said(error)) instead of going to the end")
        case .some(let problem):
            guard let error else { throw failure("it ended as if complete instead of with \(problem)") }
            try demand(subject.problem(error) == problem, "it ended with \(said(error)) instead of \(problem)")
        }
        try demandPages(upTo: expected.lastPage)
        let most = subject.pagesAhead + PagerKit.spareAnswers
        try demand(server.living.most <= most, "\(server.living.most) answers were alive at once; at most \(most) may be")
    }

    /// Who fetches several pages at once may ask beyond the last one, and in any order.
    private func demandPages(upTo last: Int) throws {
        let asked = server.askedPages
        let fits =
            subject.pagesAhead <= 1
            ? asked == Array(1...last) : Set(asked).isSuperset(of: 1...last) && asked.allSatisfy { $0 <= last + subject.pagesAhead }
        try demand(fits, "pages 1 to \(last) were to be asked for, each once; it was \(asked.prefix(30))")
    }

    func cancelWhileWaiting() async throws {
        let log = RowLog(server, pagesAhead: subject.pagesAhead)
        let task = Task { try await subject.read(server) { _ = log.take($0); return true } }
        try demand(await server.silenceAsked.reached(), "the page that never comes was not asked for")
        task.cancel()
        let error = await end { try await task.value }
        try demand(error is CancellationError, "a cancelled reading ended with \(said(error))")
        if let fault = log.firstFault { throw failure(fault) }
        try demand(await server.silenceCancelled.reached(), "the call under way was not cancelled")
        try demand(server.silenceAsked.count == server.silenceCancelled.count, "a call was made after the cancellation")
    }

    func leave(onPage page: Int) async throws {
        let log = RowLog(server, pagesAhead: subject.pagesAhead)
        let ahead = subject.pagesAhead > 0
        let error = await end {
            try await subject.read(server) { row in
                guard log.take(row) == page else { return true }
                // The page in advance is under way when the loop is left.
                if ahead { _ = await server.silenceAsked.reached() }
                return false
            }
        }
        try demand(error == nil, "a loop that was left ended with \(said(error))")
        if let fault = log.firstFault { throw failure(fault) }
        guard ahead else { return }
        try demand(server.silenceAsked.count > 0, "no page was fetched in advance")
        try demand(await server.silenceCancelled.reached(), "the page in advance was not cancelled")
    }

    private func end(_ work: () async throws -> Void) async -> (any Error)? {
        do {
            try await work()
            return nil
        } catch {
            return error
        }
    }

    private func said(_ error: (any Error)?) -> String { error.map { "“\($0)”" } ?? "no error" }

    private func demand(_ isTrue: Bool, _ reason: @autoclosure () -> String) throws {
        if !isTrue { throw failure(reason()) }
    }

    private func failure(_ reason: String) -> PagerKitFailure {
        PagerKitFailure(subject: subject.name, scenario: server.scenario.name, reason: reason)
    }
}
