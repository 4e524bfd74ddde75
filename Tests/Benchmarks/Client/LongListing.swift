import CAllocationCounter
import Foundation
import ZohoCRM

/// Lists the most rows that Zoho gives, and looks at the memory of the process on the way.
struct LongListing {
    static let rows = 100_000
    static let firstMark = 10_000

    struct Memory {
        /// Bytes that are allocated and not freed, by all threads; 0 where that is not known.
        let live: Int
        let peakKilobytes: Int

        static var now: Memory { Memory(live: Int(crm_live_bytes()), peakKilobytes: ProcessCost().peakKilobytes) }
    }

    let atFirstMark: Memory
    let atTheEnd: Memory

    /// What the second nine tenths of the listing have added.
    var grownMegabytes: Double { Double(atTheEnd.live - atFirstMark.live) / 1_048_576 }

    init() async throws {
        let pages = Self.rows / InProcessPages.rowsPerPage
        ClientRow.table.set(InProcessPages.module.schema())
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken("benchmark"), transport: InProcessPages(pages: pages), retry: .never)
        var count = 0
        var first: Memory?
        var last = Memory.now
        for try await _ in zoho.records(ClientRow.self).list() {
            count += 1
            // Both in the middle of a page, with the next one fetched or on its way.
            if count == Self.firstMark - 100 { first = Memory.now }
            if count == Self.rows - 300 { last = Memory.now }
        }
        guard count == Self.rows, let first else { throw BenchmarkError("the long listing gave \(count) of \(Self.rows) rows") }
        atFirstMark = first
        atTheEnd = last
    }

    var line: String {
        let figures = [
            "\"records\":\(Self.rows)", "\"peak_rss_kb_at_10000\":\(atFirstMark.peakKilobytes)",
            "\"peak_rss_kb_at_100000\":\(atTheEnd.peakKilobytes)", "\"live_kb_at_10000\":\(atFirstMark.live / 1024)",
            "\"live_kb_at_100000\":\(atTheEnd.live / 1024)",
        ]
        return "{\(figures.joined(separator: ","))}"
    }
}
