/// Where each shape lives, and what it is called there. A shape that several areas have lives in `common`.
struct ShapeNames {
    /// `area.Name`, by number; only of the shapes that are used.
    private(set) var names: [Int: String] = [:]
    /// The shapes to write, by area: one of each class.
    private(set) var homes: [String: [(name: String, shape: Int)]] = [:]

    static let common = "common"

    init(_ shapes: [ImportedShape], used roots: [Int]) {
        let used = Self.reachable(from: roots, in: shapes)
        let classes = ShapeMerge(shapes).classes
        let groups = Dictionary(grouping: used.sorted(), by: { classes[$0] }).values
            .map { Group($0, of: shapes) }
            .sorted(by: Group.order)
        var taken: Set<String> = []
        for group in groups {
            let isShared = group.areas.count > 1 && !taken.contains("\(Self.common).\(group.plainName)".lowercased())
            // Two that differ and share a name: the second lives with each of those who have it.
            for (home, members) in isShared ? [(Self.common, group.shapes)] : group.byArea(shapes) {
                let isTaken = taken.contains("\(home).\(group.plainName)".lowercased())
                let name = Self.free(isTaken ? shapes[members[0]].name : group.plainName, in: home, taken)
                taken.insert("\(home).\(name)".lowercased())
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

    /// The name, with a number behind it if another has it.
    private static func free(_ name: String, in area: String, _ taken: Set<String>) -> String {
        var candidate = name
        var number = 2
        while taken.contains("\(area).\(candidate)".lowercased()) {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
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
