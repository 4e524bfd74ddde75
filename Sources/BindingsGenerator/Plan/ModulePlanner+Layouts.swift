import CRMSchema

// Layouts and their names.
extension ModulePlanner {
    /// The layouts in use. Two may have one name; the older one keeps it.
    mutating func layouts(
        of module: ModuleDescription, fields: [ModulePlan.Field], isKnown: Bool, names: inout NameLock.Module
    ) -> [ModulePlan.Layout] {
        var seen: Set<String> = []
        let layouts = module.layouts.compactMap { layout -> (id: String, layout: LayoutDescription)? in
            guard layout.isActive, let id = layout.id, seen.insert(id).inserted else { return nil }
            return (id, layout)
        }
        // The older of two with one name is the one that the name alone means.
        var named: Set<String> = []
        let keyed = layouts.sorted { NameResolver.Rank(id: $0.id) < NameResolver.Rank(id: $1.id) }.map { id, layout in
            let name = layout.name.value
            return (key: named.insert(name).inserted ? name : "\(name)#\(id)", id: id, layout: layout)
        }
        let old = lock[module.apiName.value]
        let things = keyed.map { (key: $0.key, id: Optional($0.id)) }
        let renamed = isKnown ? KnownNames.renames(old.ids.layouts, things) : [:]
        let naming = naming(
            "layouts",
            keyed.map { key, id, layout in
                Namespace.Entry(
                    key: key, id: id, derived: derived.layout(layout.name.value), demanded: nil, location: layout.name.location)
            },
            KnownNames(old.layouts, shims: old.shims.layouts, renamed: renamed), taken: ReservedNames.options)
        names.layouts = naming.locked
        names.shims.layouts = naming.shims
        names.ids.layouts = KnownNames.ids(old.ids.layouts, things, renamed: renamed)
        return keyed.compactMap { key, id, layout in
            naming.names[key].map {
                ModulePlan.Layout(
                    description: layout, id: id, name: $0, shims: naming.usable[key] ?? [], required: required(by: layout, of: fields))
            }
        }
    }

    /// What the layout demands, as far as a record can be created with it. The system gives every record an owner and
    /// its layout; of rows, the layout says whether the list may be empty.
    private func required(by layout: LayoutDescription, of fields: [ModulePlan.Field]) -> [Int] {
        let demanded = Set(layout.fields.filter(\.isRequired).map(\.apiName.value))
        return fields.filter { field in
            let name = field.description.apiName.value
            return demanded.contains(name) && field.description.isCreatable && !vendor.givenFields.contains(name)
        }.map(\.index)
    }
}
