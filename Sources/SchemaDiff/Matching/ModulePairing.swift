import CRMSchema

/// Which modules of two descriptions belong together, also where files lag behind the list of modules.
enum ModulePairing {
    static func pairs(_ before: SchemaDescription, _ after: SchemaDescription) -> [Match<ModuleDescription>] {
        let matches = Matcher.match(before.modules, after.modules, id: \.id, name: \.apiName.value)
        let renamed = matches.compactMap(\.both).filter { $0.before.apiName.value != $0.after.apiName.value }
        // The files of a renamed module still have the other name: they are its files, and no module of their own.
        let oldNames = Set(renamed.filter { $0.after.hasNoFiles }.map(\.before.apiName.value))
        let newNames = Set(renamed.filter { $0.before.hasNoFiles }.map(\.after.apiName.value))
        return matches.compactMap { match -> Match<ModuleDescription>? in
            if match.before == nil, let guess = match.after, guess.isGuessed, oldNames.contains(guess.apiName.value) { return nil }
            if match.after == nil, let guess = match.before, guess.isGuessed, newNames.contains(guess.apiName.value) { return nil }
            guard let (old, new) = match.both else { return match }
            if old.apiName.value != new.apiName.value {
                return Match(
                    before: old.adoptingFiles(of: guess(new.apiName.value, in: before)),
                    after: new.adoptingFiles(of: guess(old.apiName.value, in: after)))
            }
            // A file that was left behind does not keep a module alive that the list of modules no longer has.
            if new.isGuessed, !old.isGuessed, after.modulesLocation != nil { return Match(before: old, after: nil) }
            if old.isGuessed, !new.isGuessed, before.modulesLocation != nil { return Match(before: nil, after: new) }
            return match
        }
    }

    private static func guess(_ name: String, in schema: SchemaDescription) -> ModuleDescription? {
        schema.modules.first { $0.isGuessed && $0.apiName.value == name }
    }
}

extension ModuleDescription {
    fileprivate var hasNoFiles: Bool { places == ListPlaces() }

    fileprivate func adoptingFiles(of guess: ModuleDescription?) -> ModuleDescription {
        guard let guess, hasNoFiles else { return self }
        return ModuleDescription(
            id: id, apiName: apiName, singularLabel: singularLabel, pluralLabel: pluralLabel, kind: kind, isSupported: isSupported,
            isCreatable: isCreatable, isEditable: isEditable, isDeletable: isDeletable, parent: parent, fields: guess.fields,
            layouts: guess.layouts, relatedLists: guess.relatedLists, status: status, profiles: profiles, order: order,
            isGuessed: isGuessed, places: guess.places, origin: origin)
    }
}
