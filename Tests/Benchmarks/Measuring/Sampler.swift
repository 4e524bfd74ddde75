/// Runs the cases of a group in turn, round after round, so that what disturbs the machine meets all of them.
struct Sampler {
    let rounds: Int
    /// A sample repeats its work until it takes about this long.
    static let sampleNanoseconds: UInt64 = 4_000_000

    /// - Returns: one measurement per case, in their order.
    func measure(group: String, _ cases: [BenchmarkCase], progress: Progress) throws -> [Measurement] {
        var checksum = 0
        var repetitions: [Int] = []
        for benchmark in cases {
            // The first run warms up: caches, learned orders of keys, scratch memory.
            checksum &+= try benchmark.work()
            let once = try time(1, of: benchmark, &checksum)
            repetitions.append(max(1, Int(Self.sampleNanoseconds / max(once, 1))))
        }
        var samples = [[Double]](repeating: [], count: cases.count)
        for round in 0..<rounds {
            progress.show("\(group): round \(round + 1) of \(rounds)")
            for offset in cases.indices {
                // Each round begins with another case: none always follows the same one.
                let index = (offset + round) % cases.count
                // Once without the clock: the case before has left its own data in the caches.
                checksum &+= try cases[index].work()
                let time = try time(repetitions[index], of: cases[index], &checksum)
                samples[index].append(Double(time) / Double(repetitions[index]) / 1000)
            }
        }
        progress.clear()
        // Keeps the optimiser from thinking that nobody asks for the results.
        if checksum == .min { progress.show("a rare checksum") }
        return summarise(group: group, cases, samples)
    }

    private func time(_ repetitions: Int, of benchmark: BenchmarkCase, _ checksum: inout Int) throws -> UInt64 {
        let start = CPUClock.now()
        for _ in 0..<repetitions { checksum &+= try benchmark.work() }
        return CPUClock.now() - start
    }

    private func summarise(group: String, _ cases: [BenchmarkCase], _ samples: [[Double]]) -> [Measurement] {
        let medians = samples.map { $0.sorted()[$0.count / 2] }
        let reference = zip(cases, medians).filter { $0.0.isReference }.map(\.1).min()
        return cases.indices.map { index in
            Measurement(
                group: group, name: cases[index].name, medianMicroseconds: medians[index],
                bestMicroseconds: samples[index].min() ?? medians[index],
                bytes: cases[index].bytes > 0 ? cases[index].bytes : nil,
                ratio: cases[index].isReference ? nil : reference.map { $0 / medians[index] },
                goal: cases[index].goal)
        }
    }
}
