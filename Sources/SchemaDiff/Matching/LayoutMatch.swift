import CRMSchema

/// A layout in two descriptions.
struct LayoutMatch: Sendable {
    let before: LayoutDescription?
    let after: LayoutDescription?
    let module: ModuleMatch

    var name: String { after?.name.value ?? before?.name.value ?? "" }

    var both: (before: LayoutDescription, after: LayoutDescription)? {
        guard let before, let after else { return nil }
        return (before, after)
    }

    var sections: [Match<LayoutSectionDescription>] {
        guard let before, let after else { return [] }
        return Matcher.match(before.sections, after.sections, id: \.id, name: \.name.value)
    }

    /// Old keys of sections → their keys now.
    var sectionKeys: [String: String] {
        Dictionary(sections.compactMap(\.both).map { ($0.before.key, $0.after.key) }, uniquingKeysWith: { first, _ in first })
    }

    /// Old names of the module's fields → names now.
    var renamedFields: [String: String] { module.renamedFields }

    /// Fields that stand on the layout on both sides, and those that one side alone has.
    func placedFields(renamed: [String: String]) -> [Match<LayoutFieldDescription>] {
        guard let before, let after else { return [] }
        return Matcher.match(before.fields, after.fields, id: \.id, name: \.apiName.value, renamed: renamed)
    }

    func fields(of module: ModuleFields) -> [LayoutFieldMatch] {
        guard let before, let after else { return [] }
        let moved = sectionKeys
        return placedFields(renamed: module.renames).map { match in
            LayoutFieldMatch(
                before: match.before, after: match.after, layout: (before, after),
                field: module.byName[match.after?.apiName.value ?? match.before?.apiName.value ?? ""], sections: moved,
                module: self.module)
        }
    }
}
