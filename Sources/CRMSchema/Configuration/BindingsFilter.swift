/// Which modules and fields become bindings. What is left out is still in answers: fields without a property stay in
/// the record as they came.
public struct BindingsFilter: Sendable {
    /// Fields of the modules of such names.
    public struct Rule: Sendable {
        public var modules: NamePattern
        public var fields: NameSelection

        public init(modules: NamePattern, fields: NameSelection) {
            self.modules = modules
            self.fields = fields
        }
    }

    public var modules = NameSelection.all
    /// Where several rules fit a module, a field has to pass all of them.
    public var rules: [Rule] = []
    /// Where each pattern stands in the file: by the pattern for modules, by both joined with a slash for fields.
    var places: [String: SourceLocation] = [:]

    public init() {}

    public func contains(module: String) -> Bool { modules.contains(module) }

    /// Every record has its id, whatever the patterns say.
    public func contains(field: String, of module: String) -> Bool { rule(against: field, of: module) == nil }

    /// Where it says that the field is left out.
    public func place(excluding field: String, of module: String) -> SourceLocation? {
        guard let rule = rule(against: field, of: module) else { return nil }
        let pattern = rule.fields.exclude.first { $0.matches(field) }
        return pattern.flatMap { places["\(rule.modules.text)/\($0.text)"] } ?? places["\(rule.modules.text)/"]
    }

    private func rule(against field: String, of module: String) -> Rule? {
        guard field != "id" else { return nil }
        return rules.first { $0.modules.matches(module) && !$0.fields.contains(field) }
    }
}
