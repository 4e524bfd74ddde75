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

// Against the same thing in another description.
extension SourceOrigin {
    /// Nothing of the two differs, in the same order.
    public func isSame(as other: SourceOrigin) -> Bool { value.isSame(as: other.value) }

    /// Where an attribute differs: the innermost values that do, on this side and on the other.
    public func difference(in attribute: DescribedAttribute, to other: SourceOrigin) -> (here: SourceLocation, there: SourceLocation) {
        for path in places[attribute] {
            let here = value.descend(path)
            let there = other.value.descend(path)
            guard here.depth == path.count || there.depth == path.count, !here.value.isSame(as: there.value) else { continue }
            // One side alone has it: the other points at what is around it.
            guard here.depth == there.depth else { return (here.value.location, there.value.location) }
            let (first, second) = SourceValue.firstDifference(here.value, there.value)
            return (first.location, second.location)
        }
        return (location(of: attribute), other.location(of: attribute))
    }

    /// Minor settings that both sides have and that differ.
    public func changedSettings(
        to other: SourceOrigin
    ) -> [(name: String, here: Located<String>, there: Located<String>)] {
        places.settings.compactMap { path in
            let here = value.descend(path)
            let there = other.value.descend(path)
            guard here.depth == path.count, there.depth == path.count, !here.value.isSame(as: there.value) else { return nil }
            let texts = (here.value.text, there.value.text)
            // The same in another order.
            guard texts.0 != texts.1 else { return nil }
            let (first, second) = SourceValue.firstDifference(here.value, there.value)
            return (path.joined(separator: "."), Located(texts.0, at: first.location), Located(texts.1, at: second.location))
        }
    }
}
