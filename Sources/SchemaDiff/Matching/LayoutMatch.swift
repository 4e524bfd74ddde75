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

    /// - Parameter kept: ids and API names of the fields that the module has on both sides.
    func fields(kept: Set<String>) -> [LayoutFieldMatch] {
        guard let before, let after else { return [] }
        let moved = Dictionary(
            sections.compactMap(\.both).map { ($0.before.key, $0.after.key) }, uniquingKeysWith: { first, _ in first })
        return Matcher.match(before.fields, after.fields, id: \.id, name: \.apiName.value).map { match in
            let field = match.after ?? match.before
            let isKept = kept.isEmpty || [field?.id, field?.apiName.value].contains { $0.map(kept.contains) ?? false }
            return LayoutFieldMatch(before: match.before, after: match.after, layout: (before, after), isFieldKept: isKept, sections: moved)
        }
    }
}
