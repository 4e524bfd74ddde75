import CRMRuntime
import Foundation
import Testing

@Suite("Paging")
struct PagingTests {
    private func collect<S: AsyncSequence>(_ sequence: S) async throws -> [S.Element] {
        var all: [S.Element] = []
        for try await element in sequence { all.append(element) }
        return all
    }

    @Test("Rows of all pages come in order, then nil for good")
    func order() async throws {
        let source = ScriptedSource(pages: [[1, 2, 3], [4], [5, 6]])
        #expect(try await collect(source.rows()) == [1, 2, 3, 4, 5, 6])
        var iterator = source.rows(limit: 1).makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
    }

    @Test("The same sequence starts from the first page each time")
    func iteratedTwice() async throws {
        let source = ScriptedSource(pages: [[1, 2], [3]])
        let rows = source.rows()
        #expect(try await collect(rows) == [1, 2, 3])
        #expect(try await collect(rows) == [1, 2, 3])
        #expect(await source.script.asked == ["1", "2", "1", "2"])
    }

    @Test("Two iterations at the same time don't disturb each other")
    func interleaved() async throws {
        let rows = ScriptedSource(pages: [[1, 2], [3]]).rows()
        var first = rows.makeAsyncIterator()
        var second = rows.makeAsyncIterator()
        #expect(try await first.next() == 1)
        #expect(try await second.next() == 1)
        #expect(try await first.next() == 2)
        #expect(try await first.next() == 3)
        #expect(try await second.next() == 2)
        #expect(try await first.next() == nil)
        #expect(try await second.next() == 3)
    }

    @Test("An empty page that names a next one is not the end")
    func emptyPageInBetween() async throws {
        let source = ScriptedSource(pages: [[1], [], [], [2]])
        #expect(try await collect(source.rows()) == [1, 2])
        #expect(try await collect(PageSequence(source)).map(\.count) == [1, 0, 0, 1])
    }

    @Test("An answer without a page ends the listing, or goes on if it says so")
    func noPage() async throws {
        let nothing = ScriptedSource(PageScript(["1": PageStep(nil, next: .end)]))
        #expect(try await collect(nothing.rows()).isEmpty)
        #expect(try await collect(PageSequence(nothing)).isEmpty)
        let gap = ScriptedSource(
            PageScript(["1": PageStep(nil, next: .more("2")), "2": PageStep(NumberPage(rows: [7]), next: .end)]))
        #expect(try await collect(gap.rows()) == [7])
    }

    @Test("A cursor that comes back is an error after the rows in hand, not a loop", arguments: ["1", "2", "3"])
    func repeatedCursor(back: String) async throws {
        let source = ScriptedSource(
            PageScript([
                "1": PageStep(NumberPage(rows: [1]), next: .more("2")),
                "2": PageStep(NumberPage(rows: [2]), next: .more("3")),
                "3": PageStep(NumberPage(rows: [3]), next: .more(back)),
            ]))
        var seen: [Int] = []
        await #expect(throws: ScriptError.repeated(back)) {
            for try await row in source.rows() { seen.append(row) }
        }
        #expect(seen == [1, 2, 3])
        #expect(await source.script.asked == ["1", "2", "3"])
    }

    @Test("More rows without a way to them: the rows in hand first, then the error")
    func brokenContinuation() async throws {
        let source = ScriptedSource(
            PageScript(["1": PageStep(NumberPage(rows: [1, 2]), next: .broken(ScriptError.noToken))]))
        var iterator = source.rows().makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        await #expect(throws: ScriptError.noToken) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test("A limit that is reached asks for nothing more and hides what would follow")
    func limit() async throws {
        for limit in 0...7 {
            let source = ScriptedSource(pages: [[1, 2], [3, 4], [5, 6]])
            #expect(try await collect(source.rows(limit: limit)) == Array([1, 2, 3, 4, 5, 6].prefix(limit)))
            #expect(await source.script.asked.count == min(3, (limit + 1) / 2))
        }
        let broken = ScriptedSource(
            PageScript(["1": PageStep(NumberPage(rows: [1, 2]), next: .broken(ScriptError.noToken))]))
        #expect(try await collect(broken.rows(limit: 2)) == [1, 2])
        #expect(try await collect(PageSequence(broken, limit: 1)) == [NumberPage(rows: [1])])
    }

    @Test("An error ends the iteration; a new one starts afresh")
    func errorMidway() async throws {
        let source = ScriptedSource(pages: [[1, 2], [3], [4]])
        await source.script.fail("2", with: .server(500))
        let rows = source.rows()
        var iterator = rows.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        await #expect(throws: ScriptError.server(500)) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(await source.script.asked == ["1", "2"])
        #expect(try await collect(rows) == [1, 2, 3, 4])
    }

    @Test("One page is fetched in advance, never two")
    func prefetchDepth() async throws {
        let source = ScriptedSource(pages: [[1, 2], [3], [4], [5]])
        let script = source.script
        var iterator = source.rows().makeAsyncIterator()
        #expect(await script.asked == [])
        #expect(try await iterator.next() == 1)
        await script.waitForRequests(2)
        #expect(try await iterator.next() == 2)
        #expect(await script.asked == ["1", "2"])
        #expect(try await iterator.next() == 3)
        await script.waitForRequests(3)
        #expect(await script.asked == ["1", "2", "3"])
    }

    @Test("Cancelling the task that waits for a page cancels the call")
    func cancelledWhileWaiting() async throws {
        let source = ScriptedSource(pages: [[1], [2]])
        await source.script.close("2")
        let task = Task { try await collect(source.rows()) }
        await source.script.waitForRequests(2)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await source.script.waitForCancellation()
        #expect(await source.script.cancelled == ["2"])
    }

    @Test("A task cancelled between two rows stops at the next row, and its prefetch with it")
    func cancelledBetweenRows() async throws {
        let source = ScriptedSource(pages: [[1, 2, 3], [4]])
        await source.script.close("2")
        let task = Task {
            var seen: [Int] = []
            do {
                for try await row in source.rows() {
                    seen.append(row)
                    await source.script.waitForRequests(2)
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            } catch {
                #expect(error is CancellationError)
            }
            return seen
        }
        #expect(await task.value == [1])
        await source.script.waitForCancellation()
        #expect(await source.script.cancelled == ["2"])
    }

    @Test("Leaving the loop cancels the page in advance")
    func leavingTheLoop() async throws {
        let source = ScriptedSource(pages: [[1, 2], [3]])
        await source.script.close("2")
        for try await _ in source.rows() {
            await source.script.waitForRequests(2)
            break
        }
        await source.script.waitForCancellation()
        #expect(await source.script.cancelled == ["2"])
    }

    @MainActor
    @Test("An actor can iterate without leaving itself between the rows of a page")
    func onAnActor() async throws {
        var sum = 0
        for try await row in ScriptedSource(pages: [[1, 2], [3]]).rows() {
            MainActor.assertIsolated()
            sum += row
        }
        #expect(sum == 6)
    }

    @Test("A long listing holds two pages at a time, however long it is")
    func memory() async throws {
        let source = CountingSource(pages: 500, rowsPerPage: 200)
        var count = 0
        for try await _ in PagedRows(PageSequence(source)) { count += 1 }
        #expect(count == 100_000)
        // The page being read, the one in advance, the one being handed over; and room for threads that are late in
        // letting go of a finished task.
        #expect(source.living.most <= 8)
    }

    @Test("Any division of the rows into pages gives the same rows", arguments: 0..<40)
    func anyDivision(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let pages = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<Int.random(in: 0...5, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
        }
        let rows = pages.flatMap { $0 }
        let limit = Bool.random(using: &random) ? Int.random(in: 0...60, using: &random) : nil
        let source = ScriptedSource(pages: pages)
        #expect(try await collect(source.rows(limit: limit)) == Array(rows.prefix(limit ?? .max)))
        #expect(
            try await collect(PageSequence(source, limit: limit)).flatMap { $0 } == Array(rows.prefix(limit ?? .max)))
    }
}

/// SplitMix64: the same numbers for the same seed on every platform.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Pages that know how many of them are alive.
private struct CountingSource: PageSource {
    struct Page: RowPage {
        let rows: Range<Int>
        let token: LivingPages.Token
        var startIndex: Int { 0 }
        var endIndex: Int { rows.count }
        subscript(position: Int) -> Int { rows.lowerBound + position }
        func keeping(first count: Int) -> Page { Page(rows: rows.prefix(count), token: token) }
    }

    let pages: Int
    let rowsPerPage: Int
    let living = LivingPages()
    var firstCursor: Int { 0 }

    func fetch(_ cursor: Int) async throws -> PageStep<Page, Int> {
        let page = Page(rows: cursor * rowsPerPage..<(cursor + 1) * rowsPerPage, token: LivingPages.Token(living))
        return PageStep(page, next: cursor + 1 < pages ? .more(cursor + 1) : .end)
    }

    func repetition(of cursor: Int) -> any Error { ScriptError.repeated(String(cursor)) }
}

/// Counts pages that are alive. A lock, because pages end on any thread.
private final class LivingPages: @unchecked Sendable {
    final class Token: Sendable {
        private let pages: LivingPages
        init(_ pages: LivingPages) {
            self.pages = pages
            pages.change(by: 1)
        }
        deinit { pages.change(by: -1) }
    }

    private let lock = NSLock()
    private var counts = (now: 0, most: 0)
    var most: Int { lock.withLock { counts.most } }

    private func change(by step: Int) {
        lock.withLock {
            counts.now += step
            counts.most = max(counts.most, counts.now)
        }
    }
}
