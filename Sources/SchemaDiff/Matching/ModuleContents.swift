import CRMSchema

/// What two descriptions of a module hold, put beside each other; lists that one side does not know are empty.
struct ModuleContents: Sendable {
    var fields: [FieldPair] = []
    var layouts: [Match<LayoutDescription>] = []
    var relatedLists: [Match<RelatedListDescription>] = []

    init(_ match: Match<ModuleDescription>) {
        guard let (before, after) = match.both else { return }
        if let old = before.fields, let new = after.fields {
            fields = Matcher.match(old, new, id: \.id, name: \.apiName.value).map(FieldPair.init)
        }
        if before.places.layouts != nil, after.places.layouts != nil {
            layouts = Matcher.match(before.layouts, after.layouts, id: \.id, name: \.name.value)
        }
        if before.places.relatedLists != nil, after.places.relatedLists != nil {
            relatedLists = Matcher.match(before.relatedLists, after.relatedLists, id: \.id, name: \.apiName.value)
        }
    }
}
