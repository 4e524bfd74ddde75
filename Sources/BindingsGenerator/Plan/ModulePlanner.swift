import CRMSchema

/// Names the members of one module.
struct ModulePlanner {
    let vendor: VendorProfile
    let types: TypeNames
    let configuration: BindingsConfiguration
    let lock: NameLock
    private(set) var diagnostics: [SchemaDiagnostic] = []

    init(vendor: VendorProfile, types: TypeNames, configuration: BindingsConfiguration, lock: NameLock) {
        self.vendor = vendor
        self.types = types
        self.configuration = configuration
        self.lock = lock
    }

    var derived: DerivedNames { DerivedNames(vendor: vendor) }

    /// Nil for a module without a snapshot of its fields.
    mutating func plan(_ module: ModuleDescription) -> (plan: ModulePlan, names: NameLock.Module)? {
        let apiName = module.apiName.value
        guard let typeName = types.type(of: apiName), let all = module.fields else { return nil }
        let fields = withID(withoutDuplicates(all), at: module.apiName.location)
        let isRow = module.kind == .subform || module.kind == .linking

        var names = NameLock.Module()
        names.type = typeName
        names.accessor = types.accessors[apiName]
        names.fields = propertyNames(of: fields, in: apiName, isRow: isRow)
        names.types = nestedTypeNames(of: fields, in: apiName, properties: Set(names.fields.values))

        let planned = fields.enumerated().map { index, field in
            let name = field.apiName.value
            let options = optionNames(of: field, in: apiName)
            if !options.isEmpty { names.options[name] = Dictionary(options.map { ($0.option.value.value, $0.name) }) { $1 } }
            return ModulePlan.Field(
                description: field, index: index, name: names.fields[name] ?? name, nestedType: names.types[name],
                options: options, isOwnID: name == "id")
        }
        let relatedLists = isRow ? [] : relatedLists(of: module)
        names.relatedLists = Dictionary(relatedLists.map { ($0.description.apiName.value, $0.name) }) { first, _ in first }
        let layouts = isRow || !module.isCreatable ? [] : layouts(of: module, fields: planned, names: &names)
        let plan = ModulePlan(
            module: module, typeName: typeName, snapshotName: vendor.snapshotName(apiName),
            outputName: "\(apiName).swift", fields: planned, relatedLists: relatedLists, layouts: layouts)
        return (plan, names)
    }

    private mutating func relatedLists(of module: ModuleDescription) -> [ModulePlan.RelatedList] {
        let locked = lock[module.apiName.value].relatedLists
        var seen: Set<String> = []
        let served = module.relatedLists.filter { $0.href != nil && seen.insert($0.apiName.value).inserted }
        let resolution = NameResolver.resolve(
            served.map { list in
                let name = list.apiName.value
                return NameResolver.Entry(
                    key: name, rank: .init(id: list.id), derived: derived.relatedList(name), locked: locked[name])
            },
            taken: ReservedNames.members, held: Set(locked.filter { !seen.contains($0.key) }.values))
        report(resolution, "related lists", [:], served.map { ($0.apiName.value, $0.apiName.location) })
        return served.compactMap { list in
            resolution.names[list.apiName.value].map { ModulePlan.RelatedList(description: list, name: $0) }
        }
    }

    private mutating func withoutDuplicates(_ fields: [FieldDescription]) -> [FieldDescription] {
        var first: [String: SourceLocation] = [:]
        return fields.filter { field in
            guard let location = first[field.apiName.value] else {
                first[field.apiName.value] = field.location
                return true
            }
            diagnostics.append(
                SchemaDiagnostic(
                    .warning, "names.duplicate-field",
                    "the field “\(field.apiName.value)” is there twice, first at \(location); this one is left out",
                    at: field.location))
            return false
        }
    }

    /// Records and rows have an id, even if the snapshot forgot it.
    private func withID(_ fields: [FieldDescription], at location: SourceLocation) -> [FieldDescription] {
        guard !fields.contains(where: { $0.apiName.value == "id" }) else { return fields }
        return fields + [
            FieldDescription(
                id: nil, apiName: Located("id", at: location), label: nil, tooltip: nil, type: .recordID,
                sourceType: Located("id", at: location), length: nil, decimalPlaces: nil, isMandatory: false,
                isCreatable: false, isUpdatable: false, isUnique: false, isCustom: false, isVisible: true,
                isFilterable: true, isSortable: true, isSearchable: true, isListed: true, location: location)
        ]
    }

    private mutating func propertyNames(of fields: [FieldDescription], in module: String, isRow: Bool) -> [String: String] {
        let locked = lock[module].fields
        let demanded = configuration.names.fields[module] ?? [:]
        let named = Set(fields.map(\.apiName.value))
        let resolution = NameResolver.resolve(
            fields.filter { $0.apiName.value != "id" }.map { field in
                let name = field.apiName.value
                return NameResolver.Entry(
                    key: name, rank: .init(id: field.id), derived: derived.property(field: name),
                    demanded: demanded[name]?.value, locked: locked[name])
            },
            taken: ReservedNames.members,
            held: Set(locked.filter { !named.contains($0.key) }.values))
        report(resolution, "fields", demanded, fields.map { ($0.apiName.value, $0.location) })
        var names = resolution.names
        if named.contains("id") { names["id"] = isRow ? "rowID" : "id" }
        return names
    }

    private mutating func nestedTypeNames(
        of fields: [FieldDescription], in module: String, properties: Set<String>
    ) -> [String: String] {
        let locked = lock[module].types
        let allTypes = types.allTypes
        var demanded: [String: Located<String>] = [:]
        var entries: [NameResolver.Entry] = []
        for field in fields {
            let name = field.apiName.value
            let derivedName: String
            if field.type.computed.options != nil {
                // In scripts without capitals, property and type would have one name.
                derivedName = derived.picklist(field: name, avoiding: allTypes.union(properties))
                demanded[name] = configuration.names.picklists[module]?[name]?.type
            } else if case .multiLookup(let linking, _, _) = field.type, types.type(of: linking) == nil {
                derivedName = derived.link(field: name)
            } else {
                continue
            }
            entries.append(
                .init(
                    key: name, rank: .init(id: field.id), derived: derivedName, demanded: demanded[name]?.value,
                    locked: locked[name]))
        }
        let named = Set(entries.map(\.key))
        let resolution = NameResolver.resolve(
            entries, taken: ReservedNames.mentioned.union(allTypes).union(properties),
            held: Set(locked.filter { !named.contains($0.key) }.values))
        report(resolution, "picklists", demanded, fields.map { ($0.apiName.value, $0.location) })
        return resolution.names
    }

    private mutating func optionNames(of field: FieldDescription, in module: String) -> [(option: PicklistOption, name: String)] {
        guard let all = field.type.computed.options else { return [] }
        let options = unique(all)
        let locked = lock[module].options[field.apiName.value] ?? [:]
        let demanded = configuration.names.picklists[module]?[field.apiName.value]?.values ?? [:]
        let named = Set(options.map(\.value.value))
        let resolution = NameResolver.resolve(
            options.map { option in
                let value = option.value.value
                return NameResolver.Entry(
                    key: value, rank: .init(id: option.id), derived: derived.option(value: value),
                    demanded: demanded[value]?.value, locked: locked[value])
            },
            taken: ReservedNames.options,
            held: Set(locked.filter { !named.contains($0.key) }.values))
        report(resolution, "values of “\(field.apiName.value)”", demanded, options.map { ($0.value.value, $0.value.location) })
        return options.compactMap { option in resolution.names[option.value.value].map { (option, $0) } }
    }

    /// Each value once, offered if any of its entries is.
    private func unique(_ options: [PicklistOption]) -> [PicklistOption] {
        let used = Set(options.filter(\.isUsed).map(\.value.value))
        var seen: Set<String> = []
        return options.filter { seen.insert($0.value.value).inserted }
            .map { PicklistOption(id: $0.id, value: $0.value, label: $0.label, isUsed: used.contains($0.value.value)) }
    }

    mutating func report(
        _ resolution: NameResolver.Resolution, _ what: String, _ demanded: [String: Located<String>],
        _ places: [(key: String, location: SourceLocation)]
    ) {
        guard !resolution.collisions.isEmpty || !resolution.refused.isEmpty else { return }
        let places = Dictionary(places) { first, _ in first }
        let unknown = SourceLocation(file: "crm.json", line: 1, column: 1)
        for collision in resolution.collisions {
            let place = { (key: String) in (collision.isDemanded ? demanded[key]?.location : nil) ?? places[key] ?? unknown }
            diagnostics.append(
                NameNotes.collision(
                    collision, what: what, name: resolution.names[collision.key] ?? collision.wanted,
                    at: place(collision.key), winner: place(collision.winner)))
        }
        diagnostics += resolution.refused.compactMap { NameNotes.refused(demanded[$0], what: "one of the \(what)") }
    }
}
