import CRMSchema

/// Better names of shapes, by the names that the documents lead to. Shapes within them are named after the new names.
struct ShapeRenames {
    private let names: [String: Located<String>]
    private(set) var used: Set<String> = []

    /// - Parameter names: by `area.Name`, or by `*.Name` for those of all areas.
    init(_ names: [String: Located<String>] = [:]) { self.names = names }

    mutating func name(_ name: String, in area: String) -> String {
        for key in ["\(area).\(name)", "*.\(name)"] {
            guard let new = names[key] else { continue }
            used.insert(key)
            return new.value
        }
        return name
    }

    /// Those that no shape of the documents has.
    var unused: [(name: String, location: SourceLocation)] {
        names.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.location) }
    }
}
