import CAllocationCounter
import CRMArchive
import Foundation
import ZohoOperations

/// Reads the most rows that one file of a bulk read has, and looks at the memory of the process on the way.
struct LongTable {
    static let rows = 200_000
    static let firstMark = 20_000

    /// Bytes of the table and of the archive.
    let tableBytes: Int
    let archiveBytes: Int
    let compressSeconds: Double
    let readSeconds: Double
    let inflateSeconds: Double
    let splitSeconds: Double
    private let atFirstMark: LongListing.Memory
    private let atTheEnd: LongListing.Memory

    /// What the second nine tenths of the rows have added.
    var grownMegabytes: Double { Double(atTheEnd.live - atFirstMark.live) / 1_048_576 }

    init() async throws {
        var start = ProcessCost().cpuSeconds
        let (archive, size) = try Self.archive()
        compressSeconds = ProcessCost().cpuSeconds - start
        (tableBytes, archiveBytes) = (size, archive.count)
        (inflateSeconds, splitSeconds) = try Self.parts(of: archive)

        ClientRow.table.set(InProcessPages.module.schema())
        let zoho = ZohoCRM(
            dataCenter: .us, tokens: .accessToken("benchmark"), transport: InProcessTable(archive: Data(archive)), retry: .never)
        var count = 0
        var first: LongListing.Memory?
        var last = LongListing.Memory.now
        start = ProcessCost().cpuSeconds
        for try await _ in try await zoho.records(ClientRow.self).bulkRead().records() {
            count += 1
            // Both in the middle of what the engine was given at once.
            if count == Self.firstMark - 100 { first = .now }
            if count == Self.rows - 100 { last = .now }
        }
        readSeconds = ProcessCost().cpuSeconds - start
        guard count == Self.rows, let first else { throw BenchmarkError("the bulk read gave \(count) of \(Self.rows) rows") }
        (atFirstMark, atTheEnd) = (first, last)
    }

    var line: String {
        func speed(_ seconds: Double) -> Int { Int(Double(tableBytes) / max(seconds, 1e-6) / 1e6) }
        let figures = [
            "\"rows\":\(Self.rows)", "\"table_bytes\":\(tableBytes)", "\"archive_bytes\":\(archiveBytes)",
            "\"deflate_mb_per_s\":\(speed(compressSeconds))", "\"inflate_mb_per_s\":\(speed(inflateSeconds))",
            "\"csv_mb_per_s\":\(speed(splitSeconds))", "\"typed_rows_per_s\":\(Int(Double(Self.rows) / readSeconds))",
            "\"live_kb_at_20000\":\(atFirstMark.live / 1024)", "\"live_kb_at_200000\":\(atTheEnd.live / 1024)",
            "\"peak_rss_kb\":\(atTheEnd.peakKilobytes)",
        ]
        return "{\(figures.joined(separator: ","))}"
    }

    /// An archive as a bulk read has it, with the columns of the usual module. The same rows again and again, but for their
    /// ids.
    private static func archive() throws -> (bytes: [UInt8], tableSize: Int) {
        var generator = PageGenerator()
        let page = try JSONValue(parsing: generator.page(of: InProcessPages.module, rows: 200))
        let names = InProcessPages.module.fields.map(\.name).filter { $0 != "id" }
        let rows = (page["data"]?.array ?? []).map { row in names.map { text(row[$0] ?? .null) } }
        var zip = ZipWriter()
        try zip.begin("1.csv")
        var table = CSVWriter()
        table.add(["Id"] + names)
        var size = 0
        for number in 0..<Self.rows {
            table.add([String(5_725_767_000_000_000_000 + number)] + rows[number % rows.count])
            guard number % 500 == 499 else { continue }
            let piece = table.take()
            size += piece.count
            try zip.write(piece)
        }
        try zip.finish()
        return (zip.bytes, size)
    }

    /// A value as a table has it: of references the id, of several values all with semicolons.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: nil
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): text
        case .array(let items): items.compactMap(text).joined(separator: ";")
        case .object: value["id"]?.string
        }
    }

    /// The archive's own cost, and that of taking rows apart.
    private static func parts(of bytes: [UInt8]) throws -> (inflate: Double, split: Double) {
        let archive = try ZipArchive(bytes)
        var start = ProcessCost().cpuSeconds
        var reader = try archive.open(archive.entries[0])
        while try reader.next() != nil {}
        let inflate = ProcessCost().cpuSeconds - start
        start = ProcessCost().cpuSeconds
        reader = try archive.open(archive.entries[0])
        var table = CSVReader()
        var rows = 0
        while let piece = try reader.next() {
            table.push(piece)
            while try table.next() != nil { rows += 1 }
        }
        guard rows == Self.rows + 1 else { throw BenchmarkError("the table has \(rows) rows") }
        return (inflate, max(0, ProcessCost().cpuSeconds - start - inflate))
    }
}
