import Foundation
import RecordCore

/// Pages of 200 records: our pages, plain structs, dictionaries.
struct DecodingGroup<Model: Codable & Equatable>: BenchmarkGroup {
    let module: ModuleSpec
    let goal: Double
    let goalWithTexts: Double?

    static var rows: Int { 200 }

    var name: String { "decode-\(module.name)" }
    var title: String { "a page of \(Self.rows) records, \(module.fields.count) fields each" }

    init(_: Model.Type, _ module: ModuleSpec, goal: Double, goalWithTexts: Double? = nil) {
        self.module = module
        self.goal = goal
        self.goalWithTexts = goalWithTexts
    }

    func cases() throws -> [BenchmarkCase] {
        var generator = PageGenerator()
        let bytes = generator.page(of: module, rows: Self.rows)
        try verify(bytes)
        return engineCases(bytes) + peerCases(Data(bytes))
    }

    private func engineCases(_ bytes: [UInt8]) -> [BenchmarkCase] {
        let decoder = PageDecoder(schema: module.schema())
        let texts = TextReader(module)
        return [
            BenchmarkCase(name: "PageDecoder, no String made", goal: goal, bytes: bytes.count) {
                try decoder.decode(bytes).storages.count
            },
            BenchmarkCase(name: "PageDecoder, texts as String", goal: goalWithTexts, bytes: bytes.count) {
                try decoder.decode(bytes).storages.reduce(0) { $0 &+ texts.readTexts($1) }
            },
            BenchmarkCase(name: "PageDecoder, every String, nested too", goal: goalWithTexts, bytes: bytes.count) {
                try decoder.decode(bytes).storages.reduce(0) { $0 &+ texts.readAllTexts($1) }
            },
        ]
    }

    private func peerCases(_ data: Data) -> [BenchmarkCase] {
        let decoders = ModelDates.allCases.map { dates in
            let decoder = dates.decoder()
            return BenchmarkCase(name: "JSONDecoder, \(dates.rawValue)", isReference: true, bytes: data.count) {
                try decoder.decode(PageModel<Model>.self, from: data).data.count
            }
        }
        let dictionaries = BenchmarkCase(name: "JSONSerialization", bytes: data.count) {
            (try JSONSerialization.jsonObject(with: data) as? [String: Any])?.count ?? 0
        }
        return decoders + [dictionaries]
    }

    /// Both ways must read the same values, or their times mean nothing.
    private func verify(_ bytes: [UInt8]) throws {
        let page = try PageDecoder(schema: module.schema()).decode(bytes)
        guard page.findings.isEmpty else {
            throw BenchmarkError("\(name): \(page.findings.count) findings, first \(page.findings[0])")
        }
        for dates in ModelDates.allCases {
            let models = try dates.decoder().decode(PageModel<Model>.self, from: Data(bytes)).data
            try ModelComparison(module).compare(page.storages, with: models)
        }
    }
}

extension DecodedPage {
    /// The rows, as an app gets them in its records.
    var storages: [RecordStorage] { (0..<count).map { storage(at: $0) } }
}
