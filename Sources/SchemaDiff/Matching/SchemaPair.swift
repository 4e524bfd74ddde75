import CRMSchema

/// Two descriptions, put beside each other.
struct SchemaPair: Sendable {
    let before: SchemaDescription
    let after: SchemaDescription
    let modules: [ModuleMatch]
    let operations: [OperationMatch]
    let shapes: [ShapeMatch]
    /// Profiles that the two mention; empty where one of them mentions none.
    let profiles: [Match<ProfilePlace>]

    init(_ before: SchemaDescription, _ after: SchemaDescription) {
        self.before = before
        self.after = after
        let matches = ModulePairing.pairs(before, after)
        let contents = matches.map { (match: $0, contents: ModuleContents($0)) }
        let isListed = before.modulesLocation != nil && after.modulesLocation != nil
        // What a module mentioned that is gone altogether tells nothing of its profiles.
        let both = matches.compactMap(\.both)
        let mentioned = (
            ProfilePlace.all(in: both.map(\.before), listed: isListed), ProfilePlace.all(in: both.map(\.after), listed: isListed)
        )
        profiles = mentioned.0.isEmpty || mentioned.1.isEmpty ? [] : Matcher.match(mentioned.0, mentioned.1, id: \.id, name: \.name)
        let shared = SharedFacts(
            renames: Self.renames(matches), listRenames: Self.listRenames(contents.map(\.contents)),
            isSameOrganisation: Self.sharesIDs(before, after),
            known: KnownChanges(contents, profiles: profiles))
        modules = contents.map { ModuleMatch($0.match, holding: $0.contents, from: before, to: after, shared: shared) }
        operations = Matcher.match(before.operations, after.operations, id: \.id.value, name: { "\($0.method.value) \($0.path.value)" })
            .map { OperationMatch(before: $0.before, after: $0.after, from: before, to: after) }
        shapes = ShapeMatch.all(before, after)
    }

    private static func renames(_ matches: [Match<ModuleDescription>]) -> [String: String] {
        var renames: [String: String] = [:]
        for case let (old, new)? in matches.map(\.both) where old.apiName.value != new.apiName.value {
            renames[old.apiName.value] = new.apiName.value
        }
        return renames
    }

    private static func listRenames(_ modules: [ModuleContents]) -> [String: String] {
        var renames: [String: String] = [:]
        for case let (old, new)? in modules.flatMap(\.relatedLists).map(\.both) where old.apiName.value != new.apiName.value {
            renames[old.apiName.value] = new.apiName.value
        }
        return renames
    }

    /// Whether ids mean anything across the two: other organisations have other ids for the same standard fields.
    private static func sharesIDs(_ before: SchemaDescription, _ after: SchemaDescription) -> Bool {
        func ids(_ schema: SchemaDescription) -> some Sequence<String> {
            schema.modules.lazy.flatMap { module in
                [module.id].compactMap(\.self) + (module.fields ?? []).compactMap(\.id) + module.layouts.compactMap(\.id)
                    + module.relatedLists.compactMap(\.id)
            }
        }
        let known = Set(ids(before))
        return ids(after).contains { known.contains($0) }
    }
}
