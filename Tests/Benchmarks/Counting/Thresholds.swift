import Foundation
import RecordCore

/// `thresholds.json`: by the name of a figure, the most that it may be.
struct Thresholds {
    private let limits: JSONValue

    init() throws {
        guard let file = Bundle.module.url(forResource: "thresholds", withExtension: "json") else {
            throw BenchmarkError("thresholds.json is missing beside the program; build it again")
        }
        limits = try JSONValue(parsing: [UInt8](Data(contentsOf: file)))
    }

    func limit(of name: String) throws -> Double {
        guard let limit = limits[name]?.decimal else {
            throw BenchmarkError("thresholds.json has no number for “\(name)”; add one")
        }
        return limit.double
    }
}
