import CRMSchema

// What is found by rules of its own, so that what repeats it elsewhere is no further finding.
extension KnownChanges {
    init(_ modules: [(match: Match<ModuleDescription>, contents: ModuleContents)], profiles: [Match<ProfilePlace>]) {
        self.init()
        for (match, contents) in modules {
            note(match, key: { $0.id ?? $0.apiName.value }, names: { [$0.apiName.value, $0.singularLabel, $0.pluralLabel] })
            for field in contents.fields where !field.isSame { note(field.match) }
            for layout in contents.layouts {
                note(layout, key: { $0.id ?? $0.name.value }, names: { [$0.name.value, $0.label] })
                guard let (before, after) = layout.both else { continue }
                for section in Matcher.match(before.sections, after.sections, id: \.id, name: \.name.value) {
                    note(section, key: { $0.id ?? $0.name.value }, names: { [$0.name.value] })
                }
            }
            for list in contents.relatedLists {
                note(list, key: { $0.id ?? $0.apiName.value }, names: { [$0.apiName.value, $0.label] })
            }
        }
        for profile in profiles { note(profile, key: { $0.id ?? $0.name }, names: { [$0.name] }) }
    }

    private mutating func note(_ field: Match<FieldDescription>) {
        note(field, key: { $0.id ?? $0.apiName.value }, names: { [$0.apiName.value, $0.label, $0.details.displayLabel, $0.details.relatedList] })
        guard let (before, after) = field.both, let old = before.type.options, let new = after.type.options else { return }
        for option in Matcher.match(old, new, id: \.id, name: \.value.value) {
            note(option, key: { $0.id ?? $0.value.value }, names: { [$0.value.value, $0.label] })
        }
    }

    private mutating func note<Item>(_ match: Match<Item>, key: (Item) -> String, names: (Item) -> [String?]) {
        switch (match.before, match.after) {
        case (let before?, let after?): for (old, new) in zip(names(before), names(after)) { renamed(old, new) }
        case (let before?, nil): removed(key(before))
        case (nil, let after?): added(key(after))
        case (nil, nil): break
        }
    }
}
