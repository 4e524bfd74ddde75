import Foundation

/// Does what the command line asks for.
struct BenchmarkRun {
    let options: BenchmarkOptions

    func run() throws {
        switch options.job {
        case .measure: try measure()
        case .check: throw BenchmarkError("--check comes with the engine")
        case .hold: throw BenchmarkError("--hold comes with the engine")
        case .printModel(let type): try printModel(type)
        case .help: print(BenchmarkOptions.help)
        }
    }

    private var groups: [any BenchmarkGroup] {
        [
            DecodingGroup(UsualModel.self, .usual, goal: 30, goalWithTexts: 15),
            DecodingGroup(NarrowModel.self, .narrow, goal: 20),
            DecodingGroup(WideModel.self, .wide, goal: 20),
        ]
    }

    private func measure() throws {
        let sampler = Sampler(rounds: options.rounds)
        var table = TableReport()
        for group in groups where options.includes(group: group.name) {
            table.add(group: group, try sampler.measure(group: group.name, group.cases(), progress: Progress()))
        }
        print(table.text)
    }

    private func printModel(_ type: String) throws {
        guard let model = ModelSource.modules.first(where: { $0.type == type }) else {
            throw BenchmarkError("no model “\(type)”; there are \(ModelSource.modules.map(\.type).joined(separator: ", "))")
        }
        print(ModelSource.text(type: model.type, of: model.spec), terminator: "")
    }
}
