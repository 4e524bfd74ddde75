extension BindingsConfiguration {
    /// What of the configuration to hold against an organisation: a build reads one module at a time.
    public enum Scope: Sendable {
        case everything
        /// The list of modules, without their fields.
        case modules
        /// The fields of one module.
        case fields(of: String)
    }

    /// Warnings for names and patterns that fit nothing in the schema: misspelled here, or gone from the organisation.
    /// Fields of modules without a field snapshot are not checked.
    /// - Parameter known: modules that there are besides those of the schema.
    public func unused(in schema: SchemaDescription, _ scope: Scope = .everything, known: Set<String> = []) -> [SchemaDiagnostic] {
        let modules = schema.modules.map(\.apiName.value) + known.sorted()
        var log = DiagnosticLog()
        switch scope {
        case .everything:
            checkModules(modules, &log)
            for module in namedModules.sorted() { checkFields(of: module, schema, &log) }
            for rule in filter.rules { check(rule, schema, &log) }
        case .modules: checkModules(modules, &log)
        case .fields(let module):
            checkFields(of: module, schema, &log)
            for rule in filter.rules where rule.modules.isName && rule.modules.matches(module) { check(rule, schema, &log) }
        }
        return log.sorted()
    }

    private var namedModules: Set<String> {
        Set(names.modules.keys).union(names.fields.keys).union(names.picklists.keys)
    }

    private func checkModules(_ modules: [String], _ log: inout DiagnosticLog) {
        for module in namedModules.sorted() where !modules.contains(module) {
            warn(&log, "module", module, at: places[module], known: modules)
        }
        for (pattern, nearest) in filter.modules.unmatched(in: modules) {
            warn(&log, "module", pattern, nearest, at: filter.places[pattern.text])
        }
        for rule in filter.rules where !modules.contains(where: rule.modules.matches) {
            let nearest = rule.modules.isName ? NearestName.of(rule.modules.text, in: modules) : nil
            warn(&log, "module", rule.modules, nearest, at: filter.places["\(rule.modules.text)/"])
        }
    }

    private func checkFields(of module: String, _ schema: SchemaDescription, _ log: inout DiagnosticLog) {
        guard let known = schema.module(named: module)?.fields?.map(\.apiName.value) else { return }
        let named = Set((names.fields[module] ?? [:]).keys).union((names.picklists[module] ?? [:]).keys)
        for field in named.sorted() where !known.contains(field) {
            warn(&log, "field of \(module)", field, at: places["\(module).\(field)"], known: known)
        }
    }

    private func check(_ rule: BindingsFilter.Rule, _ schema: SchemaDescription, _ log: inout DiagnosticLog) {
        let modules = schema.modules.filter { rule.modules.matches($0.apiName.value) }
        let fields = modules.compactMap(\.fields).joined().map(\.apiName.value)
        guard modules.contains(where: { $0.fields != nil }) else { return }
        for (pattern, nearest) in rule.fields.unmatched(in: fields) {
            warn(&log, "field of \(rule.modules.text)", pattern, nearest, at: filter.places["\(rule.modules.text)/\(pattern.text)"])
        }
    }

    private func warn(_ log: inout DiagnosticLog, _ what: String, _ name: String, at place: SourceLocation?, known: [String]) {
        log.warning(
            "config.unknown-name", "no \(what) is called “\(name)”\(NearestName.hint(for: name, in: known))", at: place ?? Self.anywhere)
    }

    private func warn(_ log: inout DiagnosticLog, _ what: String, _ pattern: NamePattern, _ nearest: String?, at place: SourceLocation?) {
        let hint = nearest.map { "; did you mean “\($0)”?" } ?? ""
        log.warning("config.unmatched-pattern", "the pattern “\(pattern)” fits no \(what)\(hint)", at: place ?? Self.anywhere)
    }

    private static let anywhere = SourceLocation(file: "crm.json", line: 1, column: 1)
}
