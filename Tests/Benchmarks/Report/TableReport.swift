/// The results as a table for people.
struct TableReport {
    /// A row of the table; its first cell is left-aligned, the others to the right.
    private var rows: [[String]] = []

    static let header = ["", "median µs", "best µs", "MB/s", "× JSON coder", "goal", ""]

    mutating func add(group: any BenchmarkGroup, _ measurements: [Measurement]) {
        rows.append(["\(group.name): \(group.title)"])
        rows.append(Self.header)
        for measurement in measurements {
            rows.append([
                "  " + measurement.name,
                Self.text(measurement.medianMicroseconds),
                Self.text(measurement.bestMicroseconds),
                measurement.megabytesPerSecond.map { Self.text($0, decimals: 0) } ?? "",
                measurement.ratio.map { Self.text($0) } ?? "",
                measurement.goal.map { "≥ " + Self.text($0, decimals: 0) } ?? "",
                measurement.isReached.map { $0 ? "reached" : "missed" } ?? "",
            ])
        }
        rows.append([])
    }

    /// The columns of all groups have the same widths.
    var text: String {
        let table = rows.filter { $0.count > 1 }
        let widths = (0..<(table.map(\.count).max() ?? 0)).map { column in
            table.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            guard row.count > 1 else { return row.first ?? "" }
            return row.enumerated()
                .map { column, cell in
                    let padding = String(repeating: " ", count: widths[column] - cell.count)
                    return column == 0 ? cell + padding : padding + cell
                }
                .joined(separator: "  ")
        }.joined(separator: "\n")
    }

    static func text(_ value: Double, decimals: Int = 1) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((value * scale).rounded())
        guard decimals > 0 else { return "\(scaled)" }
        let fraction = "\(scaled % Int(scale))"
        return "\(scaled / Int(scale))." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
