/// Where each shape lives, and what it is called there. A shape that several areas have lives in `common`.
struct ShapeNames {
    /// `area.Name`, by number; only of the shapes that are used.
    private(set) var names: [Int: String] = [:]
    /// The shapes to write, by area: one of each class.
    private(set) var homes: [String: [(name: String, shape: Int)]] = [:]

    /// `area.Name` of shapes that had to give way to another of the name. What they are called instead hangs on what else
    /// is described, so the overlay should name them.
    private(set) var doubled: [String] = []

    static let common = "common"

    /// - Parameter known: `area.Name` of the spec as it was. A shape stays where it is when another area gets the same, or
    ///   when others no longer have it.
    init(_ shapes: [ImportedShape], used roots: [Int], known: Set<String> = []) {
        let used = Self.reachable(from: roots, in: shapes)
        let classes = ShapeMerge(shapes).classes
        let groups = Dictionary(grouping: used.sorted(), by: { classes[$0] }).values
            .map { Group($0, of: shapes) }
            .sorted(by: Group.order)
        var taken: [String: Int] = [:]
        for group in groups {
            if let (name, places) = group.places(in: known, shapes), places.allSatisfy({ taken["\($0.0).\(name)".lowercased()] == nil }) {
                for (home, members) in places {
                    taken["\(home).\(name)".lowercased()] = members[0]
                    for shape in members { names[shape] = "\(home).\(name)" }
                    homes[home, default: []].append((name, members[0]))
                }
                continue
            }
            let isShared = group.areas.count > 1 && taken["\(Self.common).\(group.plainName)".lowercased()] == nil
            // Two that differ and share a name: the second lives with each of those who have it.
            for (home, members) in isShared ? [(Self.common, group.shapes)] : group.byArea(shapes) {
                let isTaken = taken["\(home).\(group.plainName)".lowercased()] != nil
                let wanted = isTaken ? shapes[members[0]].name : group.plainName
                let name = Self.free(wanted, of: members[0], among: shapes, in: home, taken)
                if name != wanted { doubled.append("\(home).\(wanted)") }
                taken["\(home).\(name)".lowercased()] = members[0]
                for shape in members { names[shape] = "\(home).\(name)" }
                homes[home, default: []].append((name, members[0]))
            }
        }
        for area in homes.keys { homes[area]?.sort { $0.name < $1.name } }
    }

    /// Shapes that are one.
    private struct Group {
        let shapes: [Int]
        let areas: [String]
        let name: String
        /// Instead of the name, if it is free.
        let nickname: String?

        init(_ group: [Int], of all: [ImportedShape]) {
            shapes = group
            areas = Set(group.map { all[$0].area }).sorted()
            name = all[group[0]].name
            nickname = group.count > 1 ? all[group[0]].nickname : nil
        }

        var plainName: String { nickname ?? name }

        /// Where it was, with the shapes that are to be there.
        func places(in known: Set<String>, _ all: [ImportedShape]) -> (name: String, places: [(String, [Int])])? {
            for name in known.isEmpty ? [] : nickname.map({ [$0, name] }) ?? [name] {
                let homes = areas.filter { known.contains("\($0).\(name)") }
                if known.contains("\(ShapeNames.common).\(name)"), homes.isEmpty { return (name, [(ShapeNames.common, shapes)]) }
                if homes.count == 1 { return (name, [(homes[0], shapes)]) }
                if homes.count > 1 { return (name, byArea(all)) }
            }
            return nil
        }

        func byArea(_ all: [ImportedShape]) -> [(String, [Int])] {
            Dictionary(grouping: shapes, by: { all[$0].area }).sorted { $0.key < $1.key }
        }

        /// What more areas have comes first: it gets the plain name.
        static func order(_ a: Group, _ b: Group) -> Bool {
            if a.areas.count != b.areas.count { return a.areas.count > b.areas.count }
            if a.areas != b.areas { return a.areas.lexicographicallyPrecedes(b.areas) }
            return (a.name, a.shapes[0]) < (b.name, b.shapes[0])
        }
    }

    /// The name; if another has it, with a property behind it that the other does not have, as a number would go to
    /// another shape when the documents gain one.
    private static func free(_ name: String, of shape: Int, among shapes: [ImportedShape], in area: String, _ taken: [String: Int]) -> String {
        func isFree(_ name: String) -> Bool { taken["\(area).\(name)".lowercased()] == nil }
        guard let holder = taken["\(area).\(name)".lowercased()] else { return name }
        let others = Set(shapes[holder].properties.map(\.name))
        let own = shapes[shape].properties.map(\.name).filter { !others.contains($0) }
        let candidates = own.map { "\(name)With\(SwiftWords.capitalised($0, fallback: "Value"))" } + (2...999).map { "\(name)\($0)" }
        return candidates.first(where: isFree) ?? name
    }

    private static func reachable(from roots: [Int], in shapes: [ImportedShape]) -> Set<Int> {
        var found = Set(roots)
        var rest = Array(found)
        while let shape = rest.popLast() {
            for next in shapes[shape].properties.flatMap(\.type.shapes) where found.insert(next).inserted { rest.append(next) }
        }
        return found
    }
}
