import SchemaDiff

/// Which things of the bindings a finding is about: what of the app's code it concerns. A row per area of rules, and
/// rows for rules that are about something else than their area.
struct UseRules {
    /// Looks at the former names of the finding.
    typealias Look = @Sendable (SourceUses, FormerNames) -> [FindingUse]

    static let byRule: [String: Look] = [
        // A new record has to have it: what makes records stops compiling, or fails.
        "field.added-mandatory": creations, "layout.field.added-required": creations, "layout.field.required": creationsAndField,
        "mandatory.added": creationsAndField,
        "module.create.revoked": drafts, "module.edit.revoked": updates, "module.delete.revoked": deletions,
        // Nothing that exists changes.
        "field.added": nothing, "module.added": nothing, "layout.added": nothing, "related-list.added": nothing,
        // Whoever goes through all values of the picklist meets it.
        "picklist.value.added": field, "module.layouts.unknown": layouts, "module.layouts.known": layouts,
        "module.related-lists.unknown": relatedLists, "module.related-lists.known": relatedLists,
    ]

    static let byArea: [DiffArea: Look] = [
        .module: module, .field: field, .type: field, .permission: field, .capability: field, .picklist: value, .reference: field,
        .computed: field, .layout: layout, .relatedList: relatedList,
    ]

    private static let nothing: Look = { _, _ in [] }

    /// Its type and accessor; its members too, as they go with it.
    private static let module: Look = { uses, former in
        guard let module = uses.module(former.module) else { return [] }
        return uses.places(of: [.module(module)], possibly: uses.members(of: module))
    }

    /// Its property, token, label and picklist. Values go with their field.
    private static let field: Look = { uses, former in
        guard former.field != nil else { return Self.module(uses, former) }
        guard let module = uses.module(former.module), let field = uses.field(module, former.field) else { return [] }
        return uses.places(of: [.field(module, field)] + uses.values(of: module, field))
    }

    private static let value: Look = { uses, former in
        guard former.value != nil else { return Self.field(uses, former) }
        guard let module = uses.module(former.module), let field = uses.field(module, former.field), let value = former.value else { return [] }
        return uses.places(of: [.value(module, field, value)])
    }

    private static let layout: Look = { uses, former in
        guard let module = uses.module(former.module), let id = former.layoutID else { return [] }
        let field = uses.field(module, former.field).map { [Thing.field(module, $0)] } ?? []
        return uses.places(of: [.layout(module, id)], possibly: field)
    }

    private static let layouts: Look = { uses, former in
        guard let module = uses.module(former.module) else { return [] }
        return uses.places(of: uses.vocabulary.names.modules[module].layouts.map { .layout(module, $0.id) })
    }

    private static let relatedList: Look = { uses, former in
        guard let module = uses.module(former.module), let name = former.relatedList else { return [] }
        return uses.places(of: [.relatedList(module, name)])
    }

    private static let relatedLists: Look = { uses, former in
        guard let module = uses.module(former.module) else { return [] }
        return uses.places(of: uses.vocabulary.names.modules[module].relatedLists.map { .relatedList(module, $0.apiName) })
    }

    private static let drafts: Look = { uses, former in
        uses.module(former.module).map { uses.places(of: [.creation($0), .draft($0)]) } ?? []
    }
    private static let creations: Look = { uses, former in uses.module(former.module).map { uses.places(of: [.creation($0)]) } ?? [] }
    private static let updates: Look = { uses, former in uses.module(former.module).map { uses.places(of: [.update($0)]) } ?? [] }
    private static let deletions: Look = { uses, former in uses.module(former.module).map { uses.places(of: [.deletion($0)]) } ?? [] }

    private static let creationsAndField: Look = { uses, former in
        guard let module = uses.module(former.module), let field = uses.field(module, former.field) else { return [] }
        return uses.places(of: [.creation(module), .field(module, field)])
    }
}

extension SourceUses {
    /// The uses of what a finding is about; nil where sources cannot tell, as of operations.
    public func uses(of finding: Finding) -> [FindingUse]? {
        // What is of the whole organisation stands in no code.
        guard finding.module != nil, let look = UseRules.byRule[finding.rule.id] ?? UseRules.byArea[finding.rule.area] else { return nil }
        let uses = look(self, finding.former)
        return finding.rule.claims.contains(.readBreaking) && finding.former.value == nil ? uses + wholeReads(of: finding.former, but: uses) : uses
    }

    /// Reads of whole records ask for every field.
    private func wholeReads(of former: FormerNames, but known: [FindingUse]) -> [FindingUse] {
        guard former.relatedList == nil, former.layoutID == nil, former.field != nil, let module = module(former.module) else { return [] }
        let taken = Set(known.map(\.location))
        return places(of: [.wholeRead(module)]).filter { !taken.contains($0.location) }
    }

    func values(of module: Int, _ field: Int) -> [Thing] {
        vocabulary.names.modules[module].fields[field].values.keys.sorted().map { .value(module, field, $0) }
    }

    /// Everything that is named in the module, and the fields of other modules that point at it.
    func members(of index: Int) -> [Thing] {
        let module = vocabulary.names.modules[index]
        var things = module.fields.indices.flatMap { [Thing.field(index, $0)] + values(of: index, $0) }
        things += module.relatedLists.map { .relatedList(index, $0.apiName) } + module.layouts.map { .layout(index, $0.id) }
        for (other, module) in vocabulary.names.modules.enumerated() where other != index {
            for (place, field) in module.fields.enumerated() where field.targets.contains(vocabulary.names.modules[index].apiName) {
                things.append(.field(other, place))
            }
            things += module.relatedLists.filter { $0.module == vocabulary.names.modules[index].apiName }.map { .relatedList(other, $0.apiName) }
        }
        return things
    }
}
