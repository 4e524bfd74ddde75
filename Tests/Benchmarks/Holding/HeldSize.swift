/// The memory that one kept record takes.
struct HeldSize: Codable {
    let name: String
    let records: Int
    let bytesPerRecord: Double
    let goal: Double?

    var isReached: Bool? { goal.map { bytesPerRecord <= $0 } }
}
