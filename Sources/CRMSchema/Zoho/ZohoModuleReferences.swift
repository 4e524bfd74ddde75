/// Which modules hold rows of subforms or links, told by the fields that point at them.
struct ZohoModuleReferences {
    /// Module of the rows → module that owns them.
    private(set) var parents: [String: String] = [:]
    private(set) var linkingModules: Set<String> = []

    init(_ snapshots: [ZohoSnapshot]) {
        // What is wrong with a field is reported when the field is read, not here.
        var ignored = DiagnosticLog()
        for snapshot in snapshots {
            guard case .fields(let module) = snapshot.kind else { continue }
            for entry in snapshot.entries {
                guard let field = ZohoFieldSource(entry, module: module, isSubformRow: false, log: &ignored) else {
                    continue
                }
                switch ZohoTypeReader.type(of: field, log: &ignored) {
                case .subform(let rows): parents[rows] = parents[rows] ?? module
                case .multiLookup(let linking, _, _): linkingModules.insert(linking)
                default: break
                }
            }
        }
    }
}
