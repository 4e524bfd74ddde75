/// What came out for one piece of work.
struct Measurement: Codable {
    let group: String
    let name: String
    let medianMicroseconds: Double
    let bestMicroseconds: Double
    let bytes: Int?
    /// How many times quicker than the reference of the group; nil for the references, and where there is none.
    var ratio: Double?
    let goal: Double?

    var isReached: Bool? { goal.flatMap { goal in ratio.map { $0 >= goal } } }
    /// Of the JSON text.
    var megabytesPerSecond: Double? { bytes.map { Double($0) / medianMicroseconds } }
}
