import CRMSchema

/// Names the members of one module.
struct ModulePlanner {
    let vendor: VendorProfile
    let types: TypeNames
    let configuration: BindingsConfiguration
    /// Under the API names of today.
    let lock: NameLock
    let keeper: ShimKeeper
    private(set) var diagnostics: [SchemaDiagnostic] = []

    init(vendor: VendorProfile, types: TypeNames, configuration: BindingsConfiguration, lock: NameLock, keeper: ShimKeeper) {
        self.vendor = vendor
        self.types = types
        self.configuration = configuration
        self.lock = lock
        self.keeper = keeper
    }

    var derived: DerivedNames { DerivedNames(vendor: vendor, namesNumberedByLabel: configuration.numberedFields == .label) }

    /// Nil for a module without a snapshot of its fields.
    mutating func plan(_ module: ModuleDescription) -> (plan: ModulePlan, names: NameLock.Module)? {
        let apiName = module.apiName.value
        guard let typeName = types.type(of: apiName), let all = module.fields else { return nil }
        let fields = withID(wanted(withoutDuplicates(all), of: apiName), at: module.apiName.location)
        let isRow = module.kind == .subform || module.kind == .linking
        let old = lock[apiName]
        let isKnown = lock.sharesIDs(with: module)
        let things = fields.map { (key: $0.apiName.value, id: $0.id) }
        let renamed = isKnown ? KnownNames.renames(old.ids.fields, things) : [:]

        var names = old
        names.type = typeName
        names.accessor = types.accessors[apiName]
        names.id = module.id ?? old.id
        names.shims.type = types.shims[apiName] ?? []
        names.shims.accessor = types.accessorShims[apiName] ?? []
        names.ids.fields = KnownNames.ids(old.ids.fields, things, renamed: renamed)
        let properties = properties(of: fields, KnownNames(old.fields, shims: old.shims.fields, renamed: renamed), in: apiName)
        names.fields = properties.locked
        if fields.contains(where: { $0.apiName.value == "id" }) { names.fields["id"] = isRow ? "rowID" : "id" }
        names.shims.fields = properties.shims
        let nested = nestedTypes(
            of: fields, KnownNames(old.types, shims: old.shims.types, renamed: renamed), in: apiName, properties: Set(properties.names.values))
        names.types = nested.locked
        names.shims.types = nested.shims
        names.options = KnownNames.rekeyed(old.options, renamed)
        names.ids.options = KnownNames.rekeyed(old.ids.options, renamed)
        names.shims.options = KnownNames.rekeyed(old.shims.options, renamed)

        let planned = fields.enumerated().map { index, field in
            let name = field.apiName.value
            return ModulePlan.Field(
                description: field, index: index, name: properties.names[name] ?? names.fields[name] ?? name,
                shims: properties.usable[name] ?? [], formerNames: properties.shims[name] ?? [], nestedType: nested.names[name],
                typeShims: nested.usable[name] ?? [], options: options(of: field, in: apiName, isKnown: isKnown, names: &names),
                isOwnID: name == "id")
        }
        let relatedLists = isRow ? [] : relatedLists(of: module, isKnown: isKnown, names: &names)
        let layouts = isRow || !module.isCreatable ? [] : layouts(of: module, fields: planned, isKnown: isKnown, names: &names)
        let plan = ModulePlan(
            module: module, typeName: typeName, typeShims: types.usableShims[apiName] ?? [], snapshotName: vendor.snapshotName(apiName),
            isAlsoRow: vendor.rowModules.contains(apiName), outputName: "\(apiName).swift", fields: planned, relatedLists: relatedLists, layouts: layouts)
        return (plan, names)
    }

    /// A namespace of this module's members, named.
    mutating func naming(
        _ what: String, _ entries: [Namespace.Entry], _ known: KnownNames, taken: Set<String>, tellsRenames: Bool = true
    ) -> Namespace.Naming {
        let naming = Namespace(
            what: what, known: known, taken: taken, renaming: configuration.renaming, keeper: keeper, tellsRenames: tellsRenames
        ).naming(of: entries)
        diagnostics += naming.diagnostics
        return naming
    }

    // MARK: Which fields

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

    /// Those that crm.json does not leave out.
    private mutating func wanted(_ fields: [FieldDescription], of module: String) -> [FieldDescription] {
        fields.filter { field in
            let name = field.apiName.value
            guard let place = configuration.filter.place(excluding: name, of: module) else {
                return configuration.filter.contains(field: name, of: module)
            }
            if field.isMandatory, field.isCreatable {
                diagnostics.append(
                    SchemaDiagnostic(
                        .warning, "config.mandatory-excluded",
                        "\(module) demands “\(name)” (\(field.location)), which is left out here: records made with these bindings will be refused. Let the field in, or create such records elsewhere",
                        at: place))
            }
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

    // MARK: Names

    private mutating func properties(of fields: [FieldDescription], _ known: KnownNames, in module: String) -> Namespace.Naming {
        let demanded = configuration.names.fields[module] ?? [:]
        let entries = fields.filter { $0.apiName.value != "id" }.map { field in
            let name = field.apiName.value
            return Namespace.Entry(
                key: name, id: field.id, derived: derived.property(field: name, label: field.label), demanded: demanded[name], location: field.location)
        }
        return naming("fields", entries, known, taken: ReservedNames.members)
    }

    private mutating func nestedTypes(
        of fields: [FieldDescription], _ known: KnownNames, in module: String, properties: Set<String>
    ) -> Namespace.Naming {
        let allTypes = types.allTypes
        let entries = fields.compactMap { field -> Namespace.Entry? in
            let name = field.apiName.value
            if field.type.computed.options != nil {
                // In scripts without capitals, property and type would have one name.
                return .init(
                    key: name, id: field.id, derived: derived.picklist(field: name, label: field.label, avoiding: allTypes.union(properties)),
                    demanded: configuration.names.picklists[module]?[name]?.type, location: field.location)
            }
            if vendor.hasReferenceChoices, case .anyLookup(let modules) = field.type, !modules.isEmpty {
                return .init(
                    key: name, id: field.id, derived: derived.picklist(field: name, label: field.label, avoiding: allTypes.union(properties)), demanded: nil,
                    location: field.location)
            }
            if case .multiLookup(let linking, _, _) = field.type, types.type(of: linking) == nil {
                return .init(key: name, id: field.id, derived: derived.link(field: name), demanded: nil, location: field.location)
            }
            return nil
        }
        return naming(
            "picklists", entries, known, taken: ReservedNames.mentioned.union(allTypes).union(properties), tellsRenames: false)
    }

    private mutating func options(
        of field: FieldDescription, in module: String, isKnown: Bool, names: inout NameLock.Module
    ) -> [ModulePlan.Option] {
        guard let all = field.type.computed.options else { return [] }
        let name = field.apiName.value
        let options = unique(all)
        let demanded = configuration.names.picklists[module]?[name]?.values ?? [:]
        let things = options.map { (key: $0.value.value, id: $0.id) }
        let renamed = isKnown ? KnownNames.renames(names.ids.options[name] ?? [:], things) : [:]
        let naming = naming(
            "values of “\(name)”",
            options.map { option in
                let value = option.value.value
                return Namespace.Entry(
                    key: value, id: option.id, derived: derived.option(value: value), demanded: demanded[value],
                    location: option.value.location)
            },
            KnownNames(names.options[name] ?? [:], shims: names.shims.options[name] ?? [:], renamed: renamed), taken: ReservedNames.options)
        names.options[name] = naming.locked.isEmpty ? nil : naming.locked
        names.shims.options[name] = naming.shims.isEmpty ? nil : naming.shims
        let ids = KnownNames.ids(names.ids.options[name] ?? [:], things, renamed: renamed)
        names.ids.options[name] = ids.isEmpty ? nil : ids
        return options.compactMap { option in
            naming.names[option.value.value].map { ModulePlan.Option(description: option, name: $0, shims: naming.usable[option.value.value] ?? []) }
        }
    }

    /// Each value once, offered if any of its entries is.
    private func unique(_ options: [PicklistOption]) -> [PicklistOption] {
        let used = Set(options.filter(\.isUsed).map(\.value.value))
        var seen: Set<String> = []
        return options.filter { seen.insert($0.value.value).inserted }
            .map { PicklistOption(id: $0.id, value: $0.value, label: $0.label, isUsed: used.contains($0.value.value)) }
    }

    private mutating func relatedLists(
        of module: ModuleDescription, isKnown: Bool, names: inout NameLock.Module
    ) -> [ModulePlan.RelatedList] {
        let old = lock[module.apiName.value]
        var seen: Set<String> = []
        let served = module.relatedLists.filter { $0.href != nil && seen.insert($0.apiName.value).inserted }
        let things = served.map { (key: $0.apiName.value, id: $0.id) }
        let renamed = isKnown ? KnownNames.renames(old.ids.relatedLists, things) : [:]
        let naming = naming(
            "related lists",
            served.map { list in
                let name = list.apiName.value
                return Namespace.Entry(key: name, id: list.id, derived: derived.relatedList(name), demanded: nil, location: list.apiName.location)
            },
            KnownNames(old.relatedLists, shims: old.shims.relatedLists, renamed: renamed), taken: ReservedNames.members)
        names.relatedLists = naming.locked
        names.shims.relatedLists = naming.shims
        names.ids.relatedLists = KnownNames.ids(old.ids.relatedLists, things, renamed: renamed)
        return served.compactMap { list in
            let name = list.apiName.value
            return naming.names[name].map { ModulePlan.RelatedList(description: list, name: $0, shims: naming.usable[name] ?? []) }
        }
    }
}
