import CRMSchema

/// A module in two descriptions.
struct ModuleMatch: Sendable {
    let before: ModuleDescription?
    let after: ModuleDescription?
    /// Where to point for a side that does not have the module.
    let beforeFallback: SourceLocation
    let afterFallback: SourceLocation
    /// Old API names of renamed modules → new ones.
    let renames: [String: String]
    /// Ids of fields mean the same on both sides.
    let isSameOrganisation: Bool
    /// A description without a list of modules says nothing about those it does not name.
    let isAbsenceKnown: Bool

    init(
        _ match: Match<ModuleDescription>, from old: SchemaDescription, to new: SchemaDescription, renames: [String: String],
        isSameOrganisation: Bool
    ) {
        before = match.before
        after = match.after
        beforeFallback = old.modulesLocation ?? old.location
        afterFallback = new.modulesLocation ?? new.location
        self.renames = renames
        self.isSameOrganisation = isSameOrganisation
        let silent = match.before == nil ? old : new
        isAbsenceKnown =
            silent.modulesLocation != nil || (match.before ?? match.after)?.fields != nil
    }

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }

    /// Both sides, unless one of them is a guess: then its labels, kind and permissions tell nothing.
    var known: (before: ModuleDescription, after: ModuleDescription)? {
        guard let before, let after, !before.isGuessed, !after.isGuessed else { return nil }
        return (before, after)
    }

    /// Fields, if both sides have them.
    var fields: [FieldMatch] {
        guard let before, let after, let old = before.fields, let new = after.fields else { return [] }
        return Matcher.match(old, new, id: \.id, name: \.apiName.value).map { FieldMatch(before: $0.before, after: $0.after, module: self) }
    }

    /// Layouts, if both sides have them.
    var layouts: [LayoutMatch] {
        guard let before, let after, before.places.layouts != nil, after.places.layouts != nil else { return [] }
        return Matcher.match(before.layouts, after.layouts, id: \.id, name: \.name.value).map {
            LayoutMatch(before: $0.before, after: $0.after, module: self)
        }
    }

    /// Related lists, if both sides have them.
    var relatedLists: [RelatedListMatch] {
        guard let before, let after, before.places.relatedLists != nil, after.places.relatedLists != nil else { return [] }
        return Matcher.match(before.relatedLists, after.relatedLists, id: \.id, name: \.apiName.value).map {
            RelatedListMatch(before: $0.before, after: $0.after, module: self)
        }
    }
}
