extension BindingsConfiguration {
    /// Warnings for names that are given to modules or fields that the schema does not have: misspelled here, or
    /// gone from the organisation. Fields of modules without a field snapshot are not checked.
    public func unusedNames(in schema: SchemaDescription) -> [SchemaDiagnostic] {
        let modules = schema.modules.map(\.apiName.value)
        let fieldsByModule = [names.fields.mapValues { Set($0.keys) }, names.picklists.mapValues { Set($0.keys) }]
            .reduce(into: [String: Set<String>]()) { result, next in result.merge(next) { $0.union($1) } }
        let named = Set(names.modules.keys).union(fieldsByModule.keys)

        var log = DiagnosticLog()
        for module in named.sorted() {
            guard let known = schema.module(named: module) else {
                warn(&log, "module", module, key: module, known: modules)
                continue
            }
            guard let fields = known.fields?.map(\.apiName.value) else { continue }
            for field in (fieldsByModule[module] ?? []).sorted() where !fields.contains(field) {
                warn(&log, "field of \(module)", field, key: "\(module).\(field)", known: fields)
            }
        }
        return log.sorted()
    }

    private func warn(_ log: inout DiagnosticLog, _ what: String, _ name: String, key: String, known: [String]) {
        let place = places[key] ?? SourceLocation(file: "crm.json", line: 1, column: 1)
        log.warning(
            "config.unknown-name", "no \(what) is called “\(name)”\(NearestName.hint(for: name, in: known))", at: place)
    }
}
