import CRMRuntime
import Foundation
import Testing

@Suite("Pages fetched at the same time")
struct ParallelPagingTests {
    private func collect<S: AsyncSequence>(_ sequence: S) async throws -> [S.Element] {
        var all: [S.Element] = []
        for try await element in sequence { all.append(element) }
        return all
    }

    private func rows(_ source: NumberedSource, _ width: Int, limit: Int? = nil) -> PagedRows<NumberedSource> {
        PagedRows(PageSequence(source, limit: limit, concurrentPages: width))
    }

    @Test("Rows come in order, whatever is fetched at once", arguments: [-1, 0, 1, 2, 3, 7, 20])
    func order(width: Int) async throws {
        for pages in 1...12 {
            let source = NumberedSource(pages: pages)
            #expect(try await collect(rows(source, width)) == Array(0..<pages * 2))
            let asked = await source.desk.asked
            #expect(Set(asked).count == asked.count, "a page was asked for twice")
            // Never many more pages than there are.
            #expect(asked.count <= min(2 * pages + 1, pages + max(width, 1) - 1))
        }
    }

    @Test("Pages really are under way together, and never more than allowed")
    func width() async throws {
        let source = NumberedSource(pages: 10)
        await source.desk.holdAll()
        let sequence = rows(source, 4)
        let task = Task { try await collect(sequence) }
        // Two at once at first, then more with each page that exists.
        await source.desk.waitForRequests(2)
        await source.desk.release(1)
        await source.desk.waitForRequests(3)
        await source.desk.release(2)
        await source.desk.waitForRequests(5)
        await source.desk.release(3)
        await source.desk.waitForRequests(7)
        #expect(await source.desk.open == 4)
        await source.desk.releaseAll()
        #expect(try await task.value == Array(0..<20))
        #expect(await source.desk.mostOpen <= 4)
        #expect(Set(await source.desk.asked).isSuperset(of: 1...10))
    }

    @Test("A later page that comes first waits for its turn")
    func latePage() async throws {
        let source = NumberedSource(pages: 3)
        await source.desk.hold(1)
        let sequence = rows(source, 3)
        let task = Task { try await collect(sequence) }
        await source.desk.waitForRequests(2)
        await source.desk.release(1)
        #expect(try await task.value == [0, 1, 2, 3, 4, 5])
    }

    @Test("A limit is known beforehand: no page beyond it is asked for")
    func limit() async throws {
        for limit in 0...9 {
            let source = NumberedSource(pages: 20)
            #expect(try await collect(rows(source, 8, limit: limit)) == Array(0..<limit))
            #expect(await source.desk.asked.count == (limit + 1) / 2)
        }
    }

    @Test("Where page numbers end the listing goes on one page in advance")
    func beyondTheNumbers() async throws {
        let source = NumberedSource(pages: 9, numbered: 4)
        #expect(try await collect(rows(source, 4)) == Array(0..<18))
        #expect(await source.desk.asked.sorted() == Array(1...9))
        await source.desk.forget()
        let sequence = rows(source, 4)
        var iterator = sequence.makeAsyncIterator()
        for row in 0..<10 { #expect(try await iterator.next() == row) }
        await source.desk.waitForRequests(6)
        #expect(await source.desk.asked.count == 6)
    }

    @Test("An error comes after the rows before it, and cancels what is under way")
    func error() async throws {
        let source = NumberedSource(pages: 8, failing: 3)
        await source.desk.hold(4)
        var seen: [Int] = []
        await #expect(throws: ScriptError.server(3)) {
            for try await row in rows(source, 4) { seen.append(row) }
        }
        #expect(seen == [0, 1, 2, 3])
        await source.desk.waitForCancellations(1)
        #expect(await source.desk.cancelled == [4])
    }

    @Test("Cancelling the task cancels every page under way")
    func cancellation() async throws {
        let source = NumberedSource(pages: 9)
        for page in 3...9 { await source.desk.hold(page) }
        let sequence = rows(source, 3)
        let task = Task { try await collect(sequence) }
        await source.desk.waitForRequests(5)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await source.desk.waitForCancellations(3)
        #expect(await source.desk.cancelled.sorted() == [3, 4, 5])
    }

    @Test("Leaving the loop cancels every page under way")
    func leaving() async throws {
        let source = NumberedSource(pages: 9)
        for page in 2...9 { await source.desk.hold(page) }
        for try await _ in rows(source, 5) {
            await source.desk.waitForRequests(3)
            break
        }
        await source.desk.waitForCancellations(2)
        #expect(await source.desk.cancelled.sorted() == [2, 3])
    }

    @Test("A listing that ends early drops the pages that were presumed")
    func earlyEnd() async throws {
        let source = NumberedSource(pages: 1)
        await source.desk.hold(2)
        #expect(try await collect(rows(source, 6)) == [0, 1])
        await source.desk.waitForCancellations(1)
        #expect(await source.desk.asked.sorted() == [1, 2])
    }
}

/// Pages of two numbers each, known by number up to a border and by name beyond it.
private struct NumberedSource: PageSource {
    let pages: Int
    /// Pages up to this one are presumed without asking.
    var numbered = Int.max
    var failing: Int?
    let desk = Desk()
    var firstCursor: Int { 1 }

    func fetch(_ cursor: Int) async throws -> PageStep<NumberPage, Int> {
        try await desk.ask(cursor)
        if cursor == failing { throw ScriptError.server(cursor) }
        guard cursor <= pages else { return PageStep(nil, next: .end) }
        let rows = [2 * cursor - 2, 2 * cursor - 1]
        return PageStep(NumberPage(rows: rows), next: cursor < pages ? .more(cursor + 1) : .end)
    }

    func presumedCursor(after cursor: Int, limit: Int?) -> Int? {
        guard cursor < numbered, limit.map({ cursor * 2 < $0 }) ?? true else { return nil }
        return cursor + 1
    }

    func repetition(of cursor: Int) -> any Error { ScriptError.repeated(String(cursor)) }
}

/// Where pages are asked for: lets them through or holds them until they are released or cancelled.
private actor Desk {
    private(set) var asked: [Int] = []
    private(set) var cancelled: [Int] = []
    private(set) var open = 0
    private(set) var mostOpen = 0
    private var gates: [Int: PageGate] = [:]
    private var holdsAll = false
    private var watchers: [(asked: Int, cancelled: Int, continuation: CheckedContinuation<Void, Never>)] = []

    func hold(_ page: Int) { gates[page] = PageGate() }
    func holdAll() { holdsAll = true }
    func release(_ page: Int) { gates[page]?.open() }
    func releaseAll() {
        holdsAll = false
        for gate in gates.values { gate.open() }
    }
    func forget() { asked = [] }

    func ask(_ page: Int) async throws {
        asked.append(page)
        open += 1
        mostOpen = max(mostOpen, open)
        if holdsAll, gates[page] == nil { gates[page] = PageGate() }
        tell()
        defer {
            open -= 1
            tell()
        }
        guard let gate = gates[page] else { return }
        do {
            try await gate.wait()
        } catch {
            cancelled.append(page)
            throw error
        }
    }

    func waitForRequests(_ count: Int) async { await wait(asked: count, cancelled: 0) }
    func waitForCancellations(_ count: Int) async { await wait(asked: 0, cancelled: count) }

    private func wait(asked: Int, cancelled: Int) async {
        if self.asked.count >= asked, self.cancelled.count >= cancelled { return }
        await withCheckedContinuation { watchers.append((asked, cancelled, $0)) }
    }

    private func tell() {
        let met = watchers.filter { asked.count >= $0.asked && cancelled.count >= $0.cancelled }
        watchers.removeAll { asked.count >= $0.asked && cancelled.count >= $0.cancelled }
        for watcher in met { watcher.continuation.resume() }
    }
}
