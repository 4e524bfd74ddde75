/// Where the parts of a described thing stand in its file. Places are looked up when they are asked for: a
/// description has tens of thousands of them, a report needs a few.
public struct SourceOrigin: Sendable {
    private let value: SourceValue
    private let places: AttributePlaces

    init(_ value: SourceValue, _ places: AttributePlaces) {
        self.value = value
        self.places = places
    }

    /// Where the whole thing begins.
    public var location: SourceLocation { value.location }

    /// Where the value of an attribute stands; where the file does not have it, the nearest object around it.
    public func location(of attribute: DescribedAttribute) -> SourceLocation {
        var nearest: (depth: Int, value: SourceValue) = (0, value)
        for path in places[attribute] {
            let found = value.descend(path)
            if found.depth == path.count { return found.value.location }
            if found.depth > nearest.depth { nearest = found }
        }
        return nearest.value.location
    }
}

/// A vendor's keys for the attributes: for each the paths to try, the best first.
struct AttributePlaces: Sendable {
    private let paths: [DescribedAttribute: [[String]]]

    /// Paths are written with dots: `operation_type.api_create`.
    init(_ paths: [DescribedAttribute: [String]]) {
        self.paths = paths.mapValues { $0.map { $0.split(separator: ".").map(String.init) } }
    }

    subscript(attribute: DescribedAttribute) -> [[String]] { paths[attribute] ?? [] }
}
