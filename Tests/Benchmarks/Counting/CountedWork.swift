import RecordCore

/// The work whose allocations and bytes are held to thresholds.
enum CountedWork {
    /// The figures by name. Per record and per read where the name says so, otherwise of the whole work.
    static func figures() async throws -> [(name: String, value: Double)] {
        try await decoding("decode-60", page: .usual, columns: nil)
            + decoding("projection-3", page: .narrow, columns: ModuleSpec.usual.indices(of: .narrow))
            + encoding() + reading() + listing() + table()
    }

    private static let rows = 200

    /// A page and its rows, kept.
    private static func decoding(
        _ name: String, page: ModuleSpec, columns: [Int]?
    ) throws -> [(name: String, value: Double)] {
        var generator = PageGenerator()
        let bytes = generator.page(of: page, rows: rows)
        let decoder = PageDecoder(schema: ModuleSpec.usual.schema(), columns: columns)
        let count = try AllocationCount { try decoder.decode(bytes).storages }
        return [
            ("\(name): allocations", Double(count.allocations)),
            ("\(name): bytes per record", Double(count.liveBytes) / Double(rows)),
        ]
    }

    /// A listing that kept its rows would grow by a hundred megabytes.
    private static func listing() async throws -> [(name: String, value: Double)] {
        [("list 100,000 rows: megabytes grown after 10,000", max(0, try await LongListing().grownMegabytes))]
    }

    /// A bulk read that kept its rows would grow by hundreds of megabytes.
    private static func table() async throws -> [(name: String, value: Double)] {
        [("bulk read 200,000 rows: megabytes grown after 20,000", max(0, try await LongTable().grownMegabytes))]
    }

    private static func encoding() throws -> [(name: String, value: Double)] {
        let drafts = try EncodingGroup.drafts()
        let count = AllocationCount { EncodingGroup.body(of: drafts) }
        return [("encode-100: allocations", Double(count.allocations))]
    }

    /// Reads of one text field of every record. A `String` of up to 15 bytes needs no memory of its own, a longer one
    /// is one allocation.
    private static func reading() throws -> [(name: String, value: Double)] {
        try [("read a short text", "First_Name"), ("read a long text", "Description")].map { name, field in
            var generator = PageGenerator(forBodies: true)
            let page = try PageDecoder(schema: ModuleSpec.create.schema())
                .decode(generator.page(of: .create, rows: rows))
            let index = ModuleSpec.create.fields.firstIndex { $0.name == field } ?? 0
            let storages = page.storages
            let count = AllocationCount { storages.reduce(0) { $0 &+ ($1.text(index)?.utf8.count ?? 0) } }
            return ("\(name): allocations per read", Double(count.allocations) / Double(rows))
        }
    }
}
