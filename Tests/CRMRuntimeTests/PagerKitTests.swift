import CRMRuntime
import CRMTesting
import Testing

/// The paginator in every scenario of the kit, and the kit on paginators that are wrong.
@Suite("The pager kit") struct PagerKitTests {
    private static func subject<Rows: AsyncSequence>(
        pagesAhead: Int = 1, _ rows: @escaping @Sendable (PagedServer) -> Rows
    ) -> PagingSubject where Rows.Element == Int {
        PagingSubject("rows", style: .tokens, pagesAhead: pagesAhead, rows: rows, number: { $0 }, problem: { PagingProblem(source: $0) })
    }

    @Test("The paginator passes", arguments: PagingScenario.all)
    func paginator(_ scenario: PagingScenario) async throws {
        try await PagerKit.check(scenario, of: Self.subject { PagedRows(PageSequence($0.source)) })
    }

    /// The first reason why a paginator that was written differently fails; nil if it passes.
    private func verdict<Rows: AsyncSequence>(
        pagesAhead: Int = 0, _ rows: @escaping @Sendable (PagedServer) -> Rows
    ) async -> String? where Rows.Element == Int {
        do {
            try await PagerKit.checkAll(Self.subject(pagesAhead: pagesAhead, rows))
            return nil
        } catch {
            return (error as? PagerKitFailure)?.description ?? "\(error)"
        }
    }

    /// A paginator of a few lines, with a mistake to choose.
    private func naive(
        stopsAtEmptyPages: Bool = false, hidesErrors: Bool = false, collectsFirst: Bool = false, skipsRow: Int? = nil
    ) -> @Sendable (PagedServer) -> AsyncThrowingStream<Int, any Error> {
        { server in
            let source = server.source
            return AsyncThrowingStream { continuation in
                let work = Task {
                    do {
                        var cursor: Int? = source.firstCursor
                        var seen: Set<Int> = [source.firstCursor]
                        var rows: [Int] = []
                        while let current = cursor {
                            let step = try await source.fetch(current)
                            rows += step.page.map { $0.filter { $0 != skipsRow } } ?? []
                            if !collectsFirst {
                                for row in rows { continuation.yield(row) }
                                rows = []
                            }
                            if stopsAtEmptyPages, step.page?.isEmpty ?? true { break }
                            switch step.next {
                            case .end: cursor = nil
                            case .broken(let error): throw error
                            case .more(let next):
                                guard seen.insert(next).inserted else { throw source.repetition(of: next) }
                                cursor = next
                            }
                        }
                        for row in rows { continuation.yield(row) }
                        continuation.finish()
                    } catch {
                        continuation.finish(throwing: hidesErrors ? nil : error)
                    }
                }
                continuation.onTermination = { _ in work.cancel() }
            }
        }
    }

    @Test("It finds rows that are missing, and ends that are none")
    func mistakes() async {
        #expect(await verdict(pagesAhead: 600, naive(skipsRow: 300))?.contains("row 300 was due and row 301 came") == true)
        #expect(await verdict(pagesAhead: 600, naive(stopsAtEmptyPages: true))?.contains("an empty page in between") == true)
        #expect(await verdict(pagesAhead: 600, naive(hidesErrors: true))?.contains("repeatedPlace") == true)
    }

    @Test("It finds a paginator that runs ahead")
    func runsAhead() async {
        #expect(await verdict(pagesAhead: 1, naive(collectsFirst: true))?.contains("in advance") == true)
    }
}
