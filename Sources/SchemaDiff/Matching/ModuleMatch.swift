import CRMSchema

/// A module in two descriptions.
struct ModuleMatch: Sendable {
    let before: ModuleDescription?
    let after: ModuleDescription?
    /// Where to point for a side that does not have the module.
    let beforeFallback: SourceLocation
    let afterFallback: SourceLocation
    /// A description without a list of modules says nothing about those it does not name.
    let isAbsenceKnown: Bool
    private let contents: ModuleContents
    private let shared: SharedFacts

    init(
        _ match: Match<ModuleDescription>, holding contents: ModuleContents, from old: SchemaDescription, to new: SchemaDescription,
        shared: SharedFacts
    ) {
        before = match.before
        after = match.after
        beforeFallback = old.modulesLocation ?? old.location
        afterFallback = new.modulesLocation ?? new.location
        self.contents = contents
        self.shared = shared
        let silent = match.before == nil ? old : new
        isAbsenceKnown = silent.modulesLocation != nil || (match.before ?? match.after)?.fields != nil
    }

    var name: String { after?.apiName.value ?? before?.apiName.value ?? "" }
    var renames: [String: String] { shared.renames }
    var isSameOrganisation: Bool { shared.isSameOrganisation }
    var known: KnownChanges { shared.known }

    /// Both sides, unless one of them is a guess: then its labels, kind and permissions tell nothing.
    var listed: (before: ModuleDescription, after: ModuleDescription)? {
        guard let before, let after, !before.isGuessed, !after.isGuessed else { return nil }
        return (before, after)
    }

    /// Old API names of its fields → names now.
    var renamedFields: [String: String] {
        var renames: [String: String] = [:]
        for case let (old, new)? in contents.fields.map(\.match.both) where old.apiName.value != new.apiName.value {
            renames[old.apiName.value] = new.apiName.value
        }
        return renames
    }

    /// A related list of any module has this new name.
    func isListRename(_ old: String, _ new: String) -> Bool { shared.listRenames[old] == new }

    /// Fields, if both sides have them.
    var fields: [FieldMatch] { contents.fields.map { FieldMatch($0, module: self) } }

    /// Layouts, if both sides have them.
    var layouts: [LayoutMatch] { contents.layouts.map { LayoutMatch(before: $0.before, after: $0.after, module: self) } }

    /// Related lists, if both sides have them.
    var relatedLists: [RelatedListMatch] {
        contents.relatedLists.map { RelatedListMatch(before: $0.before, after: $0.after, module: self) }
    }
}
