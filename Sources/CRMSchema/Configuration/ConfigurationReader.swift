/// Reads `crm.json`. Unknown keys are warnings with a suggestion; a value that cannot be used is an error, and the
/// default stands in for it.
struct ConfigurationReader {
    var configuration = BindingsConfiguration()
    var log = DiagnosticLog()

    var diagnostics: [SchemaDiagnostic] { log.sorted() }

    init(_ file: SnapshotFile) {
        do {
            let source = try SourceFile(file, remedy: "correct the file")
            read(source.root)
        } catch {
            log.add(error)
        }
    }

    private mutating func read(_ root: SourceValue) {
        let known = ["$schema", "vendor", "access", "names", "modules", "fields", "renamed", "numberedFields", "shimDays", "pull"]
        for (key, value) in members(of: root, "the configuration", known: known) {
            switch key.value {
            case "vendor": configuration.vendor = choice(value, "vendor", known: [.zoho, .vtiger]) ?? configuration.vendor
            case "access":
                let levels = BindingsConfiguration.Access.allCases
                configuration.access = choice(value, "access level", known: levels) ?? configuration.access
            case "names": readNames(value)
            case "modules": readModuleFilter(value)
            case "fields": readFieldFilter(value)
            case "renamed":
                let ways = BindingsConfiguration.Renaming.allCases
                configuration.renaming = choice(value, "way with names", known: ways) ?? configuration.renaming
            case "numberedFields":
                let ways = BindingsConfiguration.NumberedFields.allCases
                configuration.numberedFields = choice(value, "way to name fields", known: ways) ?? configuration.numberedFields
            case "shimDays": configuration.shimDays = number(value, in: 0...36_500) ?? configuration.shimDays
            case "pull": readPull(value)
            default: break
            }
        }
    }

    private mutating func readPull(_ value: SourceValue) {
        for (key, value) in members(of: value, "“pull”", known: ["into", "include", "exclude", "customViews"]) {
            switch key.value {
            case "into": configuration.pull.into = text(value, "a folder")
            case "include": configuration.pull.include = texts(value, "patterns of API names")
            case "exclude": configuration.pull.exclude = texts(value, "patterns of API names")
            default: configuration.pull.customViews = flag(value) ?? false
            }
        }
    }

    private mutating func text(_ value: SourceValue, _ what: String) -> String? {
        if value.isText, let text = value.nonEmptyString { return text }
        log.error("config.value", "\(what) is needed here, but there is \(value.shapeName)", at: value.location)
        return nil
    }

    mutating func texts(_ value: SourceValue, _ what: String) -> [String] {
        guard let elements = value.elements else {
            log.error("config.shape", "a list of \(what) is needed here, but there is \(value.shapeName)", at: value.location)
            return []
        }
        return elements.compactMap { text($0, "a text") }
    }

    private mutating func flag(_ value: SourceValue) -> Bool? {
        if !value.isText, let flag = value.boolean { return flag }
        log.error("config.value", "true or false is needed here, but there is \(value.shapeName)", at: value.location)
        return nil
    }

    private mutating func readNames(_ value: SourceValue) {
        for (key, value) in members(of: value, "“names”", known: ["modules", "fields", "picklists"]) {
            switch key.value {
            case "modules":
                for (module, name) in members(of: value, "“modules”") {
                    configuration.places[module.value] = module.location
                    configuration.names.modules[module.value] = identifier(name)
                }
            case "fields":
                forEachField(in: value, "“fields”") { reader, module, field, name in
                    reader.configuration.names.fields[module, default: [:]][field] = reader.identifier(name)
                }
            default:
                forEachField(in: value, "“picklists”") { reader, module, field, names in
                    reader.configuration.names.picklists[module, default: [:]][field] = reader.picklist(names)
                }
            }
        }
    }

    private mutating func forEachField(
        in value: SourceValue, _ what: String, body: (inout Self, String, String, SourceValue) -> Void
    ) {
        for (module, fields) in members(of: value, what) {
            configuration.places[module.value] = configuration.places[module.value] ?? module.location
            for (field, names) in members(of: fields, "“\(module.value)”") {
                configuration.places["\(module.value).\(field.value)"] = field.location
                body(&self, module.value, field.value, names)
            }
        }
    }

    private mutating func picklist(_ value: SourceValue) -> BindingsConfiguration.PicklistNames {
        var names = BindingsConfiguration.PicklistNames()
        for (key, value) in members(of: value, "the names of a picklist", known: ["type", "values"]) {
            if key.value == "type" {
                names.type = identifier(value)
            } else {
                for (option, name) in members(of: value, "“values”") { names.values[option.value] = identifier(name) }
            }
        }
        return names
    }

    /// The members of an object; with `known` those keys alone, and a warning for every other one.
    mutating func members(
        of value: SourceValue, _ what: String, known: [String]? = nil
    ) -> [(key: Located<String>, value: SourceValue)] {
        log.members(of: value, what, known: known, area: "config", unknown: .warning)
    }

    private mutating func choice<Choice: RawRepresentable<String>>(
        _ value: SourceValue, _ what: String, known: [Choice]
    ) -> Choice? {
        if let choice = value.string.flatMap(Choice.init), known.contains(where: { $0.rawValue == choice.rawValue }) {
            return choice
        }
        let choices = known.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        log.error("config.value", "not a known \(what); choose one of \(choices)", at: value.location)
        return nil
    }

    private mutating func identifier(_ value: SourceValue) -> Located<String>? {
        if let name = value.locatedString, Self.isIdentifier(name.value) { return name }
        log.error(
            "config.identifier",
            "a Swift name is needed here: letters, digits and underscores, not starting with a digit, without backticks",
            at: value.location)
        return nil
    }

    private static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first == "_", text != "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}

extension BindingsConfiguration {
    /// Reads a `crm.json`. What cannot be used is reported and replaced by its default.
    public static func read(
        _ file: SnapshotFile
    ) -> (configuration: BindingsConfiguration, diagnostics: [SchemaDiagnostic]) {
        let reader = ConfigurationReader(file)
        return (reader.configuration, reader.diagnostics)
    }
}
