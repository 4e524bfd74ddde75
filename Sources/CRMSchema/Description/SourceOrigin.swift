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

    /// Settings that no attribute stands for and that differ, in the order of their names.
    /// - Parameter known: changes that are told elsewhere.
    public func settingChanges(to other: SourceOrigin, apart known: KnownChanges) -> [SettingChange] {
        places.otherDifferences(value, other.value, apart: known).map { path, here, there in
            guard let here, let there else {
                // What is not there points at what it would be a part of.
                let keys = path.split(separator: ".").map(String.init)
                return SettingChange(
                    name: path,
                    before: .init(text: here?.text, location: (here ?? value.descend(keys).value).location),
                    after: .init(text: there?.text, location: (there ?? other.value.descend(keys).value).location))
            }
            let (first, second) = SourceValue.firstDifference(here, there, apart: known)
            return SettingChange(
                name: path, before: .init(text: here.text, location: first.location), after: .init(text: there.text, location: second.location))
        }
    }

    /// A key differs, whatever it says.
    public func differs(in key: String, from other: SourceOrigin) -> Bool {
        let here = value.descend([key])
        let there = other.value.descend([key])
        return here.depth != there.depth || here.depth == 1 && !here.value.isSame(as: there.value)
    }

    /// An attribute stands elsewhere or says something else, apart from what is told elsewhere.
    public func differs(in attribute: DescribedAttribute, from other: SourceOrigin, apart known: KnownChanges = KnownChanges()) -> Bool {
        places[attribute].contains { path in
            let here = value.descend(path)
            let there = other.value.descend(path)
            guard here.depth == path.count || there.depth == path.count else { return false }
            return here.depth != there.depth || !here.value.saysSame(as: there.value, apart: known)
        }
    }
}
