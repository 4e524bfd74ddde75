import Foundation

/// All results of a run, for programs: what `--json` prints.
struct RunReport: Encodable {
    /// The machine and how it was measured, for whoever compares two reports.
    struct Conditions: Encodable {
        let clock = "CPU time of the measuring thread"
        let rounds: Int
        let system = ProcessInfo.processInfo.operatingSystemVersionString
        let processors = ProcessInfo.processInfo.activeProcessorCount
    }

    let conditions: Conditions
    var measurements: [Measurement] = []
    var held: [HeldSize] = []
    var counts: [CountedFigure] = []

    init(rounds: Int) { conditions = Conditions(rounds: rounds) }

    var isEmpty: Bool { measurements.isEmpty && held.isEmpty && counts.isEmpty }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
