import Foundation
import RecordCore

/// The body of a call that creates 100 records: drafts, plain structs.
struct EncodingGroup: BenchmarkGroup {
    static let rows = 100

    let name = "encode"
    var title: String { "the body of \(Self.rows) drafts, \(ModuleSpec.create.fields.count) fields set in each" }

    func cases() throws -> [BenchmarkCase] {
        let drafts = try Self.drafts()
        let length = Self.body(of: drafts).count
        let models = try ModelDates.handWritten.decoder().decode(PageModel<CreateModel>.self, from: Data(Self.bodies()))
        let peers = ModelDates.allCases.map { dates in
            let encoder = dates.encoder()
            return BenchmarkCase(name: "JSONEncoder, \(dates.rawValue)", isReference: true, bytes: length) {
                try encoder.encode(models).count
            }
        }
        try verify(drafts, models)
        return [
            BenchmarkCase(name: "drafts into JSONWriter", goal: 8, bytes: length) { Self.body(of: drafts).count }
        ] + peers
    }

    /// What the drafts are filled with.
    private static func bodies() -> [UInt8] {
        var generator = PageGenerator(forBodies: true)
        return generator.page(of: .create, rows: rows)
    }

    static func drafts() throws -> [RecordStorage] {
        try DraftMaker(.create).drafts(from: bodies())
    }

    /// The same calls as the record client makes for a create call.
    static func body(of drafts: [RecordStorage]) -> Data {
        var writer = JSONWriter(capacity: 256 + drafts.count * 512)
        writer.beginObject()
        writer.key(preEscaped: "data")
        writer.beginArray()
        for draft in drafts { draft.writeChanges(to: &writer, includingID: false) }
        writer.endArray()
        writer.endObject()
        return writer.finishData()
    }

    /// Both bodies, read again, must hold the same values under the same keys.
    private func verify(_ drafts: [RecordStorage], _ models: PageModel<CreateModel>) throws {
        let ours = Self.body(of: drafts)
        let decoder = ModelDates.handWritten.decoder()
        let keys = try Self.keys(ours)
        for dates in ModelDates.allCases {
            let theirs = try dates.encoder().encode(models)
            guard try decoder.decode(PageModel<CreateModel>.self, from: ours) == models,
                try decoder.decode(PageModel<CreateModel>.self, from: theirs) == models
            else { throw BenchmarkError("\(name): a body does not hold the values it was made from") }
            guard try Self.keys(theirs) == keys else {
                throw BenchmarkError("\(name): JSONEncoder writes other keys than we")
            }
        }
    }

    private static func keys(_ body: Data) throws -> [Set<String>] {
        guard let object = try JSONSerialization.jsonObject(with: body) as? [String: Any],
            let rows = object["data"] as? [[String: Any]]
        else { throw BenchmarkError("encode: the body is no object with “data”") }
        return rows.map { Set($0.keys) }
    }
}
