import SchemaDiff

/// What the scan has seen, before it is asked for.
struct UseLog: Sendable {
    /// A place in a file, by numbers.
    struct Place: Hashable, Sendable {
        let file: Int32
        /// Bytes.
        let start: Int32
    }

    struct Use: Hashable, Sendable {
        let place: Place
        let certainty: FindingUse.Certainty
        let text: String
    }

    private(set) var uses: [Thing: [Use]] = [:]
    /// Names that may be anything of that name, of every module that the app has to do with.
    private(set) var loose: [Int32: [Use]] = [:]
    /// Calls of unknown clients.
    private(set) var looseCreations: [Use] = []
    private(set) var looseUpdates: [Use] = []
    private(set) var looseDeletions: [Use] = []

    mutating func add(_ thing: Thing, _ use: Use) { uses[thing, default: []].append(use) }
    mutating func addLoose(_ name: Int32, _ use: Use) { loose[name, default: []].append(use) }

    mutating func addLoose(creation use: Use) { looseCreations.append(use) }
    mutating func addLoose(update use: Use) { looseUpdates.append(use) }
    mutating func addLoose(deletion use: Use) { looseDeletions.append(use) }
}
