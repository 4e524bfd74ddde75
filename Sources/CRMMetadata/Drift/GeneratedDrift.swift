import CRMSchema
import RecordCore
import SchemaDiff

/// Generated tables against a live organisation: fingerprints first, then names.
struct GeneratedDrift {
    /// The organisation as generated code knows it; what it does not know is as it is now.
    let before: SchemaDescription
    private(set) var findings: [Finding]

    init(_ schema: GeneratedSchema, live: SchemaDescription) {
        var drifted: [DriftedModule] = []
        var cosmetic: [ModuleDescription] = []
        var seen: Set<String> = []
        for table in schema.modules {
            guard let fingerprint = table.fingerprint, seen.insert(table.module).inserted else { continue }
            let module = live.module(named: table.module)
            switch module.map({ ModuleFingerprints($0).compare(with: fingerprint) }) {
            case .same: break
            case .looks: if let module { cosmetic.append(module) }
            case .shape, nil: drifted.append(DriftedModule(table, fingerprint, live: module))
            }
        }
        let names = Set(drifted.map(\.before.apiName.value))
        before = SchemaDescription(
            vendor: live.vendor, modules: (drifted.map(\.before) + live.modules.filter { !names.contains($0.apiName.value) })
                .sorted { $0.apiName.value < $1.apiName.value }, modulesLocation: live.modulesLocation, location: live.location)
        let named = SchemaComparison.findings(from: before, to: live)
        findings = named
        for module in drifted where !module.isExplained {
            let name = module.before.apiName.value
            let isNamed = named.contains { $0.module == name || $0.former.module == name }
            if !isNamed || !module.unknownFields.isEmpty { findings.append(module.unexplained) }
        }
        for module in cosmetic { findings.append(DriftRules.finding(DriftRules.looks, module: module.apiName.value, at: module.location)) }
        findings.sort { ($0.module ?? "") < ($1.module ?? "") }
    }
}
