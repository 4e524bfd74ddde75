import Foundation

/// Does what the command line asks for.
struct BenchmarkRun {
    let options: BenchmarkOptions

    /// - Returns: the exit code.
    func run() async throws -> Int32 {
        switch options.job {
        case .measure: try await measure()
        case .check: return try await check()
        case .hold(let form, let records): try hold(form, records)
        case .printModel(let type): try printModel(type)
        case .help: print(BenchmarkOptions.help)
        }
        return 0
    }

    private var groups: [any BenchmarkGroup] {
        [
            DecodingGroup(UsualModel.self, .usual, goal: 30, goalWithTexts: 15),
            DecodingGroup(NarrowModel.self, .narrow, goal: 20),
            DecodingGroup(WideModel.self, .wide, goal: 20),
            EncodingGroup(),
            GeneratingGroup(),
            ComparingGroup(),
            ScanningGroup(),
        ]
    }

    private func measure() async throws {
        let sampler = Sampler(rounds: options.rounds)
        let progress = Progress()
        var report = RunReport(rounds: options.rounds)
        var table = TableReport()
        for group in groups where options.includes(group: group.name) {
            let cases = try group.cases().filter(options.includes)
            let measurements = try sampler.measure(group: group.name, cases, progress: progress)
            report.measurements += measurements
            table.add(group, measurements)
        }
        if options.includes(group: "hold") {
            report.held = try heldSizes(progress)
            table.add(held: report.held)
        }
        if options.includes(group: "allocations"), AllocationCount.isAvailable {
            report.counts = try await counts()
            table.add(counts: report.counts)
        }
        guard !report.isEmpty else { throw BenchmarkError("the filter leaves nothing to measure; see --help") }
        print(options.json ? try report.json() : table.text)
    }

    private func heldSizes(_ progress: Progress) throws -> [HeldSize] {
        let records = options.quick ? 20_000 : 100_000
        defer { progress.clear() }
        return try HeldForm.allCases.compactMap { form in
            progress.show("hold: \(records) \(form.title)")
            guard let bytes = try HoldingProcess.bytesPerRecord(form, records: records) else { return nil }
            return HeldSize(name: form.title, records: records, bytesPerRecord: bytes, goal: form.goal)
        }
    }

    private func counts() async throws -> [CountedFigure] {
        let thresholds = try Thresholds()
        return try await CountedWork.figures().map { name, value in
            CountedFigure(name: name, value: value, limit: try thresholds.limit(of: name))
        }
    }

    /// Prints every figure, also when one is exceeded.
    private func check() async throws -> Int32 {
        guard AllocationCount.isAvailable else {
            print("allocations cannot be counted on this platform; they are on Linux with glibc")
            return 0
        }
        var report = RunReport(rounds: 0)
        var table = TableReport()
        report.counts = try await counts()
        table.add(counts: report.counts)
        print(options.json ? try report.json() : table.text)
        return report.counts.contains(where: \.isExceeded) ? 1 : 0
    }

    private func hold(_ name: String, _ records: Int) throws {
        guard let form = HeldForm(rawValue: name) else {
            throw BenchmarkError("no form “\(name)”; there are \(HeldForm.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        try HoldingProcess.hold(form, records: records)
    }

    private func printModel(_ type: String) throws {
        guard let model = ModelSource.modules.first(where: { $0.type == type }) else {
            throw BenchmarkError("no model “\(type)”; there are \(ModelSource.modules.map(\.type).joined(separator: ", "))")
        }
        print(ModelSource.text(type: model.type, of: model.spec), terminator: "")
    }
}
