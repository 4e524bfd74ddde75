/// The results as tables for people.
struct TableReport {
    private var table = TextTable()

    var text: String { table.text }

    mutating func add(_ group: any BenchmarkGroup, _ measurements: [Measurement]) {
        table.add(line: "\(group.name): \(group.title)")
        table.add(row: ["", "median µs", "best µs", "MB/s", "times quicker", "goal", ""])
        for measurement in measurements {
            table.add(row: [
                "  " + measurement.name,
                Self.text(measurement.medianMicroseconds),
                Self.text(measurement.bestMicroseconds),
                measurement.megabytesPerSecond.map { Self.text($0, decimals: 0) } ?? "",
                measurement.ratio.map { Self.text($0) } ?? "",
                measurement.goal.map { "≥ " + Self.text($0, decimals: 0) } ?? "",
                Self.text(isReached: measurement.isReached),
            ])
        }
        table.add(line: "")
    }

    mutating func add(held: [HeldSize]) {
        guard let records = held.first?.records else { return }
        table.add(line: "hold: \(records) records kept in memory")
        table.add(row: ["", "bytes each", "", "", "", "goal", ""])
        for size in held {
            table.add(row: [
                "  " + size.name, Self.text(size.bytesPerRecord, decimals: 0), "", "", "",
                size.goal.map { "≤ " + Self.text($0, decimals: 0) } ?? "", Self.text(isReached: size.isReached),
            ])
        }
        table.add(line: "")
    }

    mutating func add(counts: [CountedFigure]) {
        table.add(line: "allocations: counted, the same on every run")
        table.add(row: ["", "counted", "", "", "", "limit", ""])
        for figure in counts {
            table.add(row: [
                "  " + figure.name, Self.text(figure.value), "", "", "", "≤ " + Self.text(figure.limit),
                figure.isExceeded ? "exceeded" : "kept",
            ])
        }
        table.add(line: "")
    }

    private static func text(isReached: Bool?) -> String {
        switch isReached {
        case true?: "reached"
        case false?: "missed"
        case nil: ""
        }
    }

    private static func text(_ value: Double, decimals: Int = 1) -> String {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        guard decimals > 0 else { return "\(scaled)" }
        let fraction = "\(scaled.magnitude % scale.magnitude)"
        let sign = scaled < 0 ? "-" : ""
        return "\(sign)\(scaled.magnitude / scale.magnitude)."
            + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
