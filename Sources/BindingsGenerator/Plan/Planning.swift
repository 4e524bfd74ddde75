import CRMSchema

/// What comes before any code: which modules get bindings, what they were called before, and who names their members.
struct Planning {
    let types: TypeNames
    /// The lock under the API names of today.
    let lock: NameLock
    var planner: ModulePlanner

    init(_ schema: SchemaDescription, _ options: GeneratorOptions, _ vendor: VendorProfile) {
        let known = options.knownModules ?? Set(schema.modules.filter { $0.fields != nil }.map(\.apiName.value))
        let keeper = ShimKeeper(today: options.today, days: options.configuration.shimDays, keepsDue: options.keepsDueShims)
        let earlier = options.lock.following(schema.modules)
        lock = earlier.lock
        types = TypeNames(
            known: known, configuration: options.configuration, lock: options.lock, renamed: earlier.renamed, vendor: vendor, keeper: keeper)
        planner = ModulePlanner(vendor: vendor, types: types, configuration: options.configuration, lock: earlier.lock, keeper: keeper)
    }
}
