import CRMSchema

/// A pair of sides, each at the innermost place that differs.
enum Difference {
    static func change(
        part: String? = nil, _ attribute: DescribedAttribute, _ old: String?, _ new: String?, before: SourceOrigin?, after: SourceOrigin?,
        or fallback: (before: SourceLocation, after: SourceLocation)
    ) -> Change {
        guard let before, let after else {
            return Change(part: part, FindingSide(old, at: fallback.before), FindingSide(new, at: fallback.after))
        }
        let places = before.difference(in: attribute, to: after)
        return Change(part: part, FindingSide(old, at: places.here), FindingSide(new, at: places.there))
    }

    /// Minor settings that differ: a change for each.
    static func settings(_ before: SourceOrigin?, _ after: SourceOrigin?, of thing: String? = nil) -> [Change] {
        guard let before, let after else { return [] }
        return before.changedSettings(to: after).map { setting in
            Change(
                part: thing.map { "\($0): \(setting.name)" } ?? setting.name, FindingSide(setting.here.value, at: setting.here.location),
                FindingSide(setting.there.value, at: setting.there.location))
        }
    }
}
