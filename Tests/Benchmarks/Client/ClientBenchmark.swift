import Foundation
import RecordCore
import ZohoCRM
#if AsyncHTTPClient
import CRMAsyncHTTPClient
#endif

/// Lists records over HTTP as an app does, and measures what that costs the process.
struct ClientBenchmark {
    let options: ClientOptions

    func run() async throws {
        guard let base = URL(string: options.base), base.host != nil else { throw BenchmarkError("“\(options.base)” is no URL") }
        let counter = CountingTransport(try transport())
        let zoho = ZohoCRM(
            dataCenter: .custom(accounts: base, api: base), tokens: .accessToken(Secret(options.token)),
            transport: counter)
        ClientRow.table.set(try await table(zoho))
        // The listing's own path once, connections included.
        _ = try await read(zoho, pages: 1, records: { _ in })
        print(try await measured(zoho, counter))
    }

    private func measured(_ zoho: ZohoCRM, _ counter: CountingTransport) async throws -> String {
        var marks = options.marks[...]
        var peaks: [String: Int] = [:]
        let before = counter.counts
        let clock = ContinuousClock()
        let start = clock.now
        let cost = ProcessCost()
        let (pages, records) = try await read(zoho, pages: options.pages) { count in
            while let mark = marks.first, count >= mark {
                marks.removeFirst()
                peaks[String(mark)] = ProcessCost().peakKilobytes
            }
        }
        let end = ProcessCost()
        let wall = start.duration(to: clock.now).seconds
        let after = counter.counts
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        let cpu = (end.cpuSeconds - cost.cpuSeconds) * 1000
        let report = ClientReport(
            pages: pages, records: records, wall_ms: rounded(wall * 1000), cpu_ms: rounded(cpu),
            cpu_ms_per_page: rounded(cpu / Double(pages)), peak_rss_kb: end.peakKilobytes, calls: after.calls - before.calls,
            bytes: after.bytes - before.bytes, fields: options.fields.count, transport: options.carrier.rawValue,
            peak_rss_kb_after: peaks.isEmpty ? nil : peaks)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    /// Reads so many pages, record by record. A server that gives the same few pages for ever ends a listing early,
    /// with its last page, with a token that comes twice or without one; then the next one begins.
    private func read(
        _ zoho: ZohoCRM, pages wanted: Int, records report: (Int) -> Void
    ) async throws -> (pages: Int, records: Int) {
        var pages = 0
        var records = 0
        while pages < wanted {
            let before = pages
            let listing = zoho.records(ClientRow.self).list(
                perPage: options.perPage, limit: (wanted - pages) * options.perPage)
            do {
                for try await page in listing.pages {
                    pages += 1
                    for row in page { try look(at: row) }
                    records += page.count
                    report(records)
                }
            } catch let error as CRMError
                where ["answer.repeated-page-token", "answer.missing-page-token"].contains(error.code)
            {}
            guard pages > before else { throw BenchmarkError("the server has no records of \(options.module)") }
        }
        return (pages, records)
    }

    private func look(at row: ClientRow) throws {
        guard row.storage.isLoaded(ClientRow.idField) else { throw BenchmarkError("a row without an id") }
        guard options.readsAll else { return }
        for (index, field) in ClientRow.schema.fields.enumerated() { Self.read(row.storage, index, field.shape) }
    }

    @inline(never)
    private static func read(_ row: RecordStorage, _ index: Int, _ shape: ValueShape) {
        switch shape {
        case .text: _ = row.text(index)
        case .boolean: _ = row.boolean(index)
        case .decimal: _ = row.decimal(index)
        case .date: _ = row.date(index)
        case .dateTime: _ = row.dateTime(index)
        case .texts: _ = row.texts(index)
        default: _ = row.isLoaded(index)
        }
    }

    /// The warm-up's first call, which also tells the types of the fields.
    private func table(_ zoho: ZohoCRM) async throws -> RecordSchema {
        var rows: [JSONValue] = []
        var learned: [FieldDescriptor] = []
        for start in stride(from: 0, to: options.fields.count, by: 50) {
            let names = Array(options.fields[start..<min(start + 50, options.fields.count)])
            let call = APICall(
                "benchmark.sample", path: "/crm/v8/\(PercentEncoding.segment(options.module))",
                query: [("fields", names.joined(separator: ",")), ("per_page", String(options.perPage)), ("page", "1")])
            rows = try await zoho.api.send(call).json(of: call)?["data"]?.array ?? []
            guard !rows.isEmpty else { throw BenchmarkError("the server has no records of \(options.module)") }
            learned += LearnedTable.schema(module: options.module, fields: names, rows: rows).fields.filter { $0.name != "id" }
        }
        return RecordSchema(module: options.module, fields: [.id("id")] + learned)
    }

    private func transport() throws -> any HTTPTransport {
        switch options.carrier {
        case .urlsession: return URLSessionTransport()
        case .asynchttpclient:
            #if AsyncHTTPClient
            return AsyncHTTPClientTransport()
            #else
            throw BenchmarkError("built without AsyncHTTPClient: swift run -c release --traits AsyncHTTPClient crm-benchmarks client …")
            #endif
        }
    }
}
