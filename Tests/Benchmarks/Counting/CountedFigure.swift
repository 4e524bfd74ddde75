/// One counted figure and the most that it may be.
struct CountedFigure: Codable {
    /// As in `thresholds.json`.
    let name: String
    let value: Double
    let limit: Double

    var isExceeded: Bool { value > limit }
}
