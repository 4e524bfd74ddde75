/// The facts of a module that only people see.
enum CosmeticLines {
    static func lines(of module: ModuleDescription) -> [String] {
        let name = module.apiName.value
        var lines = [HashLine.of("module", name, module.singularLabel, module.pluralLabel, module.status)]
        for field in module.fields ?? [] {
            let details = field.details
            lines.append(
                HashLine.of(
                    "field", name, field.apiName.value, field.label, details.displayLabel, field.tooltip, details.jsonType, field.sourceType.value, "\(field.isFlaggedMandatory)",
                    field.isCustom ? "custom" : "standard", text(details.isWebCreatable), text(details.isWebUpdatable), text(details.isReadOnly),
                    text(details.isAlwaysReadOnly), details.textSize, details.expression, details.numbering, details.rounding,
                    details.relatedList, details.globalPicklist, details.views?.joined(separator: ",")))
            if let text = details.defaultValue { lines.append(HashLine.of("default", name, field.apiName.value, text)) }
            for (place, option) in PicklistOption.sorted((field.type.options ?? []).map { ($0, $0.value.value) }).enumerated() {
                lines.append(
                    HashLine.of(
                        "option", name, field.apiName.value, option.name, "\(place)", option.option.label, option.option.colour,
                        option.option.meaning))
            }
        }
        for layout in module.layouts {
            lines.append(HashLine.of("layout", name, layout.name.value, layout.label))
            for field in layout.fields {
                lines.append(HashLine.of("on", name, layout.name.value, field.apiName.value, layout.sectionName(field.section), field.defaultValue))
            }
        }
        for list in module.relatedLists { lines.append(HashLine.of("list", name, list.apiName.value, list.label)) }
        return lines
    }

    private static func text(_ flag: Bool?) -> String? { flag.map { "\($0)" } }
}
