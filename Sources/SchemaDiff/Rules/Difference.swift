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

    /// Settings that differ and that no other rule looks at: a change for each.
    /// - Parameter isToldElsewhere: for settings that other rules look at in some cases only.
    static func settings(
        _ before: SourceOrigin?, _ after: SourceOrigin?, of thing: String? = nil, in module: ModuleMatch,
        except isToldElsewhere: (String) -> Bool = { _ in false }
    ) -> [Change] {
        guard let before, let after else { return [] }
        return before.settingChanges(to: after, apart: module.known).compactMap { setting in
            // Another organisation has other ids for the same.
            if setting.name == "id", !module.isSameOrganisation { return nil }
            if isToldElsewhere(setting.name) { return nil }
            return Change(
                part: thing.map { "\($0): \(setting.name)" } ?? setting.name, FindingSide(setting.before.text, at: setting.before.location),
                FindingSide(setting.after.text, at: setting.after.location))
        }
    }
}
