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
        var origin = Origin.name
        /// The branch of `#if` that it stands in; 0 outside of all.
        var branch: Int32 = 0
    }

    /// What stands there.
    enum Origin: Hashable, Sendable {
        /// A name that the compiler knows too.
        case name
        /// A label of an initialiser, which indices do not have.
        case label
        /// A call that does something with a module.
        case call
        /// A string literal.
        case text
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

    /// Without the names that the compiler has looked at.
    /// - Parameter branches: of each file the branches of `#if` that it has compiled, with 0 for what stands in none.
    mutating func removeNames(in branches: [Int32: Set<Int32>]) {
        func isKept(_ use: Use) -> Bool { use.origin != .name || branches[use.place.file]?.contains(use.branch) != true }
        uses = uses.compactMapValues { list in
            let kept = list.filter(isKept)
            return kept.isEmpty ? nil : kept
        }
        loose = loose.compactMapValues { list in
            let kept = list.filter(isKept)
            return kept.isEmpty ? nil : kept
        }
    }

    mutating func addLoose(creation use: Use) { looseCreations.append(use) }
    mutating func addLoose(update use: Use) { looseUpdates.append(use) }
    mutating func addLoose(deletion use: Use) { looseDeletions.append(use) }
}
