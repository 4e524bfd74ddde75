// `"modules": {"include", "exclude"}` and `"fields": {"Leads": {"include", "exclude"}}`.
extension ConfigurationReader {
    mutating func readModuleFilter(_ value: SourceValue) {
        configuration.filter.modules = selection(value, "“modules”", prefix: "")
    }

    mutating func readFieldFilter(_ value: SourceValue) {
        for (modules, value) in members(of: value, "“fields”") {
            configuration.filter.places["\(modules.value)/"] = modules.location
            configuration.filter.rules.append(
                .init(modules: NamePattern(modules.value), fields: selection(value, "“\(modules.value)”", prefix: "\(modules.value)/")))
        }
    }

    private mutating func selection(_ value: SourceValue, _ what: String, prefix: String) -> NameSelection {
        var selection = NameSelection.all
        for (key, value) in members(of: value, what, known: ["include", "exclude"]) {
            for pattern in value.elements ?? [] {
                if let text = pattern.string { configuration.filter.places[prefix + text] = pattern.location }
            }
            let patterns = texts(value, "patterns of API names").map { NamePattern($0) }
            if key.value == "include" { selection.include = patterns } else { selection.exclude = patterns }
        }
        return selection
    }

    mutating func number(_ value: SourceValue, in range: ClosedRange<Int>) -> Int? {
        if !value.isText, let number = value.integer, range.contains(number) { return number }
        log.error(
            "config.value", "a whole number from \(range.lowerBound) to \(range.upperBound) is needed here", at: value.location)
        return nil
    }
}
