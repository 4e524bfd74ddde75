/// A vendor's keys for the attributes: for each the paths to try, the best first. Paths are written with dots:
/// `operation_type.api_create`.
struct AttributePlaces: Sendable {
    private let paths: [DescribedAttribute: [[String]]]
    /// Paths that need no second look: rules report them, or they tell nothing.
    private let looked: Set<String>
    /// Objects with such keys inside.
    private let containers: Set<String>
    /// Keys that the metadata leaves out where they say nothing, so that their coming and going says something.
    private let optional: Set<String>

    /// - Parameters:
    ///   - compared: paths of which rules report every difference.
    ///   - ignored: paths that differ without anybody's doing, or that repeat what stands elsewhere.
    ///   - containers: objects whose coming and going rules report, and whose inside is compared key by key.
    ///   - optional: keys that are left out where they say nothing.
    init(
        _ paths: [DescribedAttribute: [String]], compared: Set<String> = [], ignored: Set<String> = [], containers: Set<String> = [],
        optional: Set<String> = []
    ) {
        self.paths = paths.mapValues { $0.map { $0.split(separator: ".").map(String.init) } }
        looked = compared.union(ignored)
        self.containers = containers.union(looked.flatMap(Self.parents))
        self.optional = optional
    }

    subscript(attribute: DescribedAttribute) -> [[String]] { paths[attribute] ?? [] }

    /// The values that nothing else looks at and that differ.
    func otherDifferences(
        _ before: SourceValue, _ after: SourceValue, under prefix: String = "", apart known: KnownChanges
    ) -> [(path: String, before: SourceValue?, after: SourceValue?)] {
        guard let old = before.members, let new = after.members else { return [] }
        let partners = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        var found: [(path: String, before: SourceValue?, after: SourceValue?)] = []
        for (key, there) in Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }) {
            let path = prefix + key
            // What else is known of something that is referred to stands where it is described.
            if looked.contains(path) || key == "id" && !prefix.isEmpty { continue }
            guard let here = partners[key] else {
                if !there.isBlank, prefix.isEmpty, optional.contains(key) { found.append((path, nil, there)) }
                continue
            }
            if containers.contains(path) {
                if here.isBlank || there.isBlank { continue }
                found += otherDifferences(here, there, under: path + ".", apart: known)
            } else if !here.isSame(as: there), !here.saysSame(as: there, apart: known) {
                found.append((path, here, there))
            }
        }
        let names = Set(new.map(\.name))
        for (key, here) in partners where !names.contains(key) && !looked.contains(prefix + key) && !here.isBlank && key != "id" {
            if prefix.isEmpty, optional.contains(key) { found.append((key, here, nil)) }
        }
        return prefix.isEmpty ? found.sorted { $0.path < $1.path } : found
    }

    /// `a`, `a.b` for `a.b.c`.
    private static func parents(of path: String) -> [String] {
        path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) }
    }
}
